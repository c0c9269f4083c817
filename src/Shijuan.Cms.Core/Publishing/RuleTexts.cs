using System.Collections.Frozen;
using System.Globalization;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>All rule tables of all modules. A finding without its text blocks: nothing unexplained passes.</summary>
public sealed class RuleTexts(IEnumerable<RuleTable> tables)
{
    private readonly FrozenDictionary<string, RuleText> _texts =
        tables.SelectMany(t => t.Texts).ToFrozenDictionary(t => t.Key);

    public IReadOnlyCollection<RuleText> All => _texts.Values;

    public JudgedFinding Explain(Finding finding, RuleModeSet modes)
    {
        if (!_texts.TryGetValue(finding.MessageKey, out var text))
        {
            return JudgedFinding.Unexplained(finding);
        }

        var message = string.Format(CultureInfo.InvariantCulture, text.Message, finding.Arguments);
        return new JudgedFinding(finding.MessageKey, SeverityOf(text, finding, modes), message, text.NextStep, text.LegalBasis, text.IndicatorIds, finding.Target)
        {
            Version = text.Version,
        };
    }

    private static Severity SeverityOf(RuleText text, Finding finding, RuleModeSet modes) =>
        finding.Target.Field == Target.SignOffs ? text.Severity : modes.Of(text) switch
        {
            RuleMode.Observe => Severity.Observed,
            RuleMode.Warn => text.Severity == Severity.Blocking ? Severity.Note : text.Severity,
            _ => Severity.Blocking,
        };
}
