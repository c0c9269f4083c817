using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Interpretation;

/// <summary>处理“看不懂”的问题：the unit says where it is explained now, or why it is left.</summary>
internal sealed class QuestionDesk(CmsDbContext db, TimeProvider time) : IUseCase
{
    private const int ShortestReply = 4;

    public async Task<BookOutcome> CloseAsync(Actor actor, int id, int revision, QuestionState state, string? typed, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        if (await db.Set<CitizenQuestion>().SingleOrDefaultAsync(q => q.Id == id, cancel) is not { } question || !actor.Can(CorePermissions.Draft, question.UnitId))
        {
            return new BookOutcome.NotFound();
        }

        var reply = typed?.Trim() ?? "";
        if (state is not (QuestionState.Answered or QuestionState.Dismissed))
        {
            return new BookOutcome.Invalid([new FieldError($"State-{id}", "请选“已解释”或“不处理”。")]);
        }

        if (reply.Length is < ShortestReply or > CitizenQuestion.LongestReply)
        {
            return new BookOutcome.Invalid([new FieldError($"Reply-{id}", $"请写明在哪里作了解释，或者为什么不处理（{ShortestReply} 至 {CitizenQuestion.LongestReply} 个字）。")]);
        }

        if (question.Revision != revision)
        {
            return new BookOutcome.Conflict();
        }

        question.Close(state, reply, actor.Name, time.GetUtcNow().UtcDateTime);
        db.Audit(AuditDraft.Done(actor, "interpretation.close-question", nameof(CitizenQuestion), () => id, new { state = state.ToString() }));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new BookOutcome.Conflict();
        }

        await transaction.CommitAsync(cancel);
        return new BookOutcome.Done();
    }
}
