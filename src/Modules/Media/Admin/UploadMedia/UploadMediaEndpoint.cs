using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Media;

/// <summary>
/// 分段上传接口：POST <c>/admin/media/uploads</c> begins, PUT <c>/{id}</c> with <c>Upload-Offset</c> brings the next piece, HEAD says how far it came,
/// POST <c>/{id}/finish</c> hands it over, DELETE gives it up. docs/media.md describes the protocol.
/// </summary>
internal static class UploadMediaEndpoint
{
    public const string Offset = "Upload-Offset";
    public const string Length = "Upload-Length";

    public static async Task<IResult> BeginAsync(
        HttpContext http, CurrentActor current, MediaUploads uploads, MediaLimits limits, CancellationToken cancel) =>
        await MediaEndpoints.ReadAsync<BeginUpload>(http, cancel) is { } begin
            ? Answer(http, limits, await uploads.BeginAsync(
                await current.GetAsync(cancel), new MediaPlace(begin.Unit, begin.Folder), begin.Name ?? "", begin.Size, begin.Stamp, begin.SameName, cancel))
            : MediaEndpoints.Unreadable();

    public static async Task<IResult> WhereAsync(Guid id, HttpContext http, CurrentActor current, MediaUploads uploads, MediaLimits limits, CancellationToken cancel) =>
        Answer(http, limits, await uploads.FindAsync(await current.GetAsync(cancel), id, cancel));

    public static async Task<IResult> AppendAsync(Guid id, HttpContext http, CurrentActor current, MediaUploads uploads, MediaLimits limits, CancellationToken cancel)
    {
        if (!long.TryParse(http.Request.Headers[Offset], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
        {
            return MediaEndpoints.Refusal(StatusCodes.Status400BadRequest, "缺少 Upload-Offset。");
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = limits.ChunkBytes + 1;
        }

        return Answer(http, limits, await uploads.AppendAsync(await current.GetAsync(cancel), id, offset, http.Request.Body, cancel));
    }

    public static async Task<IResult> FinishAsync(
        Guid id, HttpContext http, CurrentActor current, MediaUploads uploads, MediaLimits limits, CancellationToken cancel) =>
        await MediaEndpoints.ReadAsync<FinishUpload>(http, cancel) is { } finish
            ? Answer(http, limits, await uploads.FinishAsync(await current.GetAsync(cancel), id, finish.Sha256, finish.SameName, cancel))
            : MediaEndpoints.Unreadable();

    public static async Task<IResult> CancelAsync(Guid id, HttpContext http, CurrentActor current, MediaUploads uploads, MediaLimits limits, CancellationToken cancel) =>
        Answer(http, limits, await uploads.CancelAsync(await current.GetAsync(cancel), id, cancel));

    private static IResult Answer(HttpContext http, MediaLimits limits, UploadOutcome outcome)
    {
        switch (outcome)
        {
            case UploadOutcome.Waiting waiting:
                http.Response.Headers[Offset] = waiting.Offset.ToString(CultureInfo.InvariantCulture);
                http.Response.Headers[Length] = waiting.Length.ToString(CultureInfo.InvariantCulture);
                return Results.Json(new { id = waiting.Id, offset = waiting.Offset, length = waiting.Length, chunk = limits.ChunkBytes });
            case UploadOutcome.OutOfStep step:
                http.Response.Headers[Offset] = step.Offset.ToString(CultureInfo.InvariantCulture);
                return Results.Json(new { offset = step.Offset, message = "上传的位置对不上，请从已收到的地方继续。" }, statusCode: StatusCodes.Status409Conflict);
            case UploadOutcome.Refused refused:
                return MediaEndpoints.Refusal(StatusCodes.Status422UnprocessableEntity, refused.Message);
            case UploadOutcome.Finished { Outcome: MediaOutcome.Done done }:
                return Results.Json(new { id = done.Asset.Id, name = done.Asset.Name, url = $"/admin/media/{done.Asset.Id}", lack = MediaTexts.Lack(done.Asset) });
            case UploadOutcome.Finished { Outcome: MediaOutcome.SameName same }:
                return Results.Json(new { same = new { id = same.AssetId, name = same.Name }, message = MediaTexts.Of(same) }, statusCode: StatusCodes.Status409Conflict);
            case UploadOutcome.Finished finished:
                return MediaEndpoints.Refusal(MediaTexts.StatusOf(finished.Outcome), MediaTexts.Of(finished.Outcome));
            default:
                return MediaEndpoints.Refusal(StatusCodes.Status404NotFound, "没有这个上传，可能已经过期，请重新上传。");
        }
    }
}

/// <summary>开始上传。Immutable.</summary>
/// <param name="Stamp">When the file was last changed on the sender's machine, milliseconds.</param>
internal sealed record BeginUpload(int Unit, int? Folder, string? Name, long Size, long Stamp,
    [property: JsonConverter(typeof(JsonStringEnumConverter<SameNameChoice>))] SameNameChoice SameName);

/// <summary>完成上传。Immutable.</summary>
internal sealed record FinishUpload(
    string? Sha256, [property: JsonConverter(typeof(JsonStringEnumConverter<SameNameChoice>))] SameNameChoice SameName);
