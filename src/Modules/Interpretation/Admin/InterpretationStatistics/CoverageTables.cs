using System.Globalization;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>统计表的计算：pure functions of the documents. Every table says in its note how it counts.</summary>
internal static class CoverageTables
{
    public static CoverageNumbers NumbersOf(IEnumerable<CoveredDocument> documents, WorkCalendar calendar, DateOnly today)
    {
        var all = documents.ToList();
        var needed = all.Where(d => d.IsNeeded).ToList();
        return new CoverageNumbers(
            needed.Count,
            needed.Count(d => d.First is not null),
            needed.Count(d => d.First is not null || d.LastDay(calendar) < today),
            needed.Count(d => d.IsOnTime(calendar)),
            needed.Count(d => d.IsAtOnce),
            needed.Count(d => d.IsByLeader),
            all.Count - needed.Count);
    }

    public static IReadOnlyList<CoverageTable> Of(IReadOnlyList<CoveredDocument> documents, Func<int, string> unit, WorkCalendar calendar, DateOnly today) =>
    [
        Units(documents, unit, calendar, today),
        Forms(documents),
        Speakers(documents),
        Persons(documents),
        Missing(documents, unit, calendar, today),
        NotNeeded(documents, unit),
    ];

    private static CoverageTable Units(IReadOnlyList<CoveredDocument> documents, Func<int, string> unit, WorkCalendar calendar, DateOnly today) => new(
        "units", "各单位的解读", $"按文件第一次发布的年份，只算现在公开的文件。按时和时钟K05一样算：文件发布后{Deadline.Days}个工作日内有解读；解读全部撤回的，从撤回起另算{Deadline.Days}个工作日，有一次超期就不算按时。按时率只除以已经到期或者已经解读的文件；没有写解读方案的文件也算要解读。",
        4, ["单位", "要解读的文件", "已经解读", "按时", "负责同志解读", "解读率（%）", "按时率（%）", "当天解读", "还没有解读", "不需要解读"],
        [.. documents.GroupBy(d => d.UnitId).Select(g => (Unit: unit(g.Key), Numbers: NumbersOf(g, calendar, today))).OrderByDescending(u => u.Numbers.Needed).ThenBy(u => u.Unit, StringComparer.Ordinal)
            .Select(u => new CoverageRow(
            [
                u.Unit, $"{u.Numbers.Needed}", $"{u.Numbers.Interpreted}", $"{u.Numbers.OnTime}", $"{u.Numbers.ByLeader}", u.Numbers.Share, u.Numbers.OnTimeShare,
                $"{u.Numbers.AtOnce}", $"{u.Numbers.Missing}", $"{u.Numbers.NotNeeded}",
            ]))]);

    private static CoverageTable Forms(IReadOnlyList<CoveredDocument> documents) => new(
        "forms", "解读形式", "一篇解读算一次，解读几份文件的也算一次。占比是涉及文件除以上面要解读的文件；一份文件有几种形式的，每种都算。", 2, ["形式", "解读篇数", "涉及文件", "占要解读的文件（%）"],
        Count(documents, t => t.FormName, InterpretationForms.All));

    private static CoverageTable Speakers(IReadOnlyList<CoveredDocument> documents) => new(
        "speakers", "谁来解读", "一篇解读算一次。“负责同志”“专家学者”要在解读人名册里。", 2, ["解读人身份", "解读篇数", "涉及文件", "占要解读的文件（%）"],
        Count(documents, t => t.RoleName, Roles.All));

    private static CoverageTable Persons(IReadOnlyList<CoveredDocument> documents) => new(
        "persons", "负责同志和专家", "署名在公开的解读上的负责同志和专家学者，每人一行。", 2, ["解读人", "解读篇数", "涉及文件", "占要解读的文件（%）"],
        Count(documents, t => t.Role is Roles.Leader or Roles.Expert ? t.Speaker : "", []));

