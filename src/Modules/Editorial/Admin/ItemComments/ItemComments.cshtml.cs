using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Comments;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>批注：a page of its own, and the fragment that the panel beside a text swaps.</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ItemCommentsModel(CurrentActor current, ItemComments comments) : PageModel
{
    public CommentsView View { get; private set; } = null!;

    public bool IsFragment => Request.Headers.ContainsKey("HX-Request");

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) =>
        await ShowAsync(id, new CommentInput(), [], cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, [FromForm] CommentInput input, CancellationToken cancel) =>
        await AfterAsync(id, input, await comments.PostAsync(await current.GetAsync(cancel), id, input, cancel), "批注已发表。", cancel);

    public async Task<IActionResult> OnPostReplyAsync(int id, [FromForm] CommentInput input, CancellationToken cancel) =>
        await AfterAsync(id, input, await comments.ReplyAsync(await current.GetAsync(cancel), id, input, cancel), "已回复。", cancel);

    public async Task<IActionResult> OnPostResolveAsync(int id, [FromForm] CommentInput input, CancellationToken cancel) =>
        await AfterAsync(id, input, await comments.ResolveAsync(await current.GetAsync(cancel), id, input.Comment, cancel), "已标为解决。", cancel);

    public async Task<IActionResult> OnPostReopenAsync(int id, [FromForm] CommentInput input, CancellationToken cancel) =>
        await AfterAsync(id, input, await comments.ReopenAsync(await current.GetAsync(cancel), id, input.Comment, cancel), "已重新打开。", cancel);

    private async Task<IActionResult> AfterAsync(int id, CommentInput input, CommentOutcome outcome, string toast, CancellationToken cancel)
    {
        switch (outcome)
        {
            case CommentOutcome.Done:
                if (!IsFragment)
                {
                    TempData["Toast"] = toast;
                    return LocalRedirect(BackUrl(id, input.ReturnUrl) + "#comments");
                }

                return await ShowAsync(id, new CommentInput { ReturnUrl = input.ReturnUrl }, [], cancel) ? Page() : NotFound();
            case CommentOutcome.Invalid invalid:
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await ShowAsync(id, input, invalid.Errors, cancel) ? Page() : NotFound();
            case CommentOutcome.Changed changed:
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await ShowAsync(id, input, [new FieldError("", changed.Message)], cancel) ? Page() : NotFound();
            default:
                return NotFound();
        }
    }

    private string BackUrl(int id, string wanted) => Url.IsLocalUrl(wanted) ? wanted : $"/admin/content/{id}/comments";

    private async Task<bool> ShowAsync(int id, CommentInput input, IReadOnlyList<FieldError> errors, CancellationToken cancel)
    {
        if (await comments.FindAsync(await current.GetAsync(cancel), new CommentsPlace(id, BackUrl(id, input.ReturnUrl)), cancel) is not { } view)
        {
            return false;
        }

        View = view with { Typed = input, Errors = errors };
        return true;
    }
}
