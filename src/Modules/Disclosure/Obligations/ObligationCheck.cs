using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Disclosure;

/// <summary>一次查验 (B13)：who looked where and when and what was seen, signed with the name. Append-only; database triggers refuse UPDATE and DELETE.</summary>
internal sealed class ObligationCheck : IAuditedState
{
    private ObligationCheck() { }

    public ObligationCheck(int obligationId, CheckEntry entry, StoredProof? proof, int checkerId, string checkerName, DateTime atUtc)
    {
        ObligationId = obligationId;
        Result = entry.Result;
        Url = entry.Url;
        SeenAtUtc = entry.Result == CheckResult.Seen ? entry.SeenAtUtc : null;
        Note = entry.Note;
        ProofSha256 = proof?.Sha256;
        ProofMediaType = proof?.MediaType;
        CheckerId = checkerId;
        CheckerName = checkerName;
        AtUtc = atUtc;
    }

    public int Id { get; private set; }
    public int ObligationId { get; private set; }
    public CheckResult Result { get; private set; }

    /// <summary>Where it was seen; empty when the platform has no address of its own for it.</summary>
    public string Url { get; private set; } = "";

    /// <summary>When it was seen, as the checker states it; null when it was not.</summary>
    public DateTime? SeenAtUtc { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>SHA-256 of the stored screenshot, 64 lower-case hexadecimal digits; null without one.</summary>
    public string? ProofSha256 { get; private set; }

    public string? ProofMediaType { get; private set; }
    public int CheckerId { get; private set; }

    /// <summary>查验人的姓名，如签署时。</summary>
    public string CheckerName { get; private set; } = "";

    /// <summary>When it was entered; the server's time.</summary>
    public DateTime AtUtc { get; private set; }
}

/// <summary>填写的一次查验。Immutable.</summary>
internal sealed record CheckEntry(CheckResult Result, string Url, DateTime? SeenAtUtc, string Note);

/// <summary>存好的截图。Immutable.</summary>
internal sealed record StoredProof(string Sha256, string MediaType);
