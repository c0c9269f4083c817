using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;

namespace Shijuan.Cms.Exchange;

/// <summary><c>/api/v1/drafts</c> and the lists one needs to write to it.</summary>
internal static class DraftEndpoints
{
    private const long LargestUpload = 60L * 1024 * 1024;

    public static async Task<IResult> ColumnsAsync(ChannelTree channels, ContentTypes types, CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        return ApiAnswers.Of(tree.All.Select(c => new ApiColumn(
            c.Key, c.Path, c.Name, c.ParentId is { } parent ? tree.Find(parent)?.Key : null, [.. types.All.Where(t => c.Admits(t.Key)).Select(t => t.Key)])).ToList());
    }

    public static IResult Types(ContentTypes types) => ApiAnswers.Of(types.All.Select(t => new ApiType(
        t.Key, t.Name, t.Help,
        [
            .. DraftFields.Common.Where(f => f is not ("Title" or "Body" or "ChannelId")).Select(f => new ApiField(f, FieldLabels.Of(f), "", "Text", false, null)),
            .. (t.NewDetail?.Invoke().Fields ?? []).Select(f => new ApiField(DraftFields.DetailPrefix + f.Name, f.Label, f.Hint, f.Kind.ToString(), f.Required, f.Options)),
        ])).ToList());

    public static async Task<IResult> ListAsync(HttpContext http, OwnDrafts drafts, [Description("第几页，从 1 起")] string? page, CancellationToken cancel)
    {
        var number = 1;
        return string.IsNullOrEmpty(page) || (int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= 100_000)
            ? ApiAnswers.Of(await drafts.ListAsync(http.Caller(), number, cancel))
            : ApiAnswers.Problem(StatusCodes.Status400BadRequest, "page 从 1 起。");
    }

    public static async Task<IResult> GetAsync(int id, HttpContext http, OwnDrafts drafts, CancellationToken cancel) =>
        await drafts.FindAsync(http.Caller(), id, cancel) is { } item ? await ShowAsync(http, drafts, item, null, StatusCodes.Status200OK, cancel) : ApiAnswers.NotFound();

    public static async Task<IResult> PostAsync(
        HttpContext http, PushDraft push, OwnDrafts drafts, [FromHeader(Name = "Idempotency-Key"), Description("同一次推送重试时用同一个值，最多 100 字")] string? idempotencyKey, CancellationToken cancel)
    {
        if (await ApiBody.BytesAsync(http) is not { } bytes)
        {
            return ApiBody.TooLarge();
        }

        var (body, fault) = ApiBody.Read<DraftPush>(bytes);
        return body is null ? fault! : await PushAsync(http, http.Caller(), push, drafts, body, string.IsNullOrWhiteSpace(idempotencyKey) ? body.ExternalId : idempotencyKey, bytes, cancel);
    }

    /// <summary>One delivery, from a token or from a hook.</summary>
    public static async Task<IResult> PushAsync(HttpContext http, ApiCaller caller, PushDraft push, OwnDrafts drafts, DraftPush body, string? key, byte[] bytes, CancellationToken cancel)
    {
        switch (await push.CreateAsync(caller, body, string.IsNullOrWhiteSpace(key) ? null : key.Trim(), ApiBody.HashOf(bytes), cancel))
        {
            case PushOutcome.Done done:
                http.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/api/v1/drafts/{done.Item.Id}");
                return await ShowAsync(http, drafts, done.Item, done.Removed, done.Repeated ? StatusCodes.Status200OK : StatusCodes.Status201Created, cancel);
            case PushOutcome.Invalid invalid:
                return ApiAnswers.Problem(StatusCodes.Status422UnprocessableEntity, "有看不懂或不允许的内容，没有建立草稿。", invalid.Errors);
            case PushOutcome.KeyReused reused:
                return ApiAnswers.Problem(StatusCodes.Status422UnprocessableEntity, $"这个编号已经用于草稿 {reused.ItemId}，内容却不一样。修改草稿请用 PATCH，新的草稿请换编号。");
            case PushOutcome.Refused refused:
                return ApiAnswers.Refusal(refused.Outcome);
            default:
                return ApiAnswers.NotFound();
        }
    }

