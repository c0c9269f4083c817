namespace Shijuan.Cms.Interpretation;

/// <summary>图解的一组：neighbouring blocks of one kind under one heading, as page and picture show them. Immutable.</summary>
internal sealed record PictureGroup(string Kind, string Heading, IReadOnlyList<PictureBlock> Blocks)
{
    /// <summary>In the order in which they were written: that is the order in which they are read.</summary>
    public static IReadOnlyList<PictureGroup> Of(IReadOnlyList<PictureBlock> blocks)
    {
        var groups = new List<PictureGroup>();
        foreach (var block in blocks)
        {
            if (groups is [.., var last] && last.Kind == block.Kind && (block.Group.Length == 0 || block.Group == last.Heading))
            {
                groups[^1] = last with { Blocks = [.. last.Blocks, block] };
            }
            else
            {
                groups.Add(new PictureGroup(block.Kind, block.Group, [block]));
            }
        }

        return groups;
    }
}
