namespace Shijuan.Cms.Core.Publishing;

/// <summary>结论：all findings at once on one very text. Immutable.</summary>
/// <param name="Fingerprint">Of the text that was judged; empty for a text still being typed.</param>
/// <param name="Findings">Blocking first.</param>
/// <param name="RuleKeys">The rules that were run, so that a later reader knows what was checked.</param>
public sealed record Judgement(int VersionId, string Fingerprint, IReadOnlyList<JudgedFinding> Findings, IReadOnlyList<string> RuleKeys)
{
    /// <summary>Of rules that are only observed: kept with the report, shown to nobody who writes.</summary>
    public IReadOnlyList<JudgedFinding> Observed { get; init; } = [];

    public bool Passed => !Findings.Any(f => f.Severity == Severity.Blocking);

    public int CountOf(Severity severity) => Findings.Count(f => f.Severity == severity);
}
