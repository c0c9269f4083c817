using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Previews;

/// <summary>外部核对：somebody without an account answers once through a preview link whether the facts are right.</summary>
public sealed class FactChecks(CmsDbContext db, PreviewLinks links, ContentStore store, TimeProvider time)
{
    public const int LongestUnit = 60;
    public const int LongestNote = 1000;

    private static readonly Actor Outside = Actor.System("外部核对单位");

    public async Task<FactCheckOutcome> AnswerAsync(string token, FactCheckVerdict? verdict, string unitName, string note, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        if (await links.OpenAsync(token, cancel) is not PreviewAccess.Open { Link: var link })
        {
            return new FactCheckOutcome.Ended();
        }

        var outcome = await DecideAsync(link, verdict, unitName.Trim(), note.Trim(), cancel);
        if (outcome is not FactCheckOutcome.Kept)
        {
            db.ForgetChanges();
            db.Audit(AuditDraft.Refused(Outside, "preview.answer", nameof(PreviewLink), link.Id, new { why = outcome.GetType().Name, item = link.ItemId }));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The button was pressed twice at the same moment (PostgreSQL): the other answer stands.
            return new FactCheckOutcome.AlreadyAnswered();
        }

        await transaction.CommitAsync(cancel);
        return outcome;
    }

    public Task<FactCheckAnswer?> FindAsync(int linkId, CancellationToken cancel) =>
        db.Set<FactCheckAnswer>().AsNoTracking().SingleOrDefaultAsync(a => a.LinkId == linkId, cancel);

    private async Task<FactCheckOutcome> DecideAsync(PreviewLink link, FactCheckVerdict? verdict, string unitName, string note, CancellationToken cancel)
    {
        if (await FindAsync(link.Id, cancel) is not null)
        {
            return new FactCheckOutcome.AlreadyAnswered();
        }

        var errors = Errors(verdict, unitName, note);
        if (errors.Count > 0)
        {
            return new FactCheckOutcome.Invalid(errors);
        }

        var item = (await store.LoadAsync(link.ItemId, cancel))!;
        var answer = new FactCheckAnswer(
            link.Id, link.ItemId, link.VersionNumber, ContentFingerprint.Of(item.Current), verdict!.Value, unitName, note, time.GetUtcNow().UtcDateTime);
        db.Set<FactCheckAnswer>().Add(answer);
        db.Audit(AuditDraft.Done(
            Outside, "preview.answer", nameof(PreviewLink), () => link.Id, new { item = link.ItemId, version = link.VersionNumber, verdict = verdict.ToString() }));
        return new FactCheckOutcome.Kept(answer);
    }

    private static List<FieldError> Errors(FactCheckVerdict? verdict, string unitName, string note)
    {
        var errors = new List<FieldError>();
        if (verdict is not (FactCheckVerdict.Correct or FactCheckVerdict.Wrong))
        {
            errors.Add(new FieldError("Verdict", "请选择“属实”或者“有误”。"));
        }

        if (unitName.Length is 0 or > LongestUnit)
        {
            errors.Add(new FieldError("UnitName", $"请填写答复单位的名称，不超过{LongestUnit}个字。"));
        }

        if (note.Length > LongestNote)
        {
            errors.Add(new FieldError("Note", $"说明最多{LongestNote}个字，现在有{note.Length}个字。"));
        }
        else if (verdict == FactCheckVerdict.Wrong && note.Length == 0)
        {
            errors.Add(new FieldError("Note", "请说明哪里有误，应当怎样改。"));
        }

        return errors;
    }
}

/// <summary>答复的结果：closed set. Immutable.</summary>
public abstract record FactCheckOutcome
{
    private FactCheckOutcome() { }

    public sealed record Kept(FactCheckAnswer Answer) : FactCheckOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : FactCheckOutcome;

    public sealed record AlreadyAnswered : FactCheckOutcome;

    public sealed record Ended : FactCheckOutcome;
}
