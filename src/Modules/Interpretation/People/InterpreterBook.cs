using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Interpretation;

/// <summary>维护解读人名册：site stewards enter, change and retire. Right, revision, audit row, one transaction.</summary>
internal sealed class InterpreterBook(CmsDbContext db, TimeProvider time) : IUseCase
{
    public const int LongestName = 50;
    public const int LongestWords = 200;
    public const int LongestConsent = 300;

    /// <param name="id">Null enters a new person.</param>
    public async Task<BookOutcome> WriteAsync(Actor actor, int? id, int revision, InterpreterWords words, CancellationToken cancel)
    {
        if (!actor.CanAnywhere(CorePermissions.ManageSite))
        {
            return await RefuseAsync(actor, id, new BookOutcome.NotFound(), cancel);
        }

        var faults = Faults(words).ToList();
        if (words.UnitId is { } unitId && !await db.Units.AnyAsync(u => u.Id == unitId, cancel))
        {
            faults.Add(new FieldError("UnitId", "没有这个单位，请重新选。"));
        }

        if (faults.Count > 0)
        {
            return await RefuseAsync(actor, id, new BookOutcome.Invalid(faults), cancel);
        }

        await using var transaction = await db.BeginAsync(cancel);
        var person = id is { } known ? await db.Set<Interpreter>().SingleOrDefaultAsync(p => p.Id == known, cancel) : new Interpreter(words, time.GetUtcNow().UtcDateTime);
        if (person is null)
        {
            return new BookOutcome.NotFound();
        }

        if (id is null)
        {
            db.Add(person);
        }
        else if (person.Revision != revision)
        {
            return new BookOutcome.Conflict();
        }
        else
        {
            person.Write(words);
        }

        db.Audit(AuditDraft.Done(actor, id is null ? "interpreter.enter" : "interpreter.change", nameof(Interpreter), () => person.Id));
        return await CommitAsync(transaction.CommitAsync, cancel);
    }

    public async Task<BookOutcome> RetireAsync(Actor actor, int id, int revision, bool isActive, CancellationToken cancel)
    {
        if (!actor.CanAnywhere(CorePermissions.ManageSite))
        {
            return await RefuseAsync(actor, id, new BookOutcome.NotFound(), cancel);
        }

        await using var transaction = await db.BeginAsync(cancel);
        if (await db.Set<Interpreter>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } person)
        {
            return new BookOutcome.NotFound();
        }

        if (person.Revision != revision)
        {
            return new BookOutcome.Conflict();
        }

        person.Retire(isActive);
        db.Audit(AuditDraft.Done(actor, isActive ? "interpreter.return" : "interpreter.retire", nameof(Interpreter), () => id));
        return await CommitAsync(transaction.CommitAsync, cancel);
    }

    /// <summary>What is missing or too long.</summary>
    internal static IEnumerable<FieldError> Faults(InterpreterWords words)
    {
        if (words.Role is not (Roles.Leader or Roles.Expert))
        {
            yield return new FieldError("Role", "请选“负责同志”或“专家学者”。");
        }

        if (words.Name.Length is 0 or > LongestName)
        {
            yield return new FieldError("Name", $"请填写姓名，不超过{LongestName}个字。");
        }

        if (words.Title.Length is 0 or > LongestWords)
        {
            yield return new FieldError("Title", $"请填写职务或职称，不超过{LongestWords}个字。");
        }

        if (words.Affiliation.Length is 0 or > LongestWords)
        {
            yield return new FieldError("Affiliation", $"请填写单位全称，不超过{LongestWords}个字。");
        }

        if (words.Role == Roles.Leader && words.UnitId is null)
        {
            yield return new FieldError("UnitId", "负责同志要选所在的单位。");
        }

        if (words.Role == Roles.Expert && words.Consent.Length == 0)
        {
            yield return new FieldError("Consent", "请写明专家什么时候、怎样同意公开姓名和职称，如“2026年3月5日书面同意”。");
        }
        else if (words.Consent.Length > LongestConsent)
        {
            yield return new FieldError("Consent", $"不超过{LongestConsent}个字。");
        }
    }

    private async Task<BookOutcome> CommitAsync(Func<CancellationToken, Task> commit, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            await commit(cancel);
            return new BookOutcome.Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new BookOutcome.Conflict();
        }
    }

    private async Task<BookOutcome> RefuseAsync(Actor actor, int? id, BookOutcome outcome, CancellationToken cancel)
    {
        db.Audit(AuditDraft.Refused(actor, "interpreter.change", nameof(Interpreter), id, new { why = outcome.GetType().Name }));
        await db.SaveChangesAsync(cancel);
        return outcome;
    }
}

/// <summary>名册操作的结果。Closed set, immutable.</summary>
internal abstract record BookOutcome
{
    private BookOutcome() { }

    public sealed record Done : BookOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : BookOutcome;

    public sealed record Conflict : BookOutcome;

    /// <summary>Not there, or not for this person.</summary>
    public sealed record NotFound : BookOutcome;
}
