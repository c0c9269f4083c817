using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>统计的原始数据：read once for all tables, limited to the units the person may see.</summary>
internal sealed class StatisticsData(CmsDbContext db, SheetSignatures signatures) : IUseCase
{
    public async Task<StatisticsFacts> LoadAsync(Actor actor, StatisticsFilter filter, CancellationToken cancel)
    {
        var scope = actor.ReadableContent();
        var mine = scope.Units.ToList();
        var items = db.ContentItems.AsNoTracking()
            .Where(i => (scope.IsWholeCounty || mine.Contains(i.UnitId)) && (filter.UnitId == null || i.UnitId == filter.UnitId));
        var (from, until) = (filter.FromUtc, filter.UntilUtc);
        var published = await (
            from p in db.Publications.AsNoTracking()
            join i in items on p.ItemId equals i.Id
            join v in db.ContentVersions on p.VersionId equals v.Id
            where p.PublishedAtUtc >= @from && p.PublishedAtUtc < until
            select new PublishedFact(p.ItemId, p.VersionId, i.UnitId, v.ChannelId, p.PublishedAtUtc)).ToListAsync(cancel);
        var reports = await (
            from r in db.GateReports.AsNoTracking()
            join i in items on r.ItemId equals i.Id
            where r.AtUtc >= @from && r.AtUtc < until
            select new { r, i.UnitId }).ToListAsync(cancel);
        var waiting = await (
            from i in items
            join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
            where (i.State == ContentState.InReview || i.State == ContentState.Approved) && v.FrozenAtUtc != null
            select new WaitingFact(i.UnitId, i.State, v.FrozenAtUtc!.Value)).ToListAsync(cancel);
        var units = await items.Select(i => new { i.Id, i.UnitId }).ToDictionaryAsync(i => i.Id, i => i.UnitId, cancel);
        var steps = (await signatures.SinceAsync(from, until, cancel)).Where(s => units.ContainsKey(s.ItemId)).ToList();
        var versions = steps.Select(s => s.VersionId).Concat(published.Select(p => p.VersionId)).Distinct().ToList();
        return new StatisticsFacts(
            published,
            reports.ConvertAll(x => new ReportFact(x.UnitId, x.r.Passed, x.r.AtUtc, x.r.ReadFindings())),
            waiting,
            steps,
            await SubmittedAsync(versions, cancel),
            await StepsOfAsync(published, cancel));
    }

    private async Task<Dictionary<int, DateTime>> SubmittedAsync(List<int> versions, CancellationToken cancel)
    {
        var submitted = new Dictionary<int, DateTime>();
        foreach (var some in versions.Chunk(500))
        {
            foreach (var v in await db.ContentVersions.AsNoTracking().Where(v => some.Contains(v.Id) && v.FrozenAtUtc != null).Select(v => new { v.Id, v.FrozenAtUtc }).ToListAsync(cancel))
            {
                submitted[v.Id] = v.FrozenAtUtc!.Value;
            }
        }

        return submitted;
    }

    /// <summary>Which steps were signed on each published version; some of them before the period began.</summary>
    private async Task<ILookup<int, string>> StepsOfAsync(List<PublishedFact> published, CancellationToken cancel)
    {
        if (published.Count == 0)
        {
            return Enumerable.Empty<int>().ToLookup(v => v, _ => "");
        }

        var wanted = published.Select(p => p.VersionId).ToHashSet();
        var last = published.Max(p => p.PublishedAtUtc).AddSeconds(1);
        return (await signatures.SinceAsync(published.Min(p => p.PublishedAtUtc).AddYears(-1), last, cancel))
            .Where(s => !s.Returned && wanted.Contains(s.VersionId))
            .ToLookup(s => s.VersionId, s => s.Step);
    }
}

/// <summary>统计的原始数据。Immutable.</summary>
/// <param name="Steps">Signatures and returns of the period.</param>
/// <param name="SubmittedUtc">When each of the versions was submitted.</param>
/// <param name="SignedSteps">Steps signed on each published version.</param>
internal sealed record StatisticsFacts(
    IReadOnlyList<PublishedFact> Published, IReadOnlyList<ReportFact> Reports, IReadOnlyList<WaitingFact> Waiting, IReadOnlyList<SignedStep> Steps,
    IReadOnlyDictionary<int, DateTime> SubmittedUtc, ILookup<int, string> SignedSteps);

/// <summary>一次发布。Immutable.</summary>
internal sealed record PublishedFact(int ItemId, int VersionId, int UnitId, int ChannelId, DateTime PublishedAtUtc);

/// <summary>一次发布前的检查。Immutable.</summary>
internal sealed record ReportFact(int UnitId, bool Passed, DateTime AtUtc, IReadOnlyList<JudgedFinding> Findings);

/// <summary>一件在等的稿件。Immutable.</summary>
internal sealed record WaitingFact(int UnitId, ContentState State, DateTime SinceUtc);
