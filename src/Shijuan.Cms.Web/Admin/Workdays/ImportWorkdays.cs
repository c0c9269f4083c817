using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Settings;

namespace Shijuan.Cms.Web;

/// <summary>导入年度安排：checked line by line, shown, then taken over under audit. Clocks that are open follow within minutes.</summary>
internal sealed class ImportWorkdays(CmsDbContext db, WorkCalendars calendars) : IUseCase
{
    public const int Longest = 64 * 1024;

    /// <param name="correct">更正：years that were imported before may be replaced; those of the product never.</param>
    public async Task<WorkdayPreview> PreviewAsync(string yaml, bool correct, CancellationToken cancel) =>
        Check(await ImportedYears.LoadAsync(db, cancel), yaml, correct).Preview;

    /// <param name="previewed">Version of the calendar that the person was shown; another text is shown first.</param>
    public async Task<ImportOutcome> ImportAsync(Actor actor, string yaml, bool correct, string? previewed, CancellationToken cancel)
    {
        if (!actor.CanAnywhere(CorePermissions.ManageSite))
        {
            db.Audit(AuditDraft.Refused(actor, "workdays.import", nameof(Setting), null));
            await db.SaveChangesAsync(cancel);
            return new ImportOutcome.NotAllowed();
        }

        await using var transaction = await db.BeginAsync(cancel);
        await db.WaitForOthersAsync(cancel);
        var (preview, texts) = Check(await ImportedYears.LoadAsync(db, cancel), yaml, correct);
        if (preview.Faults.Count > 0 || preview.Version != previewed)
        {
            return new ImportOutcome.Shown(preview);
        }

        var value = new ImportedYears(texts).ToJson();
        var setting = await db.Settings.SingleOrDefaultAsync(s => s.Key == ImportedYears.SettingKey, cancel);
        if (setting is null)
        {
            db.Settings.Add(new Setting(ImportedYears.SettingKey, value));
        }
        else
        {
            setting.Change(value);
        }

        db.Audit(AuditDraft.Done(actor, "workdays.import", nameof(Setting), () => null, new { years = preview.Years.Select(y => y.Year), version = preview.Version, correct }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await calendars.RefreshAsync(db, cancel);
        return new ImportOutcome.Imported();
    }

    private static (WorkdayPreview Preview, IReadOnlyList<string> Texts) Check(ImportedYears imported, string yaml, bool correct)
    {
        var known = WorkCalendar.WithYears(imported.Texts);
        var shipped = WorkCalendar.StateCouncil();
        var fixedUntil = correct ? shipped.LastKnownDay.Year : known.LastKnownDay.Year;
        var taken = Enumerable.Range(shipped.FirstKnownDay.Year, fixedUntil - shipped.FirstKnownDay.Year + 1).ToHashSet();
        var (years, faults) = CalendarFileCheck.Run(yaml, taken, known.LastKnownDay.Year + 1);
        if (faults.Count > 0)
        {
            return (new WorkdayPreview([], "", faults), imported.Texts);
        }

        List<string> texts = [.. imported.Texts.Where(text => !CalendarFileCheck.Run(text, new HashSet<int>(), int.MaxValue).Years.Any(years.Contains)), yaml];
        try
        {
            var calendar = WorkCalendar.WithYears(texts);
            return (new WorkdayPreview([.. years.Select(year => WorkdayYear.Of(calendar, year, isImported: true))], calendar.Version, []), texts);
        }
        catch (FormatException e)
        {
            // What the line by line check cannot see: totals that do not fit, a gap left by what is replaced.
            return (new WorkdayPreview([], "", [new CalendarFault(1, e.Message)]), imported.Texts);
        }
    }
}

/// <summary>将要导入的年份，or what is wrong with the file. Immutable.</summary>
/// <param name="Version">Of the calendar as it would be.</param>
internal sealed record WorkdayPreview(IReadOnlyList<WorkdayYear> Years, string Version, IReadOnlyList<CalendarFault> Faults);

/// <summary>导入的结果。</summary>
internal abstract record ImportOutcome
{
    private ImportOutcome() { }

    public sealed record Imported : ImportOutcome;

    /// <summary>Not taken over: it is wrong, or not what was shown.</summary>
    public sealed record Shown(WorkdayPreview Preview) : ImportOutcome;

    public sealed record NotAllowed : ImportOutcome;
}
