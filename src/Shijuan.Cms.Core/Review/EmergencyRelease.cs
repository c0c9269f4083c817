using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Review;

/// <summary>特急发布：a text that went out by the urgent route and waits to be ratified by somebody who neither wrote, signed nor released it. Ratified once, otherwise immutable.</summary>
public sealed class EmergencyRelease : IAuditedState
{
    private EmergencyRelease() { }

    public EmergencyRelease(int itemId, int versionId, int unitId, string reason, int? releasedById, DateTime atUtc, DateTime dueAtUtc)
    {
        ItemId = itemId;
        VersionId = versionId;
        UnitId = unitId;
        Reason = reason;
        ReleasedById = releasedById;
        ReleasedAtUtc = atUtc;
        DueAtUtc = dueAtUtc;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }
    public int VersionId { get; private set; }
    public int UnitId { get; private set; }
    public string Reason { get; private set; } = "";
    public int? ReleasedById { get; private set; }
    public DateTime ReleasedAtUtc { get; private set; }

    /// <summary>补审期限：24 hours after release.</summary>
    public DateTime DueAtUtc { get; private set; }

    public int? RatifiedById { get; private set; }
    public DateTime? RatifiedAtUtc { get; private set; }
    public Verdict? Verdict { get; private set; }
    public string? Opinion { get; private set; }

    internal void Ratify(int actorId, Verdict verdict, string? opinion, DateTime atUtc)
    {
        if (RatifiedAtUtc is not null)
        {
            throw new InvalidOperationException("已经补审。");
        }

        (RatifiedById, Verdict, Opinion, RatifiedAtUtc) = (actorId, verdict, opinion, atUtc);
    }
}
