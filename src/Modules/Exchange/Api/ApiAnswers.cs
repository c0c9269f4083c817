using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Exchange;

/// <summary>接口的答复：JSON in UTF-8 with Chinese as it is; errors as application/problem+json.</summary>
internal static class ApiAnswers
{
    public const string ProblemType = "application/problem+json";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        MaxDepth = 8,
    };

    public static IResult Of<T>(T value, int status = StatusCodes.Status200OK) => Results.Json(value, Json, statusCode: status);

    public static IResult Problem(int status, string detail, IReadOnlyList<FieldError>? errors = null, IReadOnlyList<ApiFinding>? findings = null) =>
        Results.Json(
            new ApiProblem(
                "about:blank", TitleOf(status), status, detail,
                errors?.GroupBy(e => e.Field, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(e => e.Message).ToArray(), StringComparer.Ordinal), findings),
            Json, ProblemType, status);

    /// <summary>What became of a verb that was refused.</summary>
    public static IResult Refusal(DraftOutcome outcome) => outcome switch
    {
        DraftOutcome.Conflict conflict => Problem(StatusCodes.Status412PreconditionFailed, $"稿件已经有了别的改动，现在是第 {conflict.Item.Revision} 次修订。请先读取最新的内容。"),
        DraftOutcome.WrongState wrong => Problem(StatusCodes.Status409Conflict, wrong.Message),
        DraftOutcome.Forbidden forbidden => Problem(StatusCodes.Status403Forbidden, forbidden.Message),
        DraftOutcome.Invalid invalid => Problem(StatusCodes.Status422UnprocessableEntity, "有看不懂的内容，没有保存。", invalid.Errors),
        DraftOutcome.Blocked blocked => Problem(
            StatusCodes.Status422UnprocessableEntity, "没有通过发布前检查，没有送审。", findings: [.. blocked.Judgement.Findings.Select(ApiFinding.Of)]),
        _ => NotFound(),
    };

    public static IResult NotFound() => Problem(StatusCodes.Status404NotFound, "没有这份稿件。");

    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "请求看不懂",
        StatusCodes.Status401Unauthorized => "没有有效的令牌",
        StatusCodes.Status403Forbidden => "没有权限",
        StatusCodes.Status404NotFound => "没有找到",
        StatusCodes.Status409Conflict => "状态不允许",
        StatusCodes.Status410Gone => "已经撤回",
        StatusCodes.Status412PreconditionFailed => "版本已变",
        StatusCodes.Status413PayloadTooLarge => "内容太大",
        StatusCodes.Status415UnsupportedMediaType => "类型不对",
        StatusCodes.Status422UnprocessableEntity => "内容不合格",
        StatusCodes.Status428PreconditionRequired => "缺少版本",
        StatusCodes.Status429TooManyRequests => "请求太多",
        StatusCodes.Status503ServiceUnavailable => "没有开通",
        _ => "系统出错",
    };
}

/// <summary>错误（RFC 9457）。Immutable.</summary>
/// <param name="Errors">By field, in Chinese.</param>
/// <param name="Findings">What the checks before publication found.</param>
internal sealed record ApiProblem(
    string Type, string Title, int Status, string Detail, IReadOnlyDictionary<string, string[]>? Errors, IReadOnlyList<ApiFinding>? Findings);

/// <summary>检查发现的一个问题。Immutable.</summary>
/// <param name="Severity"><c>blocking</c>, <c>needs-reason</c> or <c>note</c>.</param>
internal sealed record ApiFinding(string Key, string Severity, string Message, string NextStep, string LegalBasis, string Field, string? Quote)
{
    public static ApiFinding Of(JudgedFinding finding) => new(
        finding.Key,
        finding.Severity switch { Core.Publishing.Severity.Blocking => "blocking", Core.Publishing.Severity.NeedsReason => "needs-reason", _ => "note" },
        finding.Message, finding.NextStep, finding.LegalBasis, finding.Target.Field, finding.Target.Quote);
}
