using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Review;

/// <summary>待签步骤：one open step of a text under review, so that a queue of ten thousand is found by an index. A work list, not a decision: what may be signed follows from route and signatures alone.</summary>
public sealed class ReviewTask
{
    private ReviewTask() { }

    public ReviewTask(int itemId, int versionId, int unitId, RouteStep step, DateTime openedAtUtc, DateTime dueAtUtc)
    {
        ItemId = itemId;
        VersionId = versionId;
        UnitId = unitId;
        Step = step.Step;
        Name = step.Name;
        Permissions = string.Join(' ', step.Permissions);
        OpenedAtUtc = openedAtUtc;
        DueAtUtc = dueAtUtc;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }
    public int VersionId { get; private set; }
    public int UnitId { get; private set; }
    public ReviewStep Step { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Keys of the permissions that admit, separated by spaces.</summary>
    public string Permissions { get; private set; } = "";

    public DateTime OpenedAtUtc { get; private set; }

    /// <summary>应签时间。</summary>
    public DateTime DueAtUtc { get; private set; }

    /// <summary>认领人：while it holds, others are asked to leave the step to him.</summary>
    public int? ClaimedById { get; private set; }

    public DateTime? ClaimedUntilUtc { get; private set; }

    /// <summary>Who gave it to the holder (转办); null when the holder took it.</summary>
    public int? AssignedById { get; private set; }

    /// <summary>催办：highest level of the ladder that was reached: 1 reminded, 2 escalated.</summary>
    public int Urged { get; private set; }

    public int? HolderAt(DateTime nowUtc) => ClaimedUntilUtc > nowUtc ? ClaimedById : null;

    internal void GiveTo(int userId, int? assignedById, DateTime untilUtc)
    {
        ClaimedById = userId;
        AssignedById = assignedById;
        ClaimedUntilUtc = untilUtc;
    }

    internal void Release() => (ClaimedById, ClaimedUntilUtc, AssignedById) = (null, null, null);

    internal void MarkUrged(int level) => Urged = level;
}
