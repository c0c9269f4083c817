using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Access;

/// <summary>知悉限定：while it is in force, an item that is not public exists only for the named units and people. It ends by being lifted, or by publication.</summary>
[BeyondTheCircle("它本身就是范围。")]
public sealed class AccessLimit : IAuditedState
{
    public const int LongestReason = 200;

    private readonly List<AccessLimitEntry> _entries = [];

    private AccessLimit() { }

    public AccessLimit(int itemId, Circle circle, string reason, int? setById, DateTime atUtc)
    {
        ItemId = itemId;
        Change(circle, reason, setById, atUtc);
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }

    /// <summary>Why the item is limited; for those inside.</summary>
    public string Reason { get; private set; } = "";

    public int? SetById { get; private set; }
    public DateTime SetAtUtc { get; private set; }

    /// <summary>解除时间；null while the limit is in force.</summary>
    public DateTime? LiftedAtUtc { get; private set; }

    public IReadOnlyList<AccessLimitEntry> Entries => _entries;

    public Circle Circle => new(
        [.. _entries.Select(e => e.UnitId).OfType<int>().Order()],
        [.. _entries.Select(e => e.PersonId).OfType<int>().Order()]);

    public void Change(Circle circle, string reason, int? byId, DateTime atUtc)
    {
        _entries.RemoveAll(e => !circle.Names(e));
        _entries.AddRange(circle.Units.Where(u => !_entries.Exists(e => e.UnitId == u)).Select(AccessLimitEntry.OfUnit));
        _entries.AddRange(circle.People.Where(p => !_entries.Exists(e => e.PersonId == p)).Select(AccessLimitEntry.OfPerson));
        (Reason, SetById, SetAtUtc) = (reason, byId, atUtc);
    }

    public void Lift(DateTime atUtc) => LiftedAtUtc = atUtc;
}
