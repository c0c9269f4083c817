using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>统计表的计算：pure functions of the facts. Every table says in its note how it counts.</summary>
internal static class StatisticsTables
{
    // As many series as colours that can be told apart.
    private const int MostSeries = 7;
    private const string Others = "其他";

    public static IReadOnlyList<StatisticsTable> Of(
        StatisticsFacts facts, StatisticsFilter filter, Func<int, string> unit, Func<int, string> channel, Func<string, string> rule, DateTime nowUtc) =>
    [
        Publications(facts.Published, filter.Months, unit),
        Columns(facts.Published, channel),
        Coverage(facts),
        StepTimes(facts),
        Returns(facts.Steps),
        GateByRule(facts.Reports, rule),
        GateByUnit(facts.Reports, unit),
        GateByMonth(facts.Reports, filter.Months),
        Queue(facts.Waiting, unit, nowUtc),
    ];

    private static StatisticsTable Publications(IReadOnlyList<PublishedFact> published, IReadOnlyList<DateOnly> months, Func<int, string> unit)
    {
        var units = published.GroupBy(p => unit(p.UnitId)).OrderByDescending(g => g.Count()).Select(g => g.Key).ToList();
        var shown = units.Count <= MostSeries + 1 ? units : [.. units.Take(MostSeries), Others];
        var counts = published.ToLookup(p => (StatisticsFilter.MonthOf(p.PublishedAtUtc), Series(unit(p.UnitId))));
        return new StatisticsTable(
            "publications", "各单位每月发布数", "每发布一次算一次，更新也算。单位多时，发布少的并入“其他”。", ChartKind.StackedBars,
            ["月份", .. shown, "合计"],
            months.Select(m => (IReadOnlyList<string>)[StatisticsFilter.NameOf(m), .. shown.Select(u => $"{counts[(m, u)].Count()}"), $"{shown.Sum(u => counts[(m, u)].Count())}"]).ToList());

        string Series(string name) => shown.Contains(name) ? name : Others;
    }

    private static StatisticsTable Columns(IReadOnlyList<PublishedFact> published, Func<int, string> channel) => new(
        "columns", "各栏目发布数", "按发布时所在的栏目，每发布一次算一次。", ChartKind.None, ["栏目", "发布数"],
        published.GroupBy(p => channel(p.ChannelId)).OrderByDescending(g => g.Count()).Select(g => (IReadOnlyList<string>)[g.Key, $"{g.Count()}"]).ToList());

