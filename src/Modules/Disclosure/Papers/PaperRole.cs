namespace Shijuan.Cms.Disclosure;

/// <summary>公文各段的身份（GB/T 9704—2012、《立法技术规范》的层次）。</summary>
internal enum PaperRole
{
    /// <summary>一般段落。</summary>
    Paragraph = 1,

    /// <summary>主送机关。</summary>
    Addressee = 2,

    /// <summary>编。</summary>
    Part = 3,

    /// <summary>第几章。</summary>
    Chapter = 4,

    /// <summary>第几节。</summary>
    Section = 5,

    /// <summary>第几条。</summary>
    Article = 6,

    /// <summary>“一、”的一级标题。</summary>
    Heading = 7,

    /// <summary>（一）。</summary>
    Item = 8,

    /// <summary>1.。</summary>
    Clause = 9,

    /// <summary>附件说明。</summary>
    AttachmentNote = 10,

    /// <summary>落款的署名。</summary>
    Issuer = 11,

    /// <summary>落款的成文日期。</summary>
    Date = 12,

    /// <summary>附注，如（此件公开发布）。</summary>
    Note = 13,

    /// <summary>正文后面的附件的起头，如“附件1”。</summary>
    Annex = 14,

    /// <summary>附件的标题。</summary>
    AnnexTitle = 15,

    ListItem = 16,
    Table = 17,
    Picture = 18,

    /// <summary>正文中的小标题，不是“一、”的样子。</summary>
    Subheading = 19,
}
