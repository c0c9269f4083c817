using System.Globalization;
using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>解读规则的页：how their rows are written, and what they say of findings.</summary>
internal static partial class InterpretationPage
{
    public const string Passes = "通过";

    /// <summary>通过, or the findings in the words of the page, those of one severity together.</summary>
    public static string Verdict(IEnumerable<Finding> findings, IReadOnlyDictionary<string, string> words)
    {
        var told = findings.Select(f => (Severity: SeverityOf(f), Words: string.Format(CultureInfo.InvariantCulture, words[f.MessageKey], f.Arguments))).ToList();
        return told.Count == 0 ? Passes : string.Join('；', told.GroupBy(t => t.Severity).Select(g => $"{g.Key}：{string.Join('、', g.Select(t => t.Words))}"));
    }

    /// <summary>Every text of the rule is shown by a row, but those that need more than the row says, by name.</summary>
    public static void AssertShown(string rule, IEnumerable<Finding> shown, params string[] notOnThePage)
    {
        var keys = InterpretationRuleTable.Table.Texts.Select(t => t.Key).Where(k => k.StartsWith(rule + ".", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(keys);
        Assert.Equal(keys.Except(notOnThePage).Order(StringComparer.Ordinal), shown.Select(f => f.MessageKey).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(notOnThePage.Except(keys));
    }

    /// <summary>What a cell stands for: （空） and （无） for nothing, ［60字］ for sixty characters.</summary>
    public static string Typed(string cell) => Length().Replace(RuleTable.Typed(cell), m => new string('字', int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture)));

    /// <summary>Rows separated by ／, cells by ｜.</summary>
    public static string Table(string cell) => cell.Replace('／', '\n').Replace('｜', '\t');

    /// <summary>标签=值；标签=值; （无） changes nothing.</summary>
    public static IEnumerable<(string Label, string Value)> Changes(string cell)
    {
        foreach (var change in cell == "（无）" ? [] : cell.Split('；'))
        {
            var parts = change.Split('=', 2);
            Assert.Equal(2, parts.Length);
            yield return (parts[0], Typed(parts[1]));
        }
    }

    public static void Write(InterpretationText text, string label, string value)
    {
        var field = text.Fields.Single(f => f.Label == label);
        Assert.Null(text.Write(field.Name, field.Kind == DetailFieldKind.Table ? Table(value) : value));
    }

    private static string SeverityOf(Finding finding) => InterpretationRuleTable.Table.Texts.Single(t => t.Key == finding.MessageKey).Severity switch
    {
        Severity.Blocking => "不得发布",
        Severity.NeedsReason => "说明理由",
        Severity.Note => "提示",
        var other => other.ToString(),
    };

    [GeneratedRegex("［(?<n>[0-9]+)字］", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Length();
}
