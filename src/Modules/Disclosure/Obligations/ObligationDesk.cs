using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>签署查验：a person states what was seen on the platform. Right in the obligation's unit, revision, audit row, one transaction.</summary>
internal sealed class ObligationDesk(CmsDbContext db, TimeProvider time) : IUseCase
{
    public const int LongestNote = 500;
    private const int ShortestReason = 4;

    public async Task<CheckOutcome> CheckAsync(Actor actor, int id, int revision, CheckEntry entry, StoredProof? proof, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var outcome = await DecideAsync(actor, id, revision, entry, proof, cancel);
        if (outcome is CheckOutcome.NotFound)
        {
            return outcome;
        }

        if (outcome is not CheckOutcome.Done)
        {
            db.ForgetChanges();
            db.Audit(AuditDraft.Refused(actor, "obligation.check", nameof(Obligation), id, new { why = outcome.GetType().Name }));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody entered a check between our read and our write; nothing of ours is stored.
            await transaction.RollbackAsync(cancel);
            return new CheckOutcome.Conflict();
        }

        await transaction.CommitAsync(cancel);
        return outcome;
    }

    private async Task<CheckOutcome> DecideAsync(Actor actor, int id, int revision, CheckEntry entry, StoredProof? proof, CancellationToken cancel)
    {
        if (await db.Set<Obligation>().SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } obligation || !ObligationScope.MaySee(actor, obligation.UnitId))
        {
            return new CheckOutcome.NotFound();
        }

        if (!ObligationScope.MayCheck(actor, obligation.UnitId) || actor.UserId is not { } checker)
        {
            return new CheckOutcome.Forbidden();
        }

        if (obligation.Revision != revision)
        {
            return new CheckOutcome.Conflict();
        }

        var now = time.GetUtcNow().UtcDateTime;
        var errors = Faults(entry, proof is not null, obligation.TriggeredOn, now).ToList();
        if (errors.Count > 0)
        {
            return new CheckOutcome.Invalid(errors);
        }

        var check = new ObligationCheck(id, entry, proof, checker, actor.Name, now);
        obligation.Apply(check);
        db.Add(check);
        db.Audit(AuditDraft.Done(actor, "obligation.check", nameof(Obligation), () => id, new { result = entry.Result.ToString(), entry.SeenAtUtc, proof?.Sha256 }));
        return new CheckOutcome.Done();
    }

    /// <summary>What is missing or impossible in the entry.</summary>
    internal static IEnumerable<FieldError> Faults(CheckEntry entry, bool hasProof, DateOnly triggeredOn, DateTime nowUtc)
    {
        if (!Enum.IsDefined(entry.Result))
        {
            yield return new FieldError("Result", "请选择查验的结果。");
        }

        if (entry.Url.Length > 0 && !WebAddress.IsValid(entry.Url))
        {
            yield return new FieldError("Url", $"网址要以 http:// 或 https:// 开头，不超过{WebAddress.Longest}个字符。");
        }

        if (entry.Note.Length > LongestNote)
        {
            yield return new FieldError("Note", $"最多{LongestNote}个字，现在有{entry.Note.Length}个字。");
        }
        else if (entry.Result == CheckResult.Exempt && entry.Note.Length < ShortestReason)
        {
            yield return new FieldError("Note", "不适用的，请写明理由和依据。");
        }

        if (PersonalData.Find(entry.Note) is { } kind)
        {
            yield return new FieldError("Note", $"说明里像是有{kind}，请删掉。");
        }

        if (entry.Result != CheckResult.Seen)
        {
            yield break;
        }

        if (entry.Url.Length == 0 && !hasProof)
        {
            yield return new FieldError("Url", "看到了的，请填网址；平台没有单独网址的，请传截图。");
        }

        if (entry.SeenAtUtc is not { } seen)
        {
            yield return new FieldError("SeenAt", "请填写看到的时间。");
        }
        else if (seen > nowUtc)
        {
            yield return new FieldError("SeenAt", "看到的时间还没有到，请核对。");
        }
        else if (seen < ChinaTime.StartOfDayUtc(triggeredOn))
        {
            yield return new FieldError("SeenAt", "看到的时间早于起算日期，请核对。");
        }
    }
}

/// <summary>签署查验的结果。Closed set, immutable.</summary>
internal abstract record CheckOutcome
{
    private CheckOutcome() { }

    public sealed record Done : CheckOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : CheckOutcome;

    public sealed record Conflict : CheckOutcome;

    public sealed record Forbidden : CheckOutcome;

    public sealed record NotFound : CheckOutcome;
}
