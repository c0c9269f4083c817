using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>附件列表片段。Without scripts, removing leads back to the editor.</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class DraftAttachmentsModel(CurrentActor current, DraftAttachments attachments) : PageModel
{
    public const string Trouble = "AttachmentTrouble";

    public AttachmentsView View { get; private set; } = null!;

    public string? Message { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) =>
        await ShowAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(int id, int attachment, [FromForm] int? revision, CancellationToken cancel)
    {
        var change = await attachments.RemoveAsync(await current.GetAsync(cancel), id, attachment, revision, cancel);
        if (change is AttachmentChange.Refused { Status: 404 } && !await ShowAsync(id, cancel))
        {
            return NotFound();
        }

        Message = (change as AttachmentChange.Refused)?.Message;
        if (!Request.Headers.ContainsKey("HX-Request"))
        {
            TempData[Trouble] = Message;
            return Redirect($"/admin/content/{id}/edit#Attachments");
        }

        if (change is AttachmentChange.Changed changed)
        {
            var news = new Dictionary<string, object>
            {
                ["cms:revision"] = new { from = changed.From, revision = changed.Revision },
                ["cms:list-changed"] = new { },
            };
            Response.Headers["HX-Trigger"] = JsonSerializer.Serialize(news);
        }

        // htmx shows only answers that succeeded; the refusal stands in the list itself.
        return await ShowAsync(id, cancel) ? Page() : NotFound();
    }

    private async Task<bool> ShowAsync(int id, CancellationToken cancel)
    {
        if (await attachments.FindAsync(await current.GetAsync(cancel), id, cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
