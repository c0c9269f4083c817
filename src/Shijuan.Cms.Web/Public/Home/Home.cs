using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>首页的内容：blocks without anything to show are left out.</summary>
internal sealed class Home(CmsDbContext db, PublicItems items, SiteSnapshot snapshot, ContentTypes types) : IUseCase
{
    private const int BlockLength = 7;
    private const int DocumentsLength = 6;
    private const string OpenGovernment = "zfxxgk";

    public async Task<HomeView> LoadAsync(CancellationToken cancel)
    {
        var site = await snapshot.GetAsync(db, cancel);
        var tree = site.Channels;
        var news = tree.Roots.FirstOrDefault(c => c.ColumnType == "工作动态" && site.HasContent(c));
        var notices = tree.All.FirstOrDefault(c => c.ColumnType == "通知公告" && site.HasContent(c));
        var others = tree.All
            .Where(c => c.ShowOnHome && c.Id != notices?.Id && c.ColumnType != "政策文件" && site.HasContent(c) && (news is null || !tree.SelfAndBelow(news.Id).Contains(c.Id)));
        var blocks = new List<HomeBlock>();
        foreach (var channel in others)
        {
            blocks.Add((await BlockAsync(tree, channel, cancel))!);
        }

        return new HomeView(
            await BlockAsync(tree, news, cancel), await BlockAsync(tree, notices, cancel), await DocumentsAsync(cancel), blocks,
            Entries(site), await UnitsAsync(site.Units, cancel));
    }

    private async Task<HomeBlock?> BlockAsync(ChannelTreeSnapshot tree, Channel? channel, CancellationToken cancel) => channel is null
        ? null
        : new HomeBlock(channel.Key, channel.Name, "/" + channel.Path, await items.ListAsync(items.In([.. tree.SelfAndBelow(channel.Id)]), 0, BlockLength, cancel));

    private async Task<IReadOnlyList<ItemLine>> DocumentsAsync(CancellationToken cancel)
    {
        var keys = types.All.Where(t => t.Has(ContentTrait.HasValidity)).Select(t => t.Key).ToList();
        var documents = items.Open.Where(p => db.ContentItems.Any(i => i.Id == p.ItemId && keys.Contains(i.TypeKey)));
        return await items.ListAsync(documents, 0, DocumentsLength, cancel);
    }

    private static List<HomeEntry> Entries(SiteState site)
    {
        var root = site.Channels.FindByPath(OpenGovernment);
        var columns = root is null ? [] : site.Channels.ChildrenOf(root.Id).Where(site.HasContent);
        return [.. columns.Select(c => new HomeEntry(c.Name, "/" + c.Path, c.Description))];
    }

    private async Task<IReadOnlyList<HomeUnitGroup>> UnitsAsync(UnitTreeSnapshot units, CancellationToken cancel)
    {
        var publishing = await db.Publications.Where(p => p.ClosedAtUtc == null)
            .Join(db.ContentItems, p => p.ItemId, i => i.Id, (_, i) => i.UnitId).Distinct().ToHashSetAsync(cancel);
        return
        [
            .. units.All
                .Where(u => publishing.Contains(u.Id))
                .GroupBy(u => GroupOf(u.Type))
                .OrderBy(g => g.Key.Order)
                .Select(g => new HomeUnitGroup(g.Key.Name, [.. g.Select(u => new Crumb(u.FullName, $"/{OpenGovernment}/{u.Key}"))])),
        ];
    }

    private static (int Order, string Name) GroupOf(UnitType type) => type switch
    {
        UnitType.CountyGovernment or UnitType.GovernmentOffice => (1, "县政府及县政府办公室"),
        UnitType.Department => (2, "县政府部门"),
        UnitType.Town => (3, "镇"),
        _ => (4, "其他机构"),
    };
}

/// <summary>首页。Immutable.</summary>
internal sealed record HomeView(
    HomeBlock? News, HomeBlock? Notices, IReadOnlyList<ItemLine> Documents, IReadOnlyList<HomeBlock> Others,
    IReadOnlyList<HomeEntry> Entries, IReadOnlyList<HomeUnitGroup> Units);

internal sealed record HomeBlock(string Key, string Name, string Url, IReadOnlyList<ItemLine> Items);

internal sealed record HomeEntry(string Name, string Url, string Note);

internal sealed record HomeUnitGroup(string Name, IReadOnlyList<Crumb> Units);
