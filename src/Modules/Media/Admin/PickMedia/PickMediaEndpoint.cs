using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Media;

/// <summary>编辑器选素材：GET <c>/admin/media/pick?item=&amp;q=</c> lists, POST <c>/admin/media/{id}/use</c> brings one into the draft.</summary>
internal static class PickMediaEndpoint
{
    public static async Task<IResult> GetAsync(int? item, string? kind, string? q, CurrentActor current, PickMedia pick, CancellationToken cancel)
    {
        var found = await pick.FindAsync(await current.GetAsync(cancel), item ?? 0, kind != "file", (q ?? "").Trim(), cancel);
        return found is null
            ? MediaEndpoints.Refusal(StatusCodes.Status404NotFound, "没有这份稿件。")
            : Results.Json(found.Select(ViewOf));
    }

    public static async Task<IResult> PostAsync(int id, HttpContext http, CurrentActor current, MediaPlacement placement, CancellationToken cancel) =>
        await MediaEndpoints.ReadAsync<UseMedia>(http, cancel) is { } use
            ? Answer(await placement.UseAsync(await current.GetAsync(cancel), id, use.Item, use.Shape, cancel))
            : MediaEndpoints.Unreadable();

    private static IResult Answer(PlacementOutcome outcome) =>
        outcome switch
        {
            PlacementOutcome.Placed { Revision: { } revision } placed => Results.Json(new { sha = placed.Sha256, from = revision - 1, revision }),
            PlacementOutcome.Placed placed => Results.Json(new { sha = placed.Sha256 }),
            PlacementOutcome.Refused refused => MediaEndpoints.Refusal(StatusCodes.Status422UnprocessableEntity, refused.Message),
            PlacementOutcome.Stopped stopped => MediaEndpoints.Refusal(MediaTexts.StatusOf(stopped.Outcome), MediaTexts.Of(stopped.Outcome)),
            _ => MediaEndpoints.Refusal(StatusCodes.Status404NotFound, "没有这个素材。"),
        };

    private static object ViewOf(MediaAsset asset) => new
    {
        id = asset.Id,
        name = asset.Name,
        kind = MediaTexts.NameOf(asset.Kind),
        size = MediaTexts.Size(asset.Whole.Size),
        thumb = asset.IsPicture ? $"/admin/media/{asset.Id}/file/Thumbnail" : null,
        decorative = asset.Alternative == MediaAlternative.Decorative,
        alt = asset.AlternativeText,
        caption = asset.Credit.Length == 0 ? asset.Caption : asset.Caption.Length == 0 ? $"来源：{asset.Credit}" : $"{asset.Caption}（来源：{asset.Credit}）",
        shapes = asset.IsPicture ? MediaShapes.Crops.Prepend(MediaShape.Whole).Select(s => new { key = s.ToString(), name = MediaShapes.NameOf(s) }) : [],
        lack = asset.IsPicture ? null : MediaTexts.Lack(asset),
    };
}

/// <summary>选用请求。Immutable.</summary>
internal sealed record UseMedia(int Item, [property: JsonConverter(typeof(JsonStringEnumConverter<MediaShape>))] MediaShape Shape);
