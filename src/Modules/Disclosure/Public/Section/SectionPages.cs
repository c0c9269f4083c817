using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>Draws 政府信息公开专栏 at the address of its column and of every unit, and the topics at theirs.</summary>
internal sealed class SectionPages(Section section, TopicPage topics, ChannelTree channels) : IOwnPages
{
    private const string Root = "zfxxgk";
    private const string Views = "/Disclosure/Public/Section/";

    public async Task<OwnPage> OfColumnAsync(Channel column, OwnPageRequest request, CancellationToken cancel) => column.Path == Root
        ? await ShowAsync(unit: null, [], CacheTags.Disclosure, request, cancel) ?? new OwnPage.NotMine()
        : await topics.ShowAsync(column, request, cancel);

    public async Task<OwnPage> OfUnitAsync(OrgUnit unit, OwnPageRequest request, CancellationToken cancel)
    {
        var root = (await channels.LoadAsync(cancel)).FindByPath(Root);
        return await ShowAsync(unit, root is null ? [] : [new Crumb(root.Name, "/" + root.Path)], CacheTags.Unit(unit.Id), request, cancel) ?? new OwnPage.Missing();
    }

    /// <returns>Null when the section has nothing public.</returns>
    private async Task<OwnPage?> ShowAsync(OrgUnit? unit, IReadOnlyList<Crumb> above, string tag, OwnPageRequest request, CancellationToken cancel)
    {
        if (request.Node.Length > 0)
        {
            return await section.ListAsync(unit, request.Node, request.Page, cancel) is { } list ? ListPage(list, above, tag) : new OwnPage.Missing();
        }

        if (await section.ShowAsync(unit, cancel) is not { } view)
        {
            return null;
        }

        if (request.Page > 1)
        {
            return new OwnPage.Missing();
        }

        var who = view.UnitName ?? "本县各级行政机关";
        return new OwnPage.Shown(
            Views + "_Section.cshtml", view,
            new PageMeta.Column(view.Title, view.Address, above, $"{who}依照《中华人民共和国政府信息公开条例》主动公开的政府信息。", "政府信息公开,法定主动公开内容,信息公开目录", "信息公开目录"),
            [tag]);
    }

    private static OwnPage.Shown ListPage(NodePage list, IReadOnlyList<Crumb> above, string tag)
    {
        var title = (list.UnitName ?? "全县") + list.Node.Name;
        List<Crumb> crumbs = [.. above, new Crumb((list.UnitName ?? "") + "政府信息公开", list.Address)];
        return new OwnPage.Shown(
            Views + "_NodePage.cshtml", list,
            new PageMeta.Column(title, list.Pager.Here, crumbs, $"{list.Node.Article}：{list.Node.Quote}", $"{list.Node.Name},政府信息公开", "信息公开目录"),
            [tag]);
    }
}
