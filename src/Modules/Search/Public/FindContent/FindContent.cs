using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Search;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Search;

/// <summary>站内检索：asks the index, then the database whether each hit is still public.</summary>
internal sealed class FindContent(ISearchEngine engine, CmsDbContext db, ContentTypes types, UnitTree units) : IUseCase
{
    public const int LongestQuery = 200;
    private const int PageSize = 10;

    public async Task<FoundContent> FindAsync(SearchForm form, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        var unit = tree.Publishing.FirstOrDefault(u => u.Key == form.UnitKey);
        var type = types.Find(form.TypeKey)?.Key;
        var results = engine.Search(new SearchQuery(form.Text, form.Page, PageSize, type, unit?.Id, form.ByDate));
        var ids = results.Hits.Select(h => h.ItemId).ToList();
        var open = await db.Publications.AsNoTracking()
            .Where(p => ids.Contains(p.ItemId) && p.ClosedAtUtc == null)
            .ToDictionaryAsync(p => p.ItemId, p => "/" + p.Path, cancel);
        var hits = results.Hits.Where(h => open.ContainsKey(h.ItemId)).Select(h => h with { Url = open[h.ItemId] }).ToList();
        var total = Math.Max(0, results.Total - (results.Hits.Count - hits.Count));

        var filters = new KeyValuePair<string, string>[]
        {
            new("q", form.Text), new("type", type ?? ""), new("unit", unit?.Key ?? ""), new("sort", form.ByDate ? "date" : ""),
        };
        return new FoundContent(
            form with { TypeKey = type ?? "", UnitKey = unit?.Key ?? "" },
            hits,
            new Pager("/search", form.Page, PageSize, total, filters),
            [.. results.CountsByType.OrderByDescending(c => c.Value).Select(c => new TypeCount(c.Key, types.Find(c.Key)?.Name ?? c.Key, c.Value))],
            await PublishingUnitsAsync(tree, cancel));
    }

    private async Task<IReadOnlyList<UnitChoice>> PublishingUnitsAsync(UnitTreeSnapshot tree, CancellationToken cancel)
    {
        var ids = await db.Publications.Where(p => p.ClosedAtUtc == null)
            .Join(db.ContentItems, p => p.ItemId, i => i.Id, (_, i) => i.UnitId).Distinct().ToHashSetAsync(cancel);
        return [.. tree.Publishing.Where(u => ids.Contains(u.Id)).Select(u => new UnitChoice(u.Key, u.Name))];
    }
}

/// <summary>检索表单。Immutable.</summary>
internal sealed record SearchForm(string Text, int Page, string TypeKey, string UnitKey, bool ByDate, bool WasCut);

/// <summary>检索结果页。Immutable.</summary>
internal sealed record FoundContent(
    SearchForm Form, IReadOnlyList<SearchHit> Hits, Pager Pager, IReadOnlyList<TypeCount> Types, IReadOnlyList<UnitChoice> Units)
{
    public string WithType(string typeKey) =>
        (Pager with { Filters = [.. Pager.Filters.Select(f => f.Key == "type" ? new("type", typeKey) : f)] }).To(1);
}

internal sealed record TypeCount(string Key, string Name, int Count);

internal sealed record UnitChoice(string Key, string Name);
