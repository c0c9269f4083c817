using System.Text;

namespace Shijuan.Cms.Core.Indicators;

/// <summary>评估指标的落实情况：the page docs/indicators.md. A dropped rule or clock is a red line in its diff.</summary>
public static class IndicatorReport
{
    private const string Head =
        "# 评估指标的落实\n\n由 `bin/indicators` 生成；过期时测试不通过。依据：石政办函〔2023〕52号附件，共 110 个评估点，编号见 `src/Shijuan.Cms.Core/Indicators/Data/indicators.yaml`。\n\n" +
        "一个评估点由四样东西落实：内容类型（有地方填）、发布规则（不合要求发不出去）、时钟（到期有人管）、页面（公众看得到）。\n" +
        "类别：网站——网站上就能做到；外部平台——在本系统之外公开，本系统登记、计时、存证；材料——由材料、培训、经费或者不出事故来证明。\n" +
        "缺的一项在“说明”里写明原因；类别为“网站”的 1.1 和 5.16 各评估点，四样齐全或者逐项说明，由测试保证。\n";

    public static string ToMarkdown(IndicatorHoldings holdings)
    {
        var all = holdings.All;
        var text = new StringBuilder(Head);
        Totals(text, all);
        foreach (var chapter in all.GroupBy(h => h.Entry.Chapter))
        {
            text.Append("\n## ").Append(chapter.Key)
                .Append("\n\n| 编号 | 内容 | 类别 | 内容类型 | 发布规则 | 时钟 | 页面 | 说明 |\n|---|---|---|---|---|---|---|---|\n");
            foreach (var held in chapter)
            {
                Row(text, held);
            }
        }

        return text.ToString();
    }

    /// <summary>What is missing and why; empty when nothing is.</summary>
    public static string Explanation(HeldIndicator held)
    {
        var parts = held.Missing.Where(m => m.Reason is not null).Select(m => $"{m.Part.ToText()}：{m.Reason}").ToList();
        return parts.Count < held.Missing.Count && held.General is { } general ? string.Join("；", parts.Prepend(general)) : string.Join("；", parts);
    }

    private static void Totals(StringBuilder text, IReadOnlyList<HeldIndicator> all)
    {
        text.Append("\n| 范围 | 评估点 | 有内容类型 | 有发布规则 | 有时钟 | 有页面 | 四样齐全 |\n|---|---|---|---|---|---|---|\n");
        Line("全部", all);
        foreach (var byClass in all.GroupBy(h => h.Entry.Class).OrderBy(g => g.Key))
        {
            Line($"类别：{byClass.Key.ToText()}", [.. byClass]);
        }

        Line("须齐全或逐项说明的（1.1、5.16 中的网站类）", [.. all.Where(h => h.MustBeComplete)]);

        void Line(string name, IReadOnlyList<HeldIndicator> some)
        {
            text.Append("| ").Append(name).Append(" | ").Append(some.Count);
            foreach (var part in Enum.GetValues<IndicatorPart>())
            {
                text.Append(" | ").Append(some.Count(h => h.Has(part)));
            }

            text.Append(" | ").Append(some.Count(h => h.Missing.Count == 0)).Append(" |\n");
        }
    }

    private static void Row(StringBuilder text, HeldIndicator held)
    {
        var entry = held.Entry;
        string[] cells =
        [
            entry.Id, entry.Point, entry.Class.ToText(),
            string.Join("、", held.Types.Select(t => t.Name)),
            string.Join("、", held.RuleNames.Select(r => $"`{r}`")),
            string.Join("、", held.Clocks.Select(c => c.Name)),
            string.Join("、", held.Pages.Select(p => $"{p.Name} `{p.Url}`")),
            Explanation(held),
        ];
        foreach (var cell in cells)
        {
            // A bar or a line break would open a cell or a row that is not there.
            text.Append("| ").Append(cell.Length == 0 ? "—" : cell.Replace('|', '｜').ReplaceLineEndings(" ")).Append(' ');
        }

        text.Append("|\n");
    }
}
