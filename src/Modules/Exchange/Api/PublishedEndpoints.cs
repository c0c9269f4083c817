using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Shijuan.Cms.Exchange;

/// <summary>GET <c>/api/v1/published</c>：for anybody. A parameter that is not listed is refused, so that nobody believes <c>?status=draft</c> had an effect.</summary>
internal static class PublishedEndpoints
{
    private static readonly string[] Known = ["column", "unit", "type", "from", "to", "page", "pageSize"];

    public static async Task<IResult> ListAsync(
        HttpContext http, ReadPublished published,
        [Description("栏目的代号或路径，含下级栏目")] string? column, [Description("发布单位的代号")] string? unit, [Description("内容类型的代号")] string? type,
        [Description("发布日期从，如 2025-01-01")] string? from, [Description("发布日期到")] string? to,
        [Description("第几页，从 1 起")] string? page, [Description("每页多少条，1 到 100，默认 20")] string? pageSize,
        CancellationToken cancel)
    {
        if (Strange(http, Known) is { } strange)
        {
            return strange;
        }

        if (!Day(from, out var first) || !Day(to, out var last) || !Number(page, 1, 100_000, out var number) || !Number(pageSize, 20, 100, out var size))
        {
            return ApiAnswers.Problem(StatusCodes.Status400BadRequest, "日期要写成 2025-01-01 的样子；page 从 1 起，pageSize 为 1 到 100。");
        }

        return await published.ListAsync(new PublishedFilter(Given(column), Given(unit), Given(type), first, last, number, size), cancel) is { } found
            ? ApiAnswers.Of(found)
            : ApiAnswers.Problem(StatusCodes.Status404NotFound, "没有这个栏目或单位。");
    }

    public static async Task<IResult> GetAsync(int id, HttpContext http, ReadPublished published, CancellationToken cancel) =>
        Strange(http, []) ?? await published.FindAsync(id, cancel) switch
        {
            PublishedOutcome.Found found => ApiAnswers.Of(found.Item),
            PublishedOutcome.Gone => ApiAnswers.Problem(StatusCodes.Status410Gone, "这篇内容已经撤回。"),
            _ => ApiAnswers.Problem(StatusCodes.Status404NotFound, "没有这篇公开内容。"),
        };

    private static IResult? Strange(HttpContext http, string[] known) =>
        http.Request.Query.Keys.FirstOrDefault(k => !known.Contains(k, StringComparer.Ordinal)) is { } strange
            ? ApiAnswers.Problem(StatusCodes.Status400BadRequest, $"没有参数“{strange}”。{(known.Length == 0 ? "这个地址不带参数。" : $"可用的有：{string.Join("、", known)}。")}")
            : null;

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static bool Day(string? typed, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrEmpty(typed))
        {
            return true;
        }

        var good = DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is >= 1990 and <= 2200;
        day = good ? read : null;
        return good;
    }

    private static bool Number(string? typed, int otherwise, int most, out int number)
    {
        number = otherwise;
        return string.IsNullOrEmpty(typed) || (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most);
    }
}
