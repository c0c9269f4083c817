namespace Shijuan.Cms.Core.Publishing;

/// <summary>带依据的问题：as it is shown and stored. Immutable.</summary>
public sealed record JudgedFinding(
    string Key, Severity Severity, string Message, string NextStep, string LegalBasis, IReadOnlyList<string> IndicatorIds, Target Target)
{
    /// <summary>规则版本；empty in reports from before versions were kept.</summary>
    public string Version { get; init; } = "";

    internal static JudgedFinding Unexplained(Finding finding) => new(
        finding.MessageKey, Severity.Blocking, $"规则 {finding.MessageKey} 缺少说明文字，按不得发布处理。", "请联系系统管理员补全规则表。",
        "本系统失败即阻止的原则", [], finding.Target);

    /// <summary>规则无法完成检查，按不得发布处理。</summary>
    internal static JudgedFinding NotChecked(string ruleKey, string why) => new(
        ruleKey + ".not-checked", Severity.Blocking, $"规则 {ruleKey} 没有检查完（{why}），按不得发布处理。", "请稍后重试；仍不行请联系系统管理员。",
        "本系统失败即阻止的原则", [], Target.Of(""));
}
