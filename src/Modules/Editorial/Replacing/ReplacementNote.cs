namespace Shijuan.Cms.Editorial;

/// <summary>修改说明：why a draft was changed, kept beside the revision. Append-only.</summary>
internal sealed class ReplacementNote
{
    public const int Longest = 200;

    private ReplacementNote() { }

    public ReplacementNote(int itemId, int versionNumber, int revision, string text, int? authorId, DateTime atUtc)
    {
        ItemId = itemId;
        VersionNumber = versionNumber;
        Revision = revision;
        Text = text;
        AuthorId = authorId;
        AtUtc = atUtc;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }
    public int VersionNumber { get; private set; }

    /// <summary>Revision of the item after the change.</summary>
    public int Revision { get; private set; }

    public string Text { get; private set; } = "";
    public int? AuthorId { get; private set; }
    public DateTime AtUtc { get; private set; }
}
