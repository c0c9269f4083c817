using Shijuan.Cms.Core.Channels;

namespace Shijuan.Cms.Editorial;

/// <summary>可选栏目：the columns that admit a type, grouped by the top column.</summary>
internal static class ChannelChoices
{
    /// <param name="keep">A column that stays in the list even if it admits the type no more: where the item stands now.</param>
    public static IReadOnlyList<ChannelGroup> For(ChannelTreeSnapshot channels, string typeKey, int? keep = null) =>
        Where(channels, c => c.Admits(typeKey) || c.Id == keep);

    public static IReadOnlyList<ChannelGroup> Where(ChannelTreeSnapshot channels, Func<Channel, bool> isChoice) =>
        channels.Roots
            .Select(root => new ChannelGroup(root.Name, Below(channels, root, 0)
                .Where(c => isChoice(c.Channel))
                .Select(c => new ChannelChoice(c.Channel.Id, string.Concat(Enumerable.Repeat("　", Math.Max(0, c.Depth - 1))) + c.Channel.Name))
                .ToList()))
            .Where(g => g.Choices.Count > 0)
            .ToList();

    private static IEnumerable<(Channel Channel, int Depth)> Below(ChannelTreeSnapshot channels, Channel channel, int depth) =>
        channels.ChildrenOf(channel.Id).SelectMany(c => Below(channels, c, depth + 1)).Prepend((channel, depth));
}

/// <summary>一组栏目。Immutable.</summary>
internal sealed record ChannelGroup(string Name, IReadOnlyList<ChannelChoice> Choices);

/// <summary>一个可选栏目。Immutable.</summary>
internal sealed record ChannelChoice(int Id, string Name);
