using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>POST <c>/admin/content/{id}/presence</c>.</summary>
internal static class PresenceEndpoint
{
    public static async Task<IResult> PostAsync(int id, PresenceBeat beat, CurrentActor current, PeopleHere presence, CancellationToken cancel) =>
        await presence.BeatAsync(await current.GetAsync(cancel), id, beat, cancel) is { } view
            ? Results.Json(new
            {
                revision = view.Revision,
                words = view.Words,
                @lock = view.Lock is { } held ? new { title = LockTexts.Title(held), name = held.OwnerName } : null,
            })
            : DraftingEndpoints.Refusal(StatusCodes.Status404NotFound, "没有这份稿件。");
}
