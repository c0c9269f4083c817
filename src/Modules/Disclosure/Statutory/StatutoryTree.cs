namespace Shijuan.Cms.Disclosure;

/// <summary>法定主动公开内容的目录树：条例第二十条、第二十一条 as data, in the order of the law.</summary>
internal static class StatutoryTree
{
    private static readonly StatutoryFile File = EmbeddedYaml.Read<StatutoryFile>("statutory.yaml");

    public static IReadOnlyList<StatutoryNode> All => File.Nodes;

    /// <summary>Column types whose items never enter by their topic alone (专栏姓专).</summary>
    public static IReadOnlyList<string> QuietColumnTypes => File.QuietColumnTypes;

    public static StatutoryNode Get(SectionPart part) => File.Nodes.Single(n => n.Part == part);

    public static IEnumerable<StatutoryNode> For(UnitKind kind) => File.Nodes.Where(n => n.AppliesTo(kind));
}

/// <summary>The shape of Data/statutory.yaml.</summary>
internal sealed class StatutoryFile
{
    public List<string> QuietColumnTypes { get; init; } = [];
    public List<StatutoryNode> Nodes { get; init; } = [];
}
