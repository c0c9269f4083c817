namespace Shijuan.Cms.Core.Audit;

/// <summary>一次核验的结果：what was found when the whole log was read. Append-only; the hashes of earlier heads betray a log that was rewritten together with its head.</summary>
public sealed class AuditCheck
{
    private AuditCheck() { }

    internal AuditCheck(AuditVerification found, AuditTrigger trigger, DateTime atUtc)
    {
        AtUtc = atUtc;
        Trigger = trigger;
        Intact = found.Intact;
        Entries = found.Entries;
        HeadHash = found.HeadHash;
        Fault = found.Fault;
    }

    public int Id { get; private set; }
    public DateTime AtUtc { get; private set; }

    /// <summary>Scheduler at night, Person from the page of the log.</summary>
    public AuditTrigger Trigger { get; private set; }

    public bool Intact { get; private set; }

    /// <summary>How many rows fit.</summary>
    public long Entries { get; private set; }

    /// <summary>Hash of the last row; empty when the log is broken.</summary>
    public string HeadHash { get; private set; } = "";

    /// <summary>Chinese description of the first fault, or null.</summary>
    public string? Fault { get; private set; }
}
