namespace Shijuan.Cms.Core.Presence;

/// <summary>在场：a person has an item open. Written every few seconds, worth nothing after <see cref="WhoIsHere.Gone"/>; no record of anything, so it leaves no audit row.</summary>
public sealed class DraftPresence
{
    private DraftPresence() { }

    public DraftPresence(int itemId, int userId, DateTime atUtc)
    {
        ItemId = itemId;
        UserId = userId;
        SinceUtc = SeenAtUtc = LastInputAtUtc = atUtc;
    }

    public int ItemId { get; private set; }
    public int UserId { get; private set; }

    /// <summary>When the person came, without a break since.</summary>
    public DateTime SinceUtc { get; private set; }

    public DateTime SeenAtUtc { get; private set; }

    /// <summary>Last key, click or touch on the page.</summary>
    public DateTime LastInputAtUtc { get; private set; }
}
