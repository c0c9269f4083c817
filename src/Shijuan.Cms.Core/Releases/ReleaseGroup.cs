using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Releases;

/// <summary>联合发布组：items that become public together or not at all, for example a document with its interpretation and its picture guide.</summary>
public sealed class ReleaseGroup : IAuditedState
{
    private readonly List<ReleaseGroupItem> _items = [];

    private ReleaseGroup() { }

    public ReleaseGroup(string name, int unitId, int? createdById, DateTime atUtc)
    {
        Name = name;
        UnitId = unitId;
        CreatedById = createdById;
        CreatedAtUtc = atUtc;
        State = ReleaseState.Open;
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>牵头单位: that of the first item.</summary>
    public int UnitId { get; private set; }

    public int? CreatedById { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }
    public ReleaseState State { get; private set; }

    /// <summary>Counts every change; a stale one is refused.</summary>
    public int Revision { get; private set; }

    public DateTime? ScheduledForUtc { get; private set; }
    public int? ScheduledById { get; private set; }

    /// <summary>Why the last attempt held everything back.</summary>
    public string? Failure { get; private set; }

    public DateTime? ReleasedAtUtc { get; private set; }
    public string? ClaimedBy { get; private set; }
    public DateTime? ClaimedUntilUtc { get; private set; }
    public IReadOnlyList<ReleaseGroupItem> Items => _items;
    public bool IsOpen => State is ReleaseState.Open or ReleaseState.Scheduled;

    internal void Add(int itemId)
    {
        _items.Add(new ReleaseGroupItem(itemId));
        Revision++;
    }

    internal void Remove(ReleaseGroupItem item)
    {
        _items.Remove(item);
        Revision++;
    }

    internal void Schedule(DateTime forUtc, int? actorId)
    {
        (State, ScheduledForUtc, ScheduledById, Failure) = (ReleaseState.Scheduled, forUtc, actorId, null);
        FreeClaim();
    }

    internal void Hold(string? failure)
    {
        (State, ScheduledForUtc, ScheduledById, Failure) = (ReleaseState.Open, null, null, failure);
        FreeClaim();
    }

    internal void Release(DateTime atUtc)
    {
        (State, ScheduledForUtc, ReleasedAtUtc, Failure) = (ReleaseState.Released, null, atUtc, null);
        Close();
    }

    internal void Dissolve()
    {
        (State, ScheduledForUtc, Failure) = (ReleaseState.Dissolved, null, null);
        Close();
    }

    private void Close()
    {
        _items.ForEach(i => i.Leave());
        FreeClaim();
    }

    private void FreeClaim()
    {
        (ClaimedBy, ClaimedUntilUtc) = (null, null);
        Revision++;
    }
}

/// <summary>联合发布组的状态。</summary>
public enum ReleaseState
{
    /// <summary>准备中。</summary>
    Open = 1,

    /// <summary>定时待发。</summary>
    Scheduled = 2,

    /// <summary>已发布。</summary>
    Released = 3,

    /// <summary>已解散。</summary>
    Dissolved = 4,
}

/// <summary>组内稿件：one item in one group. At most one active row for an item.</summary>
[BeyondTheCircle("整组一起公开，不能少看见一件；标题从稿件读取，仍受限定。")]
public sealed class ReleaseGroupItem : IAuditedState
{
    private ReleaseGroupItem() { }

    internal ReleaseGroupItem(int itemId)
    {
        ItemId = itemId;
        IsActive = true;
    }

    public int GroupId { get; private set; }
    public int ItemId { get; private set; }

    /// <summary>Whether the group still binds the item.</summary>
    public bool IsActive { get; private set; }

    internal void Leave() => IsActive = false;
}