    private static CoverageTable Missing(IReadOnlyList<CoveredDocument> documents, Func<int, string> unit, WorkCalendar calendar, DateOnly today) => new(
        "missing", "还没有解读的文件", "要解读、现在没有公开的解读的文件，先到期的在前；解读撤回的，期限从撤回起另算。", 0, ["文件", "单位", "发布日期", "最迟", "情况"],
        [.. documents.Where(d => d.IsNeeded && d.First is null).Select(d => (Document: d, Last: d.LastDay(calendar))).OrderBy(d => d.Last).ThenBy(d => d.Document.ItemId)
            .Select(d => new CoverageRow([d.Document.Title, unit(d.Document.UnitId), PublicTime.Day(d.Document.PublishedAtUtc), Day(d.Last), StateOf(d.Document, calendar, d.Last, today)], d.Document.Url))]);

    private static CoverageTable NotNeeded(IReadOnlyList<CoveredDocument> documents, Func<int, string> unit) => new(
        "not-needed", "不需要解读的文件", "解读方案写明不需要解读，理由和文件一起审核过。", 0, ["文件", "单位", "发布日期", "理由"],
        [.. documents.Where(d => !d.IsNeeded).Select(d => new CoverageRow([d.Title, unit(d.UnitId), PublicTime.Day(d.PublishedAtUtc), d.Plan["Reason"]], d.Url))]);

    private static IReadOnlyList<CoverageRow> Count(IReadOnlyList<CoveredDocument> documents, Func<CoveringText, string> by, IReadOnlyList<string> order) =>
        [.. documents.SelectMany(d => d.Texts.Select(t => (Key: by(t), Text: t.ItemId, Document: d))).Where(t => t.Key.Length > 0).GroupBy(t => t.Key)
            .Select(g => (g.Key, Texts: g.Select(t => t.Text).Distinct().Count(), Documents: g.Select(t => t.Document).DistinctBy(d => d.ItemId).ToList()))
            .OrderBy(g => order.Contains(g.Key) ? 0 : 1).ThenByDescending(g => g.Texts).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new CoverageRow([g.Key, $"{g.Texts}", $"{g.Documents.Count}", CoverageNumbers.Percent(g.Documents.Count(d => d.IsNeeded), documents.Count(d => d.IsNeeded))]))];

    private static string StateOf(CoveredDocument document, WorkCalendar calendar, DateOnly last, DateOnly today) =>
        (document.WasWithdrawn ? "解读已经撤回，" : "")
        + (last < today ? $"超期{calendar.WorkdaysBetween(last, today)}个工作日" : last == today ? "今天到期" : $"还有{calendar.WorkdaysBetween(today, last)}个工作日");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>解读的几个数。Immutable.</summary>
/// <param name="Due">Of the needed ones: interpreted, or late without.</param>
/// <param name="ByLeader">Of the needed ones: explained by a leader, whoever else does.</param>
internal sealed record CoverageNumbers(int Needed, int Interpreted, int Due, int OnTime, int AtOnce, int ByLeader, int NotNeeded)
{
    public int Missing => Needed - Interpreted;

    public string Share => Percent(Interpreted, Needed);

    public string OnTimeShare => Percent(OnTime, Due);

    /// <summary>Empty where there is nothing to divide by.</summary>
    public static string Percent(int part, int whole) => whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100d * part / whole:0.#}");
}

/// <summary>统计表：the numbers themselves; a chart is drawn from the table on the page. Immutable.</summary>
/// <param name="Note">How the numbers are counted.</param>
/// <param name="Drawn">How many columns after the first a bar chart shows; 0 for none.</param>
internal sealed record CoverageTable(string Key, string Title, string Note, int Drawn, IReadOnlyList<string> Columns, IReadOnlyList<CoverageRow> Rows);

/// <summary>表的一行。Immutable.</summary>
/// <param name="Url">Where its first cell leads, or null.</param>
internal sealed record CoverageRow(IReadOnlyList<string> Cells, string? Url = null)
{
    /// <summary>Days are shown in one piece.</summary>
    public static bool IsDay(string cell) => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
