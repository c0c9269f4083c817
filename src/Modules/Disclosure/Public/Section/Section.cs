using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>政府信息公开专栏 (B09)：of the county or of one unit, in the four parts of the law. What is empty is not shown; it is a duty of the unit.</summary>
internal sealed class Section(StatutoryItems items, PublicForms forms, StandardsPage standards, UnitTree units, ChannelTree channels) : IUseCase
{
    private const int PageSize = 20;
    private const int PartLength = 8;

    /// <param name="unit">Null for the county.</param>
    /// <returns>Null when nothing of the section is public.</returns>
    public async Task<SectionView?> ShowAsync(OrgUnit? unit, CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        var nodes = NodesOf(unit);
        var groups = await items.CountAsync(unit?.Id, cancel);
        var counted = nodes.Select(n => Count(n, NodeFilter.Of(n, nodes, tree), groups)).Where(n => n.Count > 0).ToList();
        if (counted.Count == 0)
        {
            return null;
        }

        var address = AddressOf(unit);
        return new SectionView(
            unit?.FullName, address,
            await PartAsync(SectionPart.Guide, unit, nodes, tree, cancel),
            await PartAsync(SectionPart.Institutions, unit, nodes, tree, cancel),
            [.. counted.Where(c => c.Node.Part == SectionPart.Content)],
            await PartAsync(SectionPart.Reports, unit, nodes, tree, cancel),
            await RowsAsync(NodeFilter.OfAll(tree).Of(Of(unit)), 0, PartLength, cancel),
            unit is null ? null : await forms.AgenciesAsync(unit.Id, cancel) is [var agency, ..] ? agency : null,
            unit is null ? await UnitsWithAsync(groups, tree, cancel) : [],
            await LinksAsync(unit, tree, cancel));
    }

    /// <returns>Null when there is no such node or nothing public in it.</returns>
    public async Task<NodePage?> ListAsync(OrgUnit? unit, string key, int page, CancellationToken cancel)
    {
        var nodes = NodesOf(unit);
        if (nodes.FirstOrDefault(n => n.Key == key) is not { } node)
        {
            return null;
        }

        var rows = NodeFilter.Of(node, nodes, await channels.LoadAsync(cancel)).Of(OfPart(node.Part, unit));
        var pager = new Pager(AddressOf(unit), page, PageSize, await rows.CountAsync(cancel), [new(OwnPageRequest.NodeQuery, key)]);
        return pager.Total == 0 || !pager.Exists
            ? null
            : new NodePage(unit?.FullName, AddressOf(unit), node, await RowsAsync(rows, pager.Skip, PageSize, cancel), pager);
    }

    public static string AddressOf(OrgUnit? unit) => unit is null ? "/zfxxgk" : $"/zfxxgk/{unit.Key}";

    private static IReadOnlyList<StatutoryNode> NodesOf(OrgUnit? unit) => unit is null ? StatutoryTree.All : [.. StatutoryTree.For(UnitKinds.Of(unit))];

    private static CountedNode Count(StatutoryNode node, NodeFilter filter, IReadOnlyList<StatutoryGroup> groups)
    {
        var own = groups.Where(g => filter.Holds(g.TypeKey, g.ChannelId, g.Topic)).ToList();
        return new CountedNode(node, own.Sum(g => g.Count), own.Count == 0 ? null : own.Max(g => g.NewestUtc));
    }

    private IQueryable<StatutoryRow> Of(OrgUnit? unit) => unit is null ? items.Open : items.Open.Where(r => r.UnitId == unit.Id);

    /// <summary>The county's own guide and institutions are those of the government and its office; those of a bureau stand in the bureau's section.</summary>
    private IQueryable<StatutoryRow> OfPart(SectionPart part, OrgUnit? unit) =>
        unit is null && (part is SectionPart.Guide or SectionPart.Institutions)
            ? items.OfCountyItself()
            : Of(unit);

    private async Task<SectionLines> PartAsync(SectionPart part, OrgUnit? unit, IReadOnlyList<StatutoryNode> nodes, ChannelTreeSnapshot tree, CancellationToken cancel)
    {
        var node = nodes.Single(n => n.Part == part);
        var rows = NodeFilter.Of(node, nodes, tree).Of(OfPart(part, unit));
        return new SectionLines(node, await RowsAsync(rows, 0, PartLength, cancel), await rows.CountAsync(cancel));
    }

    private async Task<IReadOnlyList<Crumb>> LinksAsync(OrgUnit? unit, ChannelTreeSnapshot tree, CancellationToken cancel)
    {
        var links = new List<Crumb>();
        var filled = await items.Open.Where(r => r.TypeKey == AgencyProfile.Type.Key || r.TypeKey == LeaderProfile.Type.Key)
            .Select(r => r.TypeKey).Distinct().ToListAsync(cancel);
        if (tree.All.FirstOrDefault(c => c.Key == "on-request") is { } onRequest && await items.Open.AnyAsync(r => r.ChannelId == onRequest.Id, cancel))
        {
            links.Add(new Crumb(onRequest.Name, "/" + onRequest.Path));
        }

        if (filled.Contains(AgencyProfile.Type.Key))
        {
            links.Add(new Crumb("机构职能", "/zfxxgk/agencies"));
        }

        if (filled.Contains(LeaderProfile.Type.Key))
        {
            links.Add(new Crumb("领导信息", "/zfxxgk/leaders"));
        }

        if (await standards.AnyAsync(cancel))
        {
            links.Add(new Crumb("基层政务公开标准目录", StandardsPage.Address));
        }

        if (unit is not null)
        {
            links.Add(new Crumb("全县政府信息公开", "/zfxxgk"));
        }

        return links;
    }

    private static async Task<IReadOnlyList<StatutoryRow>> RowsAsync(IQueryable<StatutoryRow> rows, int skip, int take, CancellationToken cancel) =>
        await rows.OrderByDescending(r => r.PublishedAtUtc).ThenByDescending(r => r.PublicationId).Skip(skip).Take(take).ToListAsync(cancel);

    private async Task<IReadOnlyList<SectionUnit>> UnitsWithAsync(IReadOnlyList<StatutoryGroup> groups, ChannelTreeSnapshot tree, CancellationToken cancel)
    {
        var all = NodeFilter.OfAll(tree);
        var counts = groups.Where(g => all.Holds(g.TypeKey, g.ChannelId, g.Topic)).GroupBy(g => g.UnitId).ToDictionary(g => g.Key, g => g.Sum(x => x.Count));
        return
        [
            .. (await units.LoadAsync(cancel)).Publishing.Where(u => counts.ContainsKey(u.Id))
                .Select(u => new SectionUnit(u.Name, AddressOf(u), UnitKinds.Of(u), counts[u.Id])),
        ];
    }
}
