namespace Shijuan.Cms.Core.Audit;

/// <summary>留痕：one state change or one refused attempt. Append-only; hash-chained; database triggers refuse UPDATE and DELETE.</summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    internal AuditEntry(
        long sequence, Guid id, DateTime atUtc, int? actorId, string actorName, AuditTrigger trigger, string action,
        string subjectType, int? subjectId, AuditOutcome outcome, string data, string previousHash)
    {
        Sequence = sequence;
        Id = id;
        AtUtc = atUtc;
        ActorId = actorId;
        ActorName = actorName;
        Trigger = trigger;
        Action = action;
        SubjectType = subjectType;
        SubjectId = subjectId;
        Outcome = outcome;
        Data = data;
        PreviousHash = previousHash;
        Hash = AuditChain.HashOf(this);
    }

    /// <summary>1, 2, 3 … without gaps.</summary>
    public long Sequence { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>UTC, whole milliseconds, so that both databases keep the same value.</summary>
    public DateTime AtUtc { get; private set; }

    public int? ActorId { get; private set; }

    /// <summary>Kept by name, so that the log survives the account.</summary>
    public string ActorName { get; private set; } = "";

    public AuditTrigger Trigger { get; private set; }

    /// <summary>Stable key, for example <c>content.publish</c>.</summary>
    public string Action { get; private set; } = "";

    public string SubjectType { get; private set; } = "";
    public int? SubjectId { get; private set; }
    public AuditOutcome Outcome { get; private set; }

    /// <summary>Facts as JSON, without personal data and without the text itself.</summary>
    public string Data { get; private set; } = "{}";

    public string PreviousHash { get; private set; } = "";
    public string Hash { get; private set; } = "";
}

/// <summary>触发方式：what set the action off.</summary>
public enum AuditTrigger
{
    Person = 1,
    Scheduler = 2,
    Import = 3,
    Api = 4,
    System = 5,
}

/// <summary>结果。</summary>
public enum AuditOutcome
{
    Done = 1,
    Refused = 2,
}
