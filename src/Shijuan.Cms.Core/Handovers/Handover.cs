using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Handovers;

/// <summary>移交：one unit offers an item to another, which takes it or not. Decided once.</summary>
public sealed class Handover : IAuditedState
{
    public const int LongestNote = 500;

    private Handover() { }

    internal Handover(int itemId, int fromUnitId, int toUnitId, string note, int? offeredById, DateTime atUtc)
    {
        ItemId = itemId;
        FromUnitId = fromUnitId;
        ToUnitId = toUnitId;
        Note = note;
        OfferedById = offeredById;
        OfferedAtUtc = atUtc;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }
    public int FromUnitId { get; private set; }
    public int ToUnitId { get; private set; }

    /// <summary>Why, in the words of who offers it.</summary>
    public string Note { get; private set; } = "";

    public int? OfferedById { get; private set; }
    public DateTime OfferedAtUtc { get; private set; }
    public HandoverDecision Decision { get; private set; } = HandoverDecision.Waiting;
    public int? DecidedById { get; private set; }
    public DateTime? DecidedAtUtc { get; private set; }

    internal void Decide(HandoverDecision decision, int? actorId, DateTime atUtc)
    {
        if (Decision != HandoverDecision.Waiting)
        {
            throw new InvalidOperationException("这次移交已经有了结果。");
        }

        (Decision, DecidedById, DecidedAtUtc) = (decision, actorId, atUtc);
    }
}

/// <summary>移交的结果。</summary>
public enum HandoverDecision
{
    /// <summary>等对方接收。</summary>
    Waiting = 1,

    /// <summary>已接收。</summary>
    Accepted = 2,

    /// <summary>对方不接收。</summary>
    Declined = 3,

    /// <summary>移交的单位收回。</summary>
    TakenBack = 4,
}
