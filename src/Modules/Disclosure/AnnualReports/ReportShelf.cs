using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的查找：reports by year, unit and kind, public ones and those on their way.</summary>
internal sealed class ReportShelf(CmsDbContext db) : IUseCase
{
    private static readonly ContentState[] AtRest = [ContentState.Published, ContentState.Withdrawn, ContentState.Discarded];
    private static readonly ContentState[] Submitted = [ContentState.InReview, ContentState.Approved, ContentState.Scheduled];

    /// <summary>The reports of a year that are public now.</summary>
    public async Task<IReadOnlyList<PublicReport>> PublicAsync(int year, CancellationToken cancel)
    {
        var mark = MarkOf(year);
        var rows = await (
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null
            join d in db.Set<FormDetail>().AsNoTracking() on p.VersionId equals d.VersionId
            join i in db.ContentItems on p.ItemId equals i.Id
            where d.FormKey == AnnualReport.Key && d.Data.Contains(mark)
            select new { p.ItemId, i.UnitId, p.PublisherName, p.Path, p.Version.Title, Detail = d, First = db.Publications.Where(o => o.ItemId == p.ItemId).Min(o => o.PublishedAtUtc) })
            .ToListAsync(cancel);
        return [.. rows.Select(r => new PublicReport(r.ItemId, r.UnitId, r.PublisherName, "/" + r.Path, r.Title, r.First, r.Detail)).OrderBy(r => r.ItemId)];
    }

    /// <summary>The unit's report of the year, or null.</summary>
    public async Task<PublicReport?> PublicOfAsync(int unitId, string kind, int year, CancellationToken cancel) =>
        (await PublicAsync(year, cancel)).FirstOrDefault(r => r.UnitId == unitId && r.Kind == kind);

    /// <summary>Reports of the year that are worked on: drafts, and those under review. One that is public as well stands here with its new text.</summary>
    public async Task<IReadOnlyList<ReportAtWork>> AtWorkAsync(int year, CancellationToken cancel)
    {
        var mark = MarkOf(year);
        var rows = await (
            from i in db.ContentItems.AsNoTracking()
            where i.TypeKey == AnnualReport.Key && !AtRest.Contains(i.State)
            join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
            join d in db.Set<FormDetail>().AsNoTracking() on v.Id equals d.VersionId
            where d.Data.Contains(mark)
            select new { i.Id, i.UnitId, i.State, Detail = d }).ToListAsync(cancel);
        return [.. rows.Select(r => new ReportAtWork(r.Id, r.UnitId, r.State, Submitted.Contains(r.State), r.Detail)).OrderBy(r => r.ItemId)];
    }

    /// <summary>Years of which there are public reports, the newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel)
    {
        const string before = "\"Year\":\"";
        var typed = await (
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null
            join d in db.Set<FormDetail>() on p.VersionId equals d.VersionId
            where d.FormKey == AnnualReport.Key && d.Data.Contains(before)
            select d.Data.Substring(d.Data.IndexOf(before) + before.Length, 4)).Distinct().ToListAsync(cancel);
        return [.. typed.Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).Where(y => y > 0).OrderDescending()];
    }

    // Values are stored as JSON in one canonical form; a quotation mark inside a text is escaped and cannot look like this.
    private static string MarkOf(int year) => $"\"Year\":\"{year}\"";
}

/// <summary>一份公开的年度报告。Immutable.</summary>
/// <param name="FirstPublishedAtUtc">Of its first edition: corrections do not make it late.</param>
internal sealed record PublicReport(int ItemId, int UnitId, string PublisherName, string Url, string Title, DateTime FirstPublishedAtUtc, FormDetail Detail)
{
    public string Kind => Detail[AnnualReport.UnitKind];

    public ReportNumbers Numbers => ReportNumbers.Of(Detail);
}

/// <summary>一份在办的年度报告。Immutable.</summary>
internal sealed record ReportAtWork(int ItemId, int UnitId, ContentState State, bool IsSubmitted, FormDetail Detail)
{
    public string Kind => Detail[AnnualReport.UnitKind];
}
