using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Disclosure;

/// <summary>文件清理：a periodic look at every 规范性文件 that holds, ending in three published lists (1.1.08). Mutable until it is closed.</summary>
internal sealed class Cleanup : IAuditedState
{
    private readonly List<CleanupLine> _lines = [];

    private Cleanup() { }

    public Cleanup(string name, DateOnly dueOn, IEnumerable<int> itemIds, int? openedById, DateTime atUtc)
    {
        Name = name;
        DueOn = dueOn;
        OpenedById = openedById;
        OpenedAtUtc = atUtc;
        _lines.AddRange(itemIds.Select(id => new CleanupLine(id)));
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
    public int? OpenedById { get; private set; }
    public DateTime OpenedAtUtc { get; private set; }
    public DateTime? ClosedAtUtc { get; private set; }

    /// <summary>The draft with the three lists; null until the campaign is closed.</summary>
    public int? ResultItemId { get; private set; }

    /// <summary>Raised by every decision and by the end: of two people who write at the same moment, the second is told to look again.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<CleanupLine> Lines => _lines;

    public bool IsOpen => ClosedAtUtc is null;

    /// <param name="isPublic">Whether a document is still public; the others need no decision.</param>
    public int Undecided(Func<int, bool> isPublic) => _lines.Count(l => l.Decision == CleanupDecision.Undecided && isPublic(l.ItemId));

    public void Decide(int itemId, CleanupDecision decision, string reason, int? byId, DateTime atUtc)
    {
        _lines.Single(l => l.ItemId == itemId).Decide(decision, reason, byId, atUtc);
        Revision++;
    }

    /// <exception cref="InvalidOperationException">A public document has no decision yet, or the campaign is closed.</exception>
    public void Close(int resultItemId, Func<int, bool> isPublic, DateTime atUtc)
    {
        if (!IsOpen || Undecided(isPublic) > 0)
        {
            throw new InvalidOperationException("还有文件没有清理意见，或者清理已经结束。");
        }

        ResultItemId = resultItemId;
        ClosedAtUtc = atUtc;
        Revision++;
    }
}

/// <summary>一份文件的清理意见。Mutable while the campaign is open.</summary>
internal sealed class CleanupLine : IAuditedState
{
    private CleanupLine() { }

    public CleanupLine(int itemId) => ItemId = itemId;

    public int Id { get; private set; }
    public int CleanupId { get; private set; }
    public int ItemId { get; private set; }
    public CleanupDecision Decision { get; private set; }
    public string Reason { get; private set; } = "";
    public int? DecidedById { get; private set; }
    public DateTime? DecidedAtUtc { get; private set; }

    public void Decide(CleanupDecision decision, string reason, int? byId, DateTime atUtc) =>
        (Decision, Reason, DecidedById, DecidedAtUtc) = (decision, reason, byId, atUtc);
}

/// <summary>清理意见。</summary>
internal enum CleanupDecision
{
    Undecided = 0,

    /// <summary>继续有效。</summary>
    Keep = 1,

    /// <summary>废止。</summary>
    Repeal = 2,

    /// <summary>修改。</summary>
    Amend = 3,
}
