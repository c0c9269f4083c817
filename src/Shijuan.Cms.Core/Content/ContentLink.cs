namespace Shijuan.Cms.Core.Content;

/// <summary>关联：one fact stored once between two items; each side shows it. Belongs to the version that states it and is frozen with it.</summary>
public sealed class ContentLink
{
    private ContentLink() { }

    public ContentLink(int versionId, int fromItemId, int toItemId, ContentLinkKind kind)
    {
        VersionId = versionId;
        FromItemId = fromItemId;
        ToItemId = toItemId;
        Kind = kind;
    }

    public int Id { get; private set; }
    public int VersionId { get; private set; }
    public int FromItemId { get; private set; }
    public int ToItemId { get; private set; }
    public ContentLinkKind Kind { get; private set; }
}

/// <summary>关联种类。</summary>
public enum ContentLinkKind
{
    /// <summary>正文中的链接。</summary>
    Mentions = 1,

    /// <summary>解读。</summary>
    Interprets = 2,

    /// <summary>代替。</summary>
    Supersedes = 3,

    /// <summary>修改。</summary>
    Amends = 4,

    /// <summary>废止。</summary>
    Repeals = 5,

    /// <summary>回应。</summary>
    RespondsTo = 6,

    /// <summary>更正。</summary>
    Corrects = 7,
}
