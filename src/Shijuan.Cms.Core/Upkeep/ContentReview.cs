namespace Shijuan.Cms.Core.Upkeep;

/// <summary>复核无误：a person looked at a public page and found it still right. Append-only.</summary>
public sealed class ContentReview
{
    private ContentReview() { }

    internal ContentReview(int itemId, int publicationId, int versionNumber, int actorId, DateTime atUtc, DateOnly nextReviewBy)
    {
        ItemId = itemId;
        PublicationId = publicationId;
        VersionNumber = versionNumber;
        ActorId = actorId;
        AtUtc = atUtc;
        NextReviewBy = nextReviewBy;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }

    /// <summary>What the public saw then.</summary>
    public int PublicationId { get; private set; }

    public int VersionNumber { get; private set; }
    public int ActorId { get; private set; }
    public DateTime AtUtc { get; private set; }
    public DateOnly NextReviewBy { get; private set; }
}
