namespace Shijuan.Cms.Disclosure;

/// <summary>法定主动公开内容的一项 (B09)：one item of 条例第二十条 or 第二十一条, and what fills it. Read from Data/statutory.yaml, never changed.</summary>
internal sealed class StatutoryNode
{
    public string Key { get; init; } = "";
    public SectionPart Part { get; init; } = SectionPart.Content;
    public string Name { get; init; } = "";

    /// <summary>条款，如“条例第二十条第（二）项”。</summary>
    public string Article { get; init; } = "";

    /// <summary>条款原文。</summary>
    public string Quote { get; init; } = "";

    /// <summary>Kinds of unit to which it applies; empty means all.</summary>
    public List<UnitKind> Kinds { get; init; } = [];

    /// <summary>Kinds of unit that must have something here; others 有则公开.</summary>
    public List<UnitKind> Mandatory { get; init; } = [];

    /// <summary>Keys of content types.</summary>
    public List<string> Types { get; init; } = [];

    /// <summary>Keys of columns, with the columns below them. A column that this site does not have is passed over.</summary>
    public List<string> Columns { get; init; } = [];

    /// <summary>主题分类。</summary>
    public List<string> Topics { get; init; } = [];

    /// <summary>Whether it takes what no other item takes, from columns of <see cref="ColumnTypes"/>.</summary>
    public bool Rest { get; init; }

    public List<string> ColumnTypes { get; init; } = [];

    public List<string> Indicators { get; init; } = [];

    public bool AppliesTo(UnitKind kind) => Kinds.Count == 0 || Kinds.Contains(kind);

    public bool IsMandatoryFor(UnitKind kind) => Mandatory.Contains(kind);
}

/// <summary>专栏的组成部分（国办公开办函〔2019〕61号）。</summary>
internal enum SectionPart
{
    /// <summary>政府信息公开指南。</summary>
    Guide = 1,

    /// <summary>政府信息公开制度。</summary>
    Institutions = 2,

    /// <summary>法定主动公开内容。</summary>
    Content = 3,

    /// <summary>政府信息公开年报。</summary>
    Reports = 4,
}
