using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>起草年度报告：a draft in the column of the reports, with the numbers that the system knows, each with its source.</summary>
internal sealed class StartReport(
    CmsDbContext db, DraftEditor editor, DraftReader reader, ReportSources sources, ReportShelf shelf, UnitTree units, ChannelTree channels, TimeProvider time) : IUseCase
{
    public const string ChannelKey = "annual-reports";

    public async Task<StartOutcome> RunAsync(Actor actor, int unitId, string kind, int year, CancellationToken cancel)
    {
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        var tree = await units.LoadAsync(cancel);
        if (tree.Find(unitId) is not { } unit || !actor.Can(CorePermissions.Draft, unitId) || !ReportingUnits.Of(tree).Any(d => d.Unit.Id == unitId && d.Kind == kind))
        {
            return await RefuseAsync(actor, unitId, new StartOutcome.NotFound(), cancel);
        }

        var columns = await channels.LoadAsync(cancel);
        if (year < AnnualReport.FirstYear || year > today.Year)
        {
            return await RefuseAsync(actor, unitId, new StartOutcome.BadYear(), cancel);
        }

        if (columns.All.FirstOrDefault(c => c.Key == ChannelKey) is not { } column)
        {
            return await RefuseAsync(actor, unitId, new StartOutcome.NoColumn(), cancel);
        }

        await using var transaction = await db.BeginAsync(cancel);
        await db.WaitForOthersAsync(cancel);
        if (await ExistingAsync(unitId, kind, year, cancel) is { } existing)
        {
            return await RefuseAsync(actor, unitId, new StartOutcome.Exists(existing), cancel, transaction.CommitAsync);
        }

        var cells = await sources.ReadAsync(unitId, kind, year, today, cancel);
        if (await editor.CreateAsync(actor, AnnualReport.Key, unitId, column.Id, cancel) is not { } item)
        {
            await transaction.CommitAsync(cancel);
            return new StartOutcome.NotFound();
        }

        FillIn(item, ReportingUnits.ReporterOf(tree, unit, kind), kind, year, cells, columns, actor, unit.Name);
        db.Audit(AuditDraft.Done(actor, "report.prefill", nameof(ContentItem), () => item.Id, new { year, kind, cells = cells.Count }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new StartOutcome.Started(item.Id);
    }

    private void FillIn(
        ContentItem item, string reporter, string kind, int year, IReadOnlyList<PrefilledCell> cells, ChannelTreeSnapshot columns, Actor actor, string source)
    {
        var fields = DraftFields.From(item.Current).Values.ToDictionary(StringComparer.Ordinal);
        (fields["Title"], fields["Body"]) = (ReportTexts.TitleOf(reporter, year), $"<p>{ReportTexts.Opening(reporter, year)}</p>");
        (fields["Source"], fields["Genre"], fields["Disclosure"]) = (source, "年度报告", nameof(DisclosureAttribute.Proactive));
        (fields["Keywords"], fields["ResponsibleEditor"]) = ("政府信息公开,年度报告", actor.Name);
        item.EditDraft(reader.Read(new DraftFields(fields), item.Current, columns).Text, actor.UserId, time.GetUtcNow().UtcDateTime);
        ReportFilling.Fill((FormDetail)item.Current.Detail!, kind, year, cells);
    }

    private async Task<int?> ExistingAsync(int unitId, string kind, int year, CancellationToken cancel) =>
        (await shelf.PublicOfAsync(unitId, kind, year, cancel))?.ItemId
        ?? (await shelf.AtWorkAsync(year, cancel)).FirstOrDefault(r => r.UnitId == unitId && r.Kind == kind)?.ItemId;

    private async Task<StartOutcome> RefuseAsync(Actor actor, int unitId, StartOutcome why, CancellationToken cancel, Func<CancellationToken, Task>? commit = null)
    {
        db.Audit(AuditDraft.Refused(actor, "report.prefill", nameof(OrgUnit), unitId, new { why = why.GetType().Name }));
        await db.SaveChangesAsync(cancel);
        await (commit?.Invoke(cancel) ?? Task.CompletedTask);
        return why;
    }
}

/// <summary>起草的结果：closed set. Immutable.</summary>
internal abstract record StartOutcome
{
    private StartOutcome() { }

    public sealed record Started(int ItemId) : StartOutcome;

    /// <summary>There is one already, public or at work.</summary>
    public sealed record Exists(int ItemId) : StartOutcome;

    public sealed record BadYear : StartOutcome;

    /// <summary>The site has no column for reports.</summary>
    public sealed record NoColumn : StartOutcome;

    /// <summary>No such unit, it need not report, or no right in it.</summary>
    public sealed record NotFound : StartOutcome;
}
