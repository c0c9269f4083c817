using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>“看不懂”的问题。</summary>
[Requires(PermissionKeys.Draft)]
internal sealed class QuestionBoardModel(CurrentActor current, QuestionBoard board, QuestionDesk desk) : PageModel
{
    public QuestionsView View { get; private set; } = null!;

    /// <summary>Question and message of a handling that was refused.</summary>
    public (string Field, string Message)? Fault { get; private set; }

    /// <summary>What was typed in a handling that was refused.</summary>
    public TypedReply? Typed { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] bool closed, CancellationToken cancel)
    {
        if (Pager.Read(Request) is not { } page)
        {
            return NotFound();
        }

        View = await board.ListAsync(await current.GetAsync(cancel), closed, page, cancel);
        return View.Pager.Exists ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] int id, [FromForm] int revision, [FromForm] QuestionState state, [FromForm] string? reply, CancellationToken cancel)
    {
        ModelState.Clear();
        var actor = await current.GetAsync(cancel);
        switch (await desk.CloseAsync(actor, id, revision, state, reply, cancel))
        {
            case BookOutcome.Done:
                TempData["Toast"] = "已保存。";
                return Redirect(QuestionBoard.Address);
            case BookOutcome.Invalid invalid:
                Fault = (invalid.Errors[0].Field, invalid.Errors[0].Message);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case BookOutcome.Conflict:
                Fault = ($"question-{id}", "这个问题刚才已经有人处理了。");
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            default:
                return NotFound();
        }

        Typed = new TypedReply(id, state, reply ?? "");
        View = await board.ListAsync(actor, closed: false, Pager.Read(Request) ?? 1, cancel);
        View = View.Pager.Exists ? View : await board.ListAsync(actor, closed: false, 1, cancel);
        return Page();
    }
}

/// <summary>填写的处理情况。Immutable.</summary>
internal sealed record TypedReply(int Id, QuestionState State, string Reply);
