using Shijuan.Cms.Core.Channels;

namespace Shijuan.Cms.Disclosure;

/// <summary>哪些公开信息属于目录的一项：by type, column or 主题分类, so that nothing is filed a second time. The same question is asked of rows in the database and of groups in memory.</summary>
internal sealed class NodeFilter
{
    private readonly List<string> _types;
    private readonly List<int> _channels;
    private readonly List<string> _topics;
    private readonly List<string> _otherTypes = [];
    private readonly List<int> _otherChannels = [];
    private readonly List<string> _otherTopics = [];

    /// <summary>动态栏目：news is no statutory content, whatever its type or topic.</summary>
    private readonly List<int> _news;

    private readonly List<int> _quiet;

    private NodeFilter(IEnumerable<string> types, IEnumerable<int> channels, IEnumerable<string> topics, ChannelTreeSnapshot tree)
    {
        _types = [.. types];
        _channels = [.. channels];
        _topics = [.. topics];
        _news = [.. tree.All.Where(c => c.Freshness == FreshnessClass.News).Select(c => c.Id)];
        _quiet = [.. tree.All.Where(c => StatutoryTree.QuietColumnTypes.Contains(c.ColumnType)).Select(c => c.Id)];
    }

    /// <param name="siblings">The nodes of the tree in which it stands; what none of them takes is the rest.</param>
    public static NodeFilter Of(StatutoryNode node, IEnumerable<StatutoryNode> siblings, ChannelTreeSnapshot tree)
    {
        if (!node.Rest)
        {
            return new NodeFilter(node.Types, ChannelsOf(node.Columns, tree), node.Topics, tree);
        }

        var rest = new NodeFilter([], tree.All.Where(c => node.ColumnTypes.Contains(c.ColumnType)).Select(c => c.Id), [], tree);
        foreach (var other in siblings.Where(n => !n.Rest))
        {
            rest._otherTypes.AddRange(other.Types);
            rest._otherChannels.AddRange(ChannelsOf(other.Columns, tree));
            rest._otherTopics.AddRange(other.Topics);
        }

        return rest;
    }

    /// <summary>Everything that belongs to any of the nodes.</summary>
    public static NodeFilter OfAll(ChannelTreeSnapshot tree)
    {
        var nodes = StatutoryTree.All;
        var restTypes = nodes.Where(n => n.Rest).SelectMany(n => n.ColumnTypes).ToList();
        return new NodeFilter(
            nodes.SelectMany(n => n.Types),
            ChannelsOf(nodes.SelectMany(n => n.Columns), tree).Union(tree.All.Where(c => restTypes.Contains(c.ColumnType)).Select(c => c.Id)),
            nodes.SelectMany(n => n.Topics), tree);
    }

    public bool Holds(string type, int channel, string topic) =>
        !_news.Contains(channel)
        && (_types.Contains(type) || _channels.Contains(channel) || (_topics.Contains(topic) && !_quiet.Contains(channel)))
        && !_otherTypes.Contains(type) && !_otherChannels.Contains(channel) && !_otherTopics.Contains(topic);

    public IQueryable<StatutoryRow> Of(IQueryable<StatutoryRow> rows) => rows.Where(r =>
        !_news.Contains(r.ChannelId)
        && (_types.Contains(r.TypeKey) || _channels.Contains(r.ChannelId) || (_topics.Contains(r.Topic) && !_quiet.Contains(r.ChannelId)))
        && !_otherTypes.Contains(r.TypeKey) && !_otherChannels.Contains(r.ChannelId) && !_otherTopics.Contains(r.Topic));

    private static IEnumerable<int> ChannelsOf(IEnumerable<string> keys, ChannelTreeSnapshot tree) =>
        tree.All.Where(c => keys.Contains(c.Key)).SelectMany(c => tree.SelfAndBelow(c.Id)).Distinct();
}
