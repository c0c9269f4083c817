using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>标准目录与落实情况 (1.1.31)：the rows in force, what each body has public under them, and its statements of the year.</summary>
internal sealed class StandardsBook(CmsDbContext db, UnitTree units) : IUseCase
{
    public Task<CatalogueEdition?> EditionAsync(CancellationToken cancel) =>
        db.Set<CatalogueEdition>().AsNoTracking().OrderByDescending(e => e.Id).FirstOrDefaultAsync(e => e.ReplacedAtUtc == null, cancel);

    public async Task<IReadOnlyList<CatalogueRow>> RowsAsync(CancellationToken cancel) =>
        await db.Set<CatalogueRow>().AsNoTracking()
            .Where(r => db.Set<CatalogueEdition>().Any(e => e.Id == r.EditionId && e.ReplacedAtUtc == null))
            .OrderBy(r => r.Order).ToListAsync(cancel);

    /// <summary>落实情况 of some of the rows.</summary>
    /// <param name="all">All rows in force: a column counts by itself only for a unit with one row there.</param>
    public async Task<IReadOnlyList<CoverageCell>> CoverAsync(IReadOnlyList<CatalogueRow> all, IReadOnlyList<CatalogueRow> asked, int year, CancellationToken cancel)
    {
        var publishing = (await units.LoadAsync(cancel)).Publishing.ToDictionary(u => u.Id);
        var filed = (await FiledAsync(asked, cancel)).ToLookup(b => (b.RowKey, b.UnitId));
        var placed = (await PlacedAsync(asked, cancel)).ToLookup(b => (b.ChannelId, b.UnitId));
        var rowKeys = asked.Select(r => r.RowKey).ToList();
        var statements = (await db.Set<CatalogueStatement>().AsNoTracking().Where(s => s.Year == year && rowKeys.Contains(s.RowKey)).ToListAsync(cancel))
            .ToDictionary(s => (s.RowKey, s.UnitId));
        var alone = all.Where(r => r.ChannelId is not null).SelectMany(r => r.Units.Select(u => (Channel: r.ChannelId!.Value, Unit: u)))
            .GroupBy(p => p).Where(g => g.Count() == 1).Select(g => g.Key).ToHashSet();
        return
        [
            .. from row in asked
               from unit in row.Units
               where publishing.ContainsKey(unit)
               let byColumn = row.ChannelId is { } channel && alone.Contains((channel, unit)) ? placed[(channel, unit)] : []
               let bound = filed[(row.RowKey, unit)].Concat(byColumn).DistinctBy(b => b.ItemId).OrderByDescending(b => b.PublishedAtUtc).ToList()
               select new CoverageCell(row, publishing[unit], bound, statements.GetValueOrDefault((row.RowKey, unit))),
        ];
    }

    private async Task<IReadOnlyList<BoundItem>> FiledAsync(IReadOnlyList<CatalogueRow> asked, CancellationToken cancel)
    {
        var keys = asked.Select(r => r.RowKey).ToList();
        return await (
            from f in db.Set<CatalogueFiling>().AsNoTracking()
            where keys.Contains(f.RowKey)
            join p in db.Publications on f.ItemId equals p.ItemId
            where p.ClosedAtUtc == null
            join i in db.ContentItems on p.ItemId equals i.Id
            select new BoundItem(f.RowKey, p.ItemId, i.UnitId, p.Version.ChannelId, p.Version.Title, "/" + p.Path, p.PublishedAtUtc)).ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<BoundItem>> PlacedAsync(IReadOnlyList<CatalogueRow> asked, CancellationToken cancel)
    {
        var channels = asked.Select(r => r.ChannelId).OfType<int>().Distinct().ToList();
        return channels.Count == 0 ? [] : await (
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null && channels.Contains(p.Version.ChannelId)
            join i in db.ContentItems on p.ItemId equals i.Id
            select new BoundItem("", p.ItemId, i.UnitId, p.Version.ChannelId, p.Version.Title, "/" + p.Path, p.PublishedAtUtc)).ToListAsync(cancel);
    }
}

/// <summary>归在一个事项下的公开信息。Immutable.</summary>
/// <param name="RowKey">Empty when it belongs there by its column.</param>
internal sealed record BoundItem(string RowKey, int ItemId, int UnitId, int ChannelId, string Title, string Url, DateTime PublishedAtUtc);

/// <summary>一个公开主体对一个事项的落实。Immutable.</summary>
internal sealed record CoverageCell(CatalogueRow Row, OrgUnit Unit, IReadOnlyList<BoundItem> Items, CatalogueStatement? Statement)
{
    public CoverageState State => Items.Count > 0 ? CoverageState.Public : Statement is not null ? CoverageState.None : CoverageState.Gap;
}

internal enum CoverageState
{
    /// <summary>已公开。</summary>
    Public = 1,

    /// <summary>已声明本年无此事项。</summary>
    None = 2,

    /// <summary>空缺。</summary>
    Gap = 3,
}

internal static class CoverageWords
{
    public static string Of(CoverageState state) => state switch
    {
        CoverageState.Public => "已公开",
        CoverageState.None => "本年无此事项",
        _ => "空缺",
    };

    public static string StyleOf(CoverageState state) => state switch
    {
        CoverageState.Public => "state-approved",
        CoverageState.None => "state-superseded",
        _ => "state-returned",
    };
}
