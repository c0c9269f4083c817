using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>POST <c>/admin/content/{id}/attachments</c> and <c>/images</c>: one file in the field <c>file</c>.</summary>
internal static class UploadEndpoints
{
    private const long Limit = 60L * 1024 * 1024;

    /// <summary>A browser shows an answer only after it has sent everything: so much is read and thrown away for the sake of the message.</summary>
    private const long Patience = 512L * 1024 * 1024;

    private const string TooLarge = "文件太大，没有接收。每个附件不超过 50 MB，每张图片不超过 20 MB。";

    public static Task<IResult> AttachmentAsync(
        int id, HttpContext http, CurrentActor current, ContentDoor door, UploadFile upload, ITempDataDictionaryFactory temp, CancellationToken cancel) =>
        ReceiveAsync(id, http, current, door, upload.AddAttachmentAsync, temp, cancel);

    public static Task<IResult> ImageAsync(
        int id, HttpContext http, CurrentActor current, ContentDoor door, UploadFile upload, ITempDataDictionaryFactory temp, CancellationToken cancel) =>
        ReceiveAsync(id, http, current, door, upload.AddPictureAsync, temp, cancel);

    private static async Task<IResult> ReceiveAsync(
        int id, HttpContext http, CurrentActor current, ContentDoor door,
        Func<Actor, OpenedItem, IFormFile, CancellationToken, Task<UploadResult>> add, ITempDataDictionaryFactory temp, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (await door.OpenAsync(actor, id, cancel) is not { } opened)
        {
            return DraftingEndpoints.Refusal(StatusCodes.Status404NotFound, "没有这份稿件。");
        }

        var (file, fault) = await FileOfAsync(http, cancel);
        if (file is null)
        {
            return fault ?? Answer(http, id, temp, new UploadResult("", new AttachmentChange.Refused(StatusCodes.Status422UnprocessableEntity, "请先选择文件。")));
        }

        var seen = int.TryParse(http.Request.Form["revision"], out var revision) ? revision : (int?)null;
        return Answer(http, id, temp, await add(actor, opened with { SeenRevision = seen }, file, cancel));
    }

    private static async Task<(IFormFile? File, IResult? Fault)> FileOfAsync(HttpContext http, CancellationToken cancel)
    {
        var limit = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (http.Request.ContentLength > Limit)
        {
            SetLimit(limit, Patience);
            await DrainAsync(http, cancel);
            return (null, DraftingEndpoints.Refusal(StatusCodes.Status422UnprocessableEntity, TooLarge));
        }

        SetLimit(limit, Limit);
        try
        {
            var form = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = Limit }, cancel);
            return await DraftingEndpoints.TokenFaultAsync(http) is { } fault ? (null, fault) : (form.Files.GetFile("file"), null);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // A body without declared length that went on for too long.
            return (null, DraftingEndpoints.Refusal(StatusCodes.Status422UnprocessableEntity, TooLarge));
        }
        catch (InvalidDataException)
        {
            // Not a multipart form, or a broken one.
            return (null, DraftingEndpoints.Refusal(StatusCodes.Status400BadRequest, "上传没有完成，请重试。"));
        }
    }

    private static void SetLimit(IHttpMaxRequestBodySizeFeature? feature, long bytes)
    {
        if (feature is { IsReadOnly: false })
        {
            feature.MaxRequestBodySize = bytes;
        }
    }

    private static async Task DrainAsync(HttpContext http, CancellationToken cancel)
    {
        if (http.Request.ContentLength > Patience)
        {
            return;
        }

        await http.Request.Body.CopyToAsync(Stream.Null, cancel);
    }

    /// <summary>Scripts get JSON; a browser without scripts goes back to the editor.</summary>
    private static IResult Answer(HttpContext http, int id, ITempDataDictionaryFactory temp, UploadResult result)
    {
        if (http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            var data = temp.GetTempData(http);
            data[DraftAttachmentsModel.Trouble] = (result.Change as AttachmentChange.Refused)?.Message;
            data.Save();
            return Results.Redirect($"/admin/content/{id}/edit#Attachments");
        }

        return result.Change switch
        {
            AttachmentChange.Changed changed => Results.Json(new { sha = result.Sha256, from = changed.From, revision = changed.Revision }),
            AttachmentChange.Refused refused => DraftingEndpoints.Refusal(refused.Status, refused.Message),
            _ => Results.Json(new { sha = result.Sha256 }),
        };
    }
}
