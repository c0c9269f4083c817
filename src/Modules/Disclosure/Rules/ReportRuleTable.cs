using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告规则的文字、依据和评估点 (PR24)。</summary>
internal static class ReportRuleTable
{
    private const string Law = "《政府信息公开条例》第四十九条、第五十条";
    private const string Format = "国办公开办函〔2021〕30号《政府信息公开工作年度报告格式》";
    private const string Project = "本系统的规则［P］；" + Format;

    private static readonly string[] Content = ["1.1.33"];
    private static readonly string[] Quality = ["1.1.34"];

    public static readonly RuleTable Table = new(
    [
        new("disclosure.annual-report.year", Severity.Blocking, "没有写报告年度，或者年度看不懂。", "请写四位数字，如“2025”。", Law, Content) { IsFixed = true },
        new("disclosure.annual-report.not-over", Severity.Blocking, "{0} 年还没有结束，不能报告。", "请核对报告年度；年度报告写上一年的情况。", Law, Content),
        new("disclosure.annual-report.section", Severity.Blocking, "“{0}”没有填写。", "六个部分都要写；没有的写“无”，不要留空。", Format, Content),
        new("disclosure.annual-report.cell", Severity.Blocking, "“{0}”这一格没有填写。", "没有的填 0，不要留空。", Format, Content),
        new("disclosure.annual-report.cells", Severity.Blocking, "表“{0}”还有 {1} 格没有填写，从“{2}”开始。", "没有的填 0，不要留空。", Format, Content),
        new("disclosure.annual-report.whole", Severity.Blocking, "“{0}”是 {1}，件数应当是整数。", "请核对这一格。", Format, Content),
        new("disclosure.annual-report.balance", Severity.Blocking, "“{0}”一列对不上：第一项加第二项是 {1}，第三项（七）加第四项是 {2}。", "两边应当相等（表内注明的勾稽关系），请核对这一列。", Format, Content),
        new("disclosure.annual-report.outcomes", Severity.Blocking, "“{0}”一列的三（七）总计应当是 {1}，现在是 {2}。", "总计等于二十一种办理结果之和，请核对这一列。", Format, Content),
        new("disclosure.annual-report.row-total", Severity.Blocking, "“{0}”一行的总计应当是 {1}，现在是 {2}。", "总计等于自然人与五类组织之和，请核对这一行。", Format, Content),
        new("disclosure.annual-report.remedies", Severity.Blocking, "“{0}”的总计应当是 {1}，现在是 {2}。", "总计等于维持、纠正、其他、尚未审结之和。", Format, Content),
        new("disclosure.report-records.duplicate", Severity.Blocking, "本单位 {0} 年度的报告已经有一份（编号 {1}）。", "一个单位一年只有一份；要改已公开的报告，请打开那一份点“修改”。", Law, ["1.1.32"]),
        new("disclosure.report-records.carried-over", Severity.Blocking, "“{0}”一列的上年结转应当是 {1}，现在是 {2}。", "应当与上年报告的“结转下年度继续办理”一致；上年报告错了的，先更正上年报告。", Format, Quality),
        new("disclosure.report-records.library", Severity.NeedsReason, "现行有效的行政规范性文件填了 {1} 件，文件库中年末现行有效的是 {0} 件。", "请核对；确实不同的，在“数字说明”中写明原因。", Project, Quality),
        new("disclosure.report-records.roll-forward", Severity.NeedsReason, "现行有效的行政规范性文件填了 {1} 件，按上年件数加制发减废止应当是 {0} 件。", "请核对；确实不同的，在“数字说明”中写明原因。", Project, Quality),
        new("disclosure.report-records.units", Severity.NeedsReason, "“{0}”填了 {2}，各单位已公开报告合计是 {1}。", "请重新汇总，或者说明哪些单位没有计入。", Format + "（汇总口径待核）", Quality),
        new("disclosure.report-records.units-many", Severity.NeedsReason, "有 {0} 格与各单位已公开报告的合计不同，从“{1}”开始（合计 {2}，填了 {3}）。", "请重新汇总，或者说明哪些单位没有计入。", Format + "（汇总口径待核）", Quality),
        new("disclosure.report-records.changed", Severity.NeedsReason, "“{0}”由系统填为 {1}，现在是 {2}。", "改动系统填好的数字要有理由，请在“数字说明”中写明。", Project, Quality),
        new("disclosure.report-quotes.differs", Severity.NeedsReason, "文字写“{0}”，表中“{1}”是 {2}。", "文字与表格应当一致，请改正其中写错的一个。", Project, Quality),
        new("disclosure.report-sameness.high", Severity.Note, "与{0}雷同 {1}%，如“{2}”。", "请按本单位的实际重写相同的段落。", Project, Quality),
        new("disclosure.report-sameness.too-high", Severity.Blocking, "与{0}雷同 {1}%，超过 {3}%，如“{2}”。", "请按本单位的实际重写相同的段落；雷同、敷衍的报告按条例第四十七条可以追究责任。", Project, Quality),
        new("disclosure.report-sameness.problems", Severity.NeedsReason, "第五部分与本单位上年报告雷同 {0}%。", "上年的问题改得怎样、今年还有什么问题，请重新写。", Project, Quality),
        new("disclosure.report-sameness.hidden-high", Severity.Note, "与另一单位尚未公开的报告雷同 {0}%。", "请确认文字是本单位自己写的。", Project, Quality),
        new("disclosure.report-sameness.hidden-too-high", Severity.Blocking, "与另一单位尚未公开的报告雷同 {0}%，超过 {1}%。", "请按本单位的实际重写。", Project, Quality),
    ]);
}
