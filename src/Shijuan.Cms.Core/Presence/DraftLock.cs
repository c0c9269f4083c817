namespace Shijuan.Cms.Core.Presence;

/// <summary>编辑锁：one person is changing the draft. Begins at the first change, not on opening; holds no text itself.</summary>
public sealed class DraftLock
{
    private DraftLock() { }

    public DraftLock(int itemId, int ownerId, DateTime atUtc)
    {
        ItemId = itemId;
        OwnerId = ownerId;
        TakenAtUtc = ChangedAtUtc = atUtc;
    }

    public int ItemId { get; private set; }
    public int OwnerId { get; private set; }
    public DateTime TakenAtUtc { get; private set; }

    /// <summary>The owner's last change.</summary>
    public DateTime ChangedAtUtc { get; private set; }

    /// <summary>When the owner took the lock over from somebody else; then it holds for a while before the first change.</summary>
    public DateTime? ClaimedAtUtc { get; private set; }

    public void Change(int ownerId, DateTime atUtc)
    {
        if (ownerId != OwnerId)
        {
            OwnerId = ownerId;
            TakenAtUtc = atUtc;
            ClaimedAtUtc = null;
        }

        ChangedAtUtc = atUtc;
    }

    /// <summary>接手。</summary>
    public void Claim(int ownerId, DateTime atUtc)
    {
        Change(ownerId, atUtc);
        ClaimedAtUtc = atUtc;
    }
}
