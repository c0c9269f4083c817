using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>专题页：the fixed sections that hold something, then everything in the column. An empty section is a duty, never an empty heading.</summary>
internal sealed class TopicPage(TopicItems topics, ChannelTree channels, TimeProvider time) : IUseCase
{
    private const int PageSize = 20;
    private const int SectionLength = 5;
    private const string Views = "/Disclosure/Public/Topic/";

    public async Task<OwnPage> ShowAsync(Channel column, OwnPageRequest request, CancellationToken cancel)
    {
        if (Topics.OfColumn(column.Key) is not { } topic)
        {
            return new OwnPage.NotMine();
        }

        var tree = await channels.LoadAsync(cancel);
        List<Crumb> above = [.. tree.PathTo(column.Id).SkipLast(1).Select(c => new Crumb(c.Name, "/" + c.Path))];
        return request.Node.Length > 0
            ? await SectionAsync(topic, column, above, request, cancel)
            : await WholeAsync(topic, column, above, request, cancel);
    }

    private async Task<OwnPage> WholeAsync(Topic topic, Channel column, IReadOnlyList<Crumb> above, OwnPageRequest request, CancellationToken cancel)
    {
        var sections = new List<TopicLines>();
        foreach (var section in topic.Sections)
        {
            var rows = await topics.OfAsync(topic, section, cancel);
            if (await rows.CountAsync(cancel) is var count and > 0)
            {
                sections.Add(new TopicLines(section, await NewestAsync(rows, 0, SectionLength, cancel), count));
            }
        }

        var all = await topics.AllAsync(topic, cancel);
        var pager = new Pager("/" + column.Path, request.Page, PageSize, await all.CountAsync(cancel), []);
        if (sections.Count == 0)
        {
            return new OwnPage.NotMine();
        }

        if (!pager.Exists)
        {
            return new OwnPage.Missing();
        }

        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        var view = new TopicView(
            column.Name, column.Description, "/" + column.Path, column.Key, topic.LastDay is { } last && today > last ? last : null,
            sections, await NewestAsync(all, pager.Skip, PageSize, cancel), pager, above.Count > 0 ? above[^1].Label : column.Name, await topics.BesideAsync(column, cancel));
        return new OwnPage.Shown(Views + "_Topic.cshtml", view, PageMeta.Column.Of(column, pager.Here, above), Tags(column));
    }

    private async Task<OwnPage> SectionAsync(Topic topic, Channel column, IReadOnlyList<Crumb> above, OwnPageRequest request, CancellationToken cancel)
    {
        if (topic.Sections.Find(s => s.Key == request.Node) is not { } section)
        {
            return new OwnPage.Missing();
        }

        var rows = await topics.OfAsync(topic, section, cancel);
        var address = "/" + column.Path;
        var pager = new Pager(address, request.Page, PageSize, await rows.CountAsync(cancel), [new(OwnPageRequest.NodeQuery, section.Key)]);
        if (pager.Total == 0 || !pager.Exists)
        {
            return new OwnPage.Missing();
        }

        var view = new TopicSectionView(section.Name, column.Name, address, await NewestAsync(rows, pager.Skip, PageSize, cancel), pager);
        var meta = new PageMeta.Column($"{column.Name}：{section.Name}", pager.Here, [.. above, new Crumb(column.Name, address)], $"{column.Name}专题中的{section.Name}。", $"{column.Name},{section.Name}", column.ColumnType);
        return new OwnPage.Shown(Views + "_TopicSection.cshtml", view, meta, Tags(column));
    }

    /// <summary>A section may show what is filed elsewhere, so any publication of a statutory text may change the page.</summary>
    private static string[] Tags(Channel column) => [CacheTags.Channel(column.Id), CacheTags.Disclosure];

    private static async Task<IReadOnlyList<StatutoryRow>> NewestAsync(IQueryable<StatutoryRow> rows, int skip, int take, CancellationToken cancel) =>
        await rows.OrderByDescending(r => r.PublishedAtUtc).ThenByDescending(r => r.PublicationId).Skip(skip).Take(take).ToListAsync(cancel);
}

/// <summary>专题页。Immutable.</summary>
/// <param name="EndedOn">The last day of a topic that is over.</param>
/// <param name="Area">Name of the column above, whose children stand at the side.</param>
internal sealed record TopicView(
    string Name, string Description, string Address, string ColumnKey, DateOnly? EndedOn, IReadOnlyList<TopicLines> Sections, IReadOnlyList<StatutoryRow> Rows, Pager Pager,
    string Area, IReadOnlyList<Crumb> Beside);

/// <summary>专题的一节。Immutable.</summary>
internal sealed record TopicLines(TopicSection Section, IReadOnlyList<StatutoryRow> Rows, int Total);

/// <summary>专题一节的全部信息。Immutable.</summary>
internal sealed record TopicSectionView(string Name, string TopicName, string Address, IReadOnlyList<StatutoryRow> Rows, Pager Pager);
