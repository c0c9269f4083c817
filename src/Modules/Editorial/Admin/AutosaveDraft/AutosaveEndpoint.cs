using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>POST <c>/admin/content/{id}/autosave</c>.</summary>
internal static class AutosaveEndpoint
{
    public static async Task<IResult> PostAsync(int id, AutosaveRequest request, CurrentActor current, AutosaveDraft autosave, CancellationToken cancel)
    {
        var posted = PostedDraft.From(request);
        return await autosave.KeepAsync(await current.GetAsync(cancel), id, posted, cancel) switch
        {
            null => DraftingEndpoints.Refusal(StatusCodes.Status404NotFound, "没有这份稿件。"),
            AutosaveOutcome.Kept kept => Results.Json(new { revision = request.Revision, copy = kept.CopyRevision }),
            AutosaveOutcome.Conflict conflict => Results.Json(
                new { message = conflict.Message, conflictUrl = $"/admin/content/{id}/conflict" }, statusCode: StatusCodes.Status409Conflict),
            AutosaveOutcome.Locked locked => Results.Json(
                new { message = LockTexts.Of(locked.Lock), conflictUrl = $"/admin/content/{id}/conflict" }, statusCode: StatusCodes.Status423Locked),
            _ => DraftingEndpoints.Refusal(StatusCodes.Status403Forbidden, "没有保存：您没有修改这份稿件的权限。"),
        };
    }
}

/// <summary>自动保存请求。Immutable.</summary>
/// <param name="Copy">The last autosave this tab knows of; 0 before the first.</param>
internal sealed record AutosaveRequest(int Revision, int Copy, Dictionary<string, string[]>? Fields);
