using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>标准目录的落实：coverage by field and unit, and the single rows, of the units in which the person works.</summary>
internal sealed class Standards(StandardsBook book, UnitTree units, TimeProvider time) : IUseCase
{
    private const int MostCells = 500;

    public async Task<StandardsBoard> ShowAsync(Actor actor, StandardsFilter filter, CancellationToken cancel)
    {
        var all = await book.RowsAsync(cancel);
        var year = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime).Year;
        var visible = (await book.CoverAsync(all, all, year, cancel))
            .Where(c => actor.CanAnywhere(CorePermissions.ManageSite) || actor.MaySeeContentOf(c.Unit.Id)).ToList();
        var chosen = visible
            .Where(c => (filter.Field.Length == 0 || c.Row.Field == filter.Field) && (filter.UnitKey.Length == 0 || c.Unit.Key == filter.UnitKey)
                && (filter.OnlyGaps is false || c.State == CoverageState.Gap))
            .ToList();
        return new StandardsBoard(
            await book.EditionAsync(cancel), filter, [.. visible.Select(c => c.Row.Field).Distinct(StringComparer.Ordinal)],
            [.. (await units.LoadAsync(cancel)).All.Where(u => visible.Exists(c => c.Unit.Id == u.Id))],
            [.. visible.GroupBy(c => c.Row.Field, StringComparer.Ordinal).Select(g => CoverageSum.Of(g.Key, g))],
            [.. visible.GroupBy(c => c.Unit.Name, StringComparer.Ordinal).Select(g => CoverageSum.Of(g.Key, g))],
            [.. chosen.Take(MostCells)], chosen.Count, year, actor.CanAnywhere(CorePermissions.ManageSite));
    }
}

/// <summary>标准目录的筛选；empty means all. Immutable.</summary>
internal sealed record StandardsFilter(string Field, string UnitKey, bool OnlyGaps);

/// <summary>落实情况页。Immutable.</summary>
/// <param name="Matching">How many there are; <paramref name="Cells"/> holds the first of them.</param>
internal sealed record StandardsBoard(
    CatalogueEdition? Edition, StandardsFilter Filter, IReadOnlyList<string> Fields, IReadOnlyList<OrgUnit> Units, IReadOnlyList<CoverageSum> ByField,
    IReadOnlyList<CoverageSum> ByUnit, IReadOnlyList<CoverageCell> Cells, int Matching, int Year, bool MayImport);

/// <summary>覆盖率：rows with something public or a statement, of all rows. Immutable.</summary>
internal sealed record CoverageSum(string Name, int Public, int None, int Gaps)
{
    public int All => Public + None + Gaps;

    /// <summary>In whole percent, rounded down: 100 only when nothing is missing.</summary>
    public int Percent => (Public + None) * 100 / All;

    public static CoverageSum Of(string name, IEnumerable<CoverageCell> cells)
    {
        var counts = cells.CountBy(c => c.State).ToDictionary();
        return new CoverageSum(name, counts.GetValueOrDefault(CoverageState.Public), counts.GetValueOrDefault(CoverageState.None), counts.GetValueOrDefault(CoverageState.Gap));
    }
}