    public static async Task<IResult> PatchAsync(
        int id, HttpContext http, OwnDrafts drafts, [FromHeader(Name = "If-Match"), Description("读到的 ETag")] string? ifMatch, CancellationToken cancel)
    {
        if (await ApiBody.BytesAsync(http) is not { } bytes)
        {
            return ApiBody.TooLarge();
        }

        var (change, fault) = ApiBody.Read<DraftChange>(bytes);
        if (change is null)
        {
            return fault!;
        }

        if (await drafts.FindAsync(http.Caller(), id, cancel) is not { } item)
        {
            return ApiAnswers.NotFound();
        }

        return RevisionOf(ifMatch) is { } revision
            ? await AnswerAsync(http, drafts, await drafts.ChangeAsync(http.Caller(), item, revision, change, cancel), cancel)
            : RevisionMissing();
    }

    public static async Task<IResult> SubmitAsync(
        int id, HttpContext http, OwnDrafts drafts, [FromHeader(Name = "If-Match"), Description("读到的 ETag")] string? ifMatch, CancellationToken cancel)
    {
        if (await drafts.FindAsync(http.Caller(), id, cancel) is null)
        {
            return ApiAnswers.NotFound();
        }

        return RevisionOf(ifMatch) is { } revision
            ? await AnswerAsync(http, drafts, await drafts.SubmitAsync(http.Caller(), id, revision, cancel), cancel)
            : RevisionMissing();
    }

    public static async Task<IResult> UploadAsync(
        int id, HttpContext http, OwnDrafts drafts, UploadToDraft upload, [Description("file 为附件，image 为正文插图")] string? kind, CancellationToken cancel)
    {
        if (await drafts.FindAsync(http.Caller(), id, cancel) is not { } item)
        {
            return ApiAnswers.NotFound();
        }

        if (kind is not (null or "" or "file" or "image"))
        {
            return ApiAnswers.Problem(StatusCodes.Status400BadRequest, "kind 只能是 file 或 image。");
        }

        var (file, fault) = await FileOfAsync(http, cancel);
        return file is null ? fault! : await upload.AddAsync(http.Caller(), item, kind == "image" ? AttachmentKind.Image : AttachmentKind.File, file, cancel) switch
        {
            UploadOutcome.Added added => ApiAnswers.Of(new ApiUpload(OwnDrafts.Of(added.File), added.Revision), StatusCodes.Status201Created),
            UploadOutcome.Present present => ApiAnswers.Of(new ApiUpload(OwnDrafts.Of(present.File), present.Revision)),
            UploadOutcome.Refused refused => ApiAnswers.Problem(StatusCodes.Status422UnprocessableEntity, refused.Message, [new FieldError("file", refused.Message)]),
            UploadOutcome.Failed failed => ApiAnswers.Refusal(failed.Outcome),
            _ => ApiAnswers.NotFound(),
        };
    }

    private static async Task<(IFormFile? File, IResult? Fault)> FileOfAsync(HttpContext http, CancellationToken cancel)
    {
        if (http.Request.ContentLength > LargestUpload)
        {
            return (null, ApiAnswers.Problem(StatusCodes.Status413PayloadTooLarge, "文件太大：每个附件不超过 50 MB，每张图片不超过 20 MB。"));
        }

        if (!http.Request.HasFormContentType)
        {
            return (null, ApiAnswers.Problem(StatusCodes.Status415UnsupportedMediaType, "请用 multipart/form-data 上传，文件放在名为 file 的部分。"));
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestUpload;
        }

        try
        {
            var form = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = LargestUpload }, cancel);
            return form.Files.GetFile("file") is { } file
                ? (file, null)
                : (null, ApiAnswers.Problem(StatusCodes.Status422UnprocessableEntity, "没有文件。", [new FieldError("file", "请把文件放在名为 file 的部分。")]));
        }
        catch (InvalidDataException)
        {
            // A broken multipart body.
            return (null, ApiAnswers.Problem(StatusCodes.Status400BadRequest, "上传没有完成，请重试。"));
        }
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, OwnDrafts drafts, DraftOutcome outcome, CancellationToken cancel) =>
        outcome is DraftOutcome.Done done ? await ShowAsync(http, drafts, done.Item, done.Removed, StatusCodes.Status200OK, cancel) : ApiAnswers.Refusal(outcome);

    private static async Task<IResult> ShowAsync(HttpContext http, OwnDrafts drafts, ContentItem item, IReadOnlyList<string>? removed, int status, CancellationToken cancel)
    {
        http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{item.Revision}\"");
        return ApiAnswers.Of(await drafts.ShowAsync(item, removed is { Count: > 0 } ? removed : null, cancel), status);
    }

    private static int? RevisionOf(string? ifMatch) =>
        int.TryParse(ifMatch?.Trim().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;

    private static IResult RevisionMissing() =>
        ApiAnswers.Problem(StatusCodes.Status428PreconditionRequired, "请在 If-Match 头里送上次读到的 ETag，免得盖掉别人的改动。");
}
