using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>政府信息公开年报 (1.1.32)：all reports of a year by kind of unit; one that came late says so.</summary>
internal sealed class ReportList(CmsDbContext db, ReportShelf shelf) : IUseCase
{
    public const string Address = "/zfxxgk/reports";
    private const int MostOthers = 100;

    /// <param name="wanted">Null for the newest year.</param>
    /// <param name="channelId">The column; texts of other types in it are listed below the reports.</param>
    /// <returns>Null for a year without reports.</returns>
    public async Task<ReportListView?> LoadAsync(int? wanted, int? channelId, CancellationToken cancel)
    {
        var years = await shelf.YearsAsync(cancel);
        if (wanted is { } asked && !years.Contains(asked))
        {
            return null;
        }

        var year = wanted ?? (years is [var newest, ..] ? newest : 0);
        var reports = year == 0 ? [] : await shelf.PublicAsync(year, cancel);
        var groups =
            from kind in new[] { AnnualReport.County, AnnualReport.Department, AnnualReport.Town }
            let lines = reports.Where(r => r.Kind == kind).OrderBy(r => r.FirstPublishedAtUtc).Select(r => LineOf(r, year)).ToList()
            where lines.Count > 0
            select new ReportGroup(kind, lines);
        return new ReportListView(year, years, [.. groups], await OthersAsync(channelId, cancel));
    }

    private static ReportLine LineOf(PublicReport report, int year)
    {
        var on = ChinaTime.DateOf(report.FirstPublishedAtUtc);
        return new ReportLine(report.ItemId, report.Title, report.Url, report.PublisherName, on, ReportDates.Lateness(report.Kind, year, on));
    }

    /// <summary>Reports of former years that came over as plain texts.</summary>
    private async Task<IReadOnlyList<OtherText>> OthersAsync(int? channelId, CancellationToken cancel) => channelId is null ? [] : await (
        from p in db.Publications.AsNoTracking()
        where p.ClosedAtUtc == null && p.Version.ChannelId == channelId
        join i in db.ContentItems on p.ItemId equals i.Id
        where i.TypeKey != AnnualReport.Key
        orderby p.PublishedAtUtc descending, p.Id descending
        select new OtherText(p.Version.Title, "/" + p.Path, p.PublishedAtUtc)).Take(MostOthers).ToListAsync(cancel);
}

/// <summary>年报栏目的一页。Immutable.</summary>
/// <param name="Year">0 while there is no report.</param>
internal sealed record ReportListView(int Year, IReadOnlyList<int> Years, IReadOnlyList<ReportGroup> Groups, IReadOnlyList<OtherText> Others);

/// <summary>一类单位的报告。Immutable.</summary>
internal sealed record ReportGroup(string Kind, IReadOnlyList<ReportLine> Reports);

/// <summary>一份报告。Immutable.</summary>
/// <param name="Late">How late, in words, or null.</param>
internal sealed record ReportLine(int ItemId, string Title, string Url, string Publisher, DateOnly On, string? Late);

/// <summary>栏目中的其他文字。Immutable.</summary>
internal sealed record OtherText(string Title, string Url, DateTime PublishedAtUtc);
