namespace Shijuan.Cms.Core.Audit;

/// <summary>留痕链头：the one row that says how long the log is. Locked by every writer, so that entries never fork.</summary>
public sealed class AuditHead
{
    public const int OnlyId = 1;

    public int Id { get; private set; } = OnlyId;
    public long Sequence { get; private set; }
    public string Hash { get; private set; } = AuditChain.Genesis;

    internal void Advance(AuditEntry entry)
    {
        Sequence = entry.Sequence;
        Hash = entry.Hash;
    }
}
