namespace Shijuan.Cms.Core.Content;

/// <summary>状态记录：who moved the item from where to where, when and why. Append-only.</summary>
public sealed class StatusChange
{
    private StatusChange() { }

    internal StatusChange(ContentState from, ContentState to, ContentIntent intent, int versionNumber, int? actorId, string? reason, DateTime atUtc)
    {
        VersionNumber = versionNumber;
        From = from;
        To = to;
        Intent = intent;
        ActorId = actorId;
        Reason = reason;
        AtUtc = atUtc;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }
    public ContentState From { get; private set; }
    public ContentState To { get; private set; }
    public ContentIntent Intent { get; private set; }
    /// <summary>The version that was moved: the one being worked on, or for a withdrawal the one the public saw. Null in rows written before versions were noted.</summary>
    public int? VersionNumber { get; private set; }

    public int? ActorId { get; private set; }
    public string? Reason { get; private set; }
    public DateTime AtUtc { get; private set; }
}