    private static StatisticsTable Coverage(StatisticsFacts facts)
    {
        var signed = facts.Published.SelectMany(p => facts.SignedSteps[p.VersionId].Distinct()).GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());
        return new StatisticsTable(
            "coverage", "审校覆盖率", "期内发布的版本中，有这一步通过签署的份数。", ChartKind.Bars, ["步骤", "覆盖率（%）", "有签署", "发布数"],
            facts.Published.Count == 0 ? [] : signed.OrderBy(s => SheetSignatures.OrderOf(s.Key))
                .Select(s => (IReadOnlyList<string>)[s.Key, Number(100d * s.Value / facts.Published.Count), $"{s.Value}", $"{facts.Published.Count}"]).ToList(),
            Drawn: 1);
    }

    private static StatisticsTable StepTimes(StatisticsFacts facts)
    {
        var ofVersion = facts.Steps.ToLookup(s => s.VersionId);
        var times = facts.Steps
            .Where(s => facts.SubmittedUtc.ContainsKey(s.VersionId))
            .Select(s => (s.Step, Time: s.AtUtc - Opened(s, ofVersion[s.VersionId], facts.SubmittedUtc[s.VersionId])))
            .GroupBy(x => x.Step)
            .Select(g => (Step: g.Key, Times: g.Select(x => x.Time).Order().ToList()))
            .OrderBy(g => SheetSignatures.OrderOf(g.Step));
        return new StatisticsTable(
            "steps", "每一步用时", "小时，按自然时间。从送审或上一个人签完算起，到这一步签署或退回为止。一半不超过中位数，九成不超过 P90。", ChartKind.Bars,
            ["步骤", "中位数（小时）", "P90（小时）", "签署数"],
            times.Select(t => (IReadOnlyList<string>)[t.Step, Percentile.Hours(Percentile.Of(t.Times, 50)), Percentile.Hours(Percentile.Of(t.Times, 90)), $"{t.Times.Count}"]).ToList(),
            Drawn: 2);
    }

    /// <summary>The last signature of somebody else on the same version, or its submission.</summary>
    private static DateTime Opened(SignedStep step, IEnumerable<SignedStep> ofVersion, DateTime submittedUtc) =>
        ofVersion.Where(s => s.ActorId != step.ActorId && s.AtUtc < step.AtUtc).Select(s => s.AtUtc).Append(submittedUtc).Max();

    private static StatisticsTable Returns(IReadOnlyList<SignedStep> steps)
    {
        var returned = steps.Where(s => s.Returned).ToList();
        var names = returned.Select(s => s.Step).Distinct().OrderBy(SheetSignatures.OrderOf).ToList();
        return new StatisticsTable(
            "returns", "退回原因", "审核中退回的次数，按退回时选的原因。", ChartKind.Bars, ["原因", "合计", .. names],
            returned.GroupBy(s => s.Reason ?? "未写明").OrderByDescending(g => g.Count())
                .Select(g => (IReadOnlyList<string>)[g.Key, $"{g.Count()}", .. names.Select(n => $"{g.Count(s => s.Step == n)}")]).ToList(),
            Drawn: 1);
    }

    private static StatisticsTable GateByRule(IReadOnlyList<ReportFact> reports, Func<string, string> rule) => new(
        "gate-rules", "检查发现最多的问题", "发布时的检查中，每条规则发现问题的次数；同一次检查里发现几处就算几处。", ChartKind.None,
        ["问题", "程度", "次数", "涉及单位数"],
        reports.SelectMany(r => r.Findings.Select(f => (r.UnitId, f.Key, f.Severity))).GroupBy(f => (f.Key, f.Severity)).OrderByDescending(g => g.Count())
            .Select(g => (IReadOnlyList<string>)[rule(g.Key.Key), ContentTexts.Of(g.Key.Severity), $"{g.Count()}", $"{g.Select(f => f.UnitId).Distinct().Count()}"]).ToList());

    private static StatisticsTable GateByUnit(IReadOnlyList<ReportFact> reports, Func<int, string> unit) => new(
        "gate-units", "各单位发布检查", "期内每次要求发布时的检查。", ChartKind.Bars, ["单位", "没有通过", "检查次数", "未通过率（%）"],
        reports.GroupBy(r => unit(r.UnitId)).OrderByDescending(g => g.Count(r => !r.Passed)).ThenByDescending(g => g.Count())
            .Select(g => (IReadOnlyList<string>)[g.Key, $"{g.Count(r => !r.Passed)}", $"{g.Count()}", Number(100d * g.Count(r => !r.Passed) / g.Count())]).ToList(),
        Drawn: 2);

    private static StatisticsTable GateByMonth(IReadOnlyList<ReportFact> reports, IReadOnlyList<DateOnly> months)
    {
        var byMonth = reports.ToLookup(r => StatisticsFilter.MonthOf(r.AtUtc));
        return new StatisticsTable(
            "gate-months", "每月发布检查", "期内每次要求发布时的检查。", ChartKind.Lines, ["月份", "检查次数", "没有通过", "不得发布的问题"],
            months.Select(m => (IReadOnlyList<string>)
            [
                StatisticsFilter.NameOf(m), $"{byMonth[m].Count()}", $"{byMonth[m].Count(r => !r.Passed)}",
                $"{byMonth[m].Sum(r => r.Findings.Count(f => f.Severity == Severity.Blocking))}",
            ]).ToList());
    }

    private static StatisticsTable Queue(IReadOnlyList<WaitingFact> waiting, Func<int, string> unit, DateTime nowUtc) => new(
        "queue", "现在在等的稿件", "与所选月份无关，按此刻计算。小时，从送审算起，按自然时间。", ChartKind.Bars,
        ["单位", "中位数（小时）", "P90（小时）", "最久（小时）", "等审核（份）", "已审定待发布（份）"],
        waiting.GroupBy(w => unit(w.UnitId)).OrderByDescending(g => g.Count(w => w.State == ContentState.InReview)).Select(g =>
        {
            var ages = g.Where(w => w.State == ContentState.InReview).Select(w => nowUtc - w.SinceUtc).Order().ToList();
            return (IReadOnlyList<string>)
            [
                g.Key, Age(50), Age(90), Age(100), $"{ages.Count}", $"{g.Count(w => w.State == ContentState.Approved)}",
            ];

            string Age(int percent) => ages.Count == 0 ? "" : Percentile.Hours(Percentile.Of(ages, percent));
        }).ToList(),
        Drawn: 3);

    private static string Number(double value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value:0.#}");
}
