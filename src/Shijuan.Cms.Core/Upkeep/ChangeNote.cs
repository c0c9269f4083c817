namespace Shijuan.Cms.Core.Upkeep;

/// <summary>修订说明：why a version took the place of the one before. The last one of a version counts; from its publication on nothing can be added. Append-only.</summary>
public sealed class ChangeNote
{
    private ChangeNote() { }

    internal ChangeNote(int itemId, int versionId, ChangeWeight kind, string text, int? actorId, DateTime atUtc)
    {
        ItemId = itemId;
        VersionId = versionId;
        Kind = kind;
        Text = text;
        ActorId = actorId;
        AtUtc = atUtc;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }
    public int VersionId { get; private set; }
    public ChangeWeight Kind { get; private set; }

    /// <summary>Shown to citizens unless the change is minor.</summary>
    public string Text { get; private set; } = "";

    public int? ActorId { get; private set; }
    public DateTime AtUtc { get; private set; }
}

/// <summary>修订的分量。</summary>
public enum ChangeWeight
{
    /// <summary>小改：wording that changes nothing in substance; not announced.</summary>
    Minor = 1,

    /// <summary>更新：new facts; announced with its note.</summary>
    Update = 2,

    /// <summary>更正：what was published was wrong; the page says so.</summary>
    Correction = 3,
}

/// <summary>修订说明的填写。Immutable.</summary>
public sealed record ChangeWords(ChangeWeight Kind, string? Text);
