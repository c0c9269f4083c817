using System.Text.Json;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>把关记录：a judgement as it is kept, passed or blocked. Append-only.</summary>
public sealed class GateReport
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private GateReport() { }

    internal GateReport(int itemId, Judgement judgement, PublishTrigger trigger, int? actorId, DateTime atUtc)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(atUtc, TimeSpan.Zero));
        ItemId = itemId;
        VersionId = judgement.VersionId;
        Fingerprint = judgement.Fingerprint;
        Passed = judgement.Passed;
        Trigger = trigger;
        ActorId = actorId;
        AtUtc = atUtc;
        Findings = JsonSerializer.Serialize(judgement.Findings.Concat(judgement.Observed), Json);
        RuleKeys = string.Join(' ', judgement.RuleKeys);
    }

    public Guid Id { get; private set; }
    public int ItemId { get; private set; }
    public int VersionId { get; private set; }
    public string Fingerprint { get; private set; } = "";
    public bool Passed { get; private set; }
    public PublishTrigger Trigger { get; private set; }
    public int? ActorId { get; private set; }
    public DateTime AtUtc { get; private set; }

    /// <summary>All findings as JSON, those of observed rules included.</summary>
    public string Findings { get; private set; } = "[]";

    /// <summary>Keys of the rules that were run, separated by spaces.</summary>
    public string RuleKeys { get; private set; } = "";

    /// <summary>What was shown to the people concerned.</summary>
    public IReadOnlyList<JudgedFinding> ReadFindings() => [.. ReadAll().Where(f => f.Severity != Severity.Observed)];

    /// <summary>What rules on probation found.</summary>
    public IReadOnlyList<JudgedFinding> ReadObserved() => [.. ReadAll().Where(f => f.Severity == Severity.Observed)];

    private List<JudgedFinding> ReadAll() => JsonSerializer.Deserialize<List<JudgedFinding>>(Findings, Json) ?? [];
}

/// <summary>发布途径：every path goes through the same gate.</summary>
public enum PublishTrigger
{
    Button = 1,
    Schedule = 2,
    Import = 3,
    Api = 4,
    Restore = 5,
    Emergency = 6,
    Bulk = 7,
    Submission = 8,
}
