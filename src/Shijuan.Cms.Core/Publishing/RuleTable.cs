using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>规则表：wording, severity, legal basis and indicator ids of a module's findings. Officials can review it.</summary>
public sealed record RuleTable(IReadOnlyList<RuleText> Texts);

/// <summary>规则文字。Immutable.</summary>
/// <param name="Key">Message key.</param>
/// <param name="Severity">What follows from the finding.</param>
/// <param name="Message">Chinese sentence; {0}, {1} … are the finding's arguments.</param>
/// <param name="NextStep">What to do next, in Chinese.</param>
/// <param name="LegalBasis">依据条款, with the confidence mark of its source when it is not certain.</param>
/// <param name="IndicatorIds">评估点 that the rule holds.</param>
public sealed record RuleText(
    string Key, Severity Severity, string Message, string NextStep, string LegalBasis, IReadOnlyList<string> IndicatorIds)
{
    /// <summary>出厂的处理方式：a new rule that old texts may break is shipped as <see cref="RuleMode.Observe"/>.</summary>
    public RuleMode Shipped { get; init; } = Severity == Severity.Blocking ? RuleMode.Block : RuleMode.Warn;

    /// <summary>
    /// 规则版本：the release of the product that judged, and a mark of severity and wording that changes with either.
    /// A stored finding so says which rule it was found by, also after the rule was changed.
    /// </summary>
    public string Version { get; } = Release + "-" + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Key}\n{Severity}\n{Message}\n{NextStep}\n{LegalBasis}")))[..8];

    /// <summary>The sentence without its particulars, for lists of rules.</summary>
    public string Pattern => Regex.Replace(Message, @"\{\d+\}", "…", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Release => typeof(RuleText).Assembly.GetName().Version!.ToString(3);

    /// <summary>固定：the law demands it, or there is no page without it; nobody may relax it.</summary>
    public bool IsFixed { get; init; }
}
