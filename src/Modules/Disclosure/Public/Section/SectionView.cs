using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>专栏首页。Immutable.</summary>
/// <param name="UnitName">Full name; null for the county.</param>
/// <param name="Address">Without query.</param>
/// <param name="Content">Items of the statutory tree that hold something.</param>
/// <param name="Agency">机构职能 of the unit, when it is public.</param>
/// <param name="Units">Units with a section; only on the county's page.</param>
/// <param name="Links">Other ways into the section, only those that lead to something.</param>
internal sealed record SectionView(
    string? UnitName, string Address, SectionLines Guide, SectionLines Institutions, IReadOnlyList<CountedNode> Content, SectionLines Reports,
    IReadOnlyList<StatutoryRow> Newest, Agency? Agency, IReadOnlyList<SectionUnit> Units, IReadOnlyList<Crumb> Links)
{
    public string Title => (UnitName ?? "") + "政府信息公开";

    /// <summary>Query for the catalogue's files: those of this unit alone.</summary>
    public string CatalogueQuery => UnitName is null ? "" : "?unit=" + Address["/zfxxgk/".Length..];
}

/// <summary>目录的一项和其中有多少。Immutable.</summary>
internal sealed record CountedNode(StatutoryNode Node, int Count, DateTime? NewestUtc);

/// <summary>专栏的一个部分：its newest lines and how many there are. Immutable.</summary>
internal sealed record SectionLines(StatutoryNode Node, IReadOnlyList<StatutoryRow> Rows, int Total);

/// <summary>有专栏的单位。Immutable.</summary>
internal sealed record SectionUnit(string Name, string Url, UnitKind Kind, int Count);

/// <summary>目录一项的清单。Immutable.</summary>
internal sealed record NodePage(string? UnitName, string Address, StatutoryNode Node, IReadOnlyList<StatutoryRow> Rows, Pager Pager);
