using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.TakeDowns;

/// <summary>紧急下架：one person makes a page dark at once; a second one confirms or restores it. The record keeps the fact, never the leaked text.</summary>
public sealed class TakeDown : IAuditedState
{
    private TakeDown() { }

    internal TakeDown(int itemId, int unitId, Publication live, PublicationEnd kind, int requestedById, DateTime atUtc, DateTime decideByUtc)
    {
        ItemId = itemId;
        UnitId = unitId;
        PublicationId = live.Id;
        VersionId = live.VersionId;
        Kind = kind;
        RequestedById = requestedById;
        RequestedAtUtc = atUtc;
        DecideByUtc = decideByUtc;
        Decision = TakeDownDecision.Waiting;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }
    public int UnitId { get; private set; }
    public int PublicationId { get; private set; }
    public int VersionId { get; private set; }
    public PublicationEnd Kind { get; private set; }
    public int RequestedById { get; private set; }
    public DateTime RequestedAtUtc { get; private set; }

    /// <summary>By this time the second person has to decide; afterwards the unit is told and the case is shown in red. The page stays dark.</summary>
    public DateTime DecideByUtc { get; private set; }

    public TakeDownDecision Decision { get; private set; }
    public int? DecidedById { get; private set; }
    public DateTime? DecidedAtUtc { get; private set; }

    /// <summary>When every address was found without the page; null until then.</summary>
    public DateTime? VerifiedAtUtc { get; private set; }

    /// <summary>When the unit was told that nobody decided in time.</summary>
    public DateTime? OverdueToldAtUtc { get; private set; }

    public bool IsWaiting => Decision == TakeDownDecision.Waiting;

    internal void Decide(TakeDownDecision decision, int actorId, DateTime atUtc)
    {
        Decision = decision;
        DecidedById = actorId;
        DecidedAtUtc = atUtc;
    }

    internal void Verify(DateTime atUtc) => VerifiedAtUtc ??= atUtc;

    internal void TellOverdue(DateTime atUtc) => OverdueToldAtUtc ??= atUtc;
}

/// <summary>第二人的决定。</summary>
public enum TakeDownDecision
{
    /// <summary>待确认。</summary>
    Waiting = 1,

    /// <summary>确认下架。</summary>
    Confirmed = 2,

    /// <summary>恢复公开：found harmless; the same text passed the gate again.</summary>
    Reinstated = 3,
}
