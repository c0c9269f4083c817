using System.Globalization;
using Shijuan.Cms.Disclosure;

namespace Shijuan.Cms.UnitTests.Disclosure;

/// <summary>A whole report of a bureau for 2024 whose numbers satisfy every identity, and the year before it.</summary>
internal static class ReportSample
{
    /// <summary>Numbers of applications by row: natural persons, enterprises, 公益组织; the other kinds of organisation asked nothing.</summary>
    private static readonly Dictionary<int, (int Person, int Firm, int Charity)> Applications = new()
    {
        [1] = (9, 2, 1), [2] = (1, 0, 0), [3] = (7, 2, 0), [4] = (1, 0, 0), [8] = (0, 0, 1), [13] = (1, 0, 0), [24] = (9, 2, 1), [25] = (1, 0, 0),
    };

    public static FormDetail Whole(int year = 2024)
    {
        var report = new FormDetail(AnnualReport.Type);
        foreach (var (field, value) in Texts(year).Concat(Cells()))
        {
            report.Set(field, value);
        }

        return report;
    }

    /// <summary>Last year's: one application of a natural person went over, seven documents were in force.</summary>
    public static ReportNumbers LastYear { get; } = ReportNumbers.Of(ReportCells.All.ToDictionary(c => c.Name, c => c.Name switch
    {
        "T3R25C1" or "T3R25C7" => 1m,
        ReportTable2.InForce => 7m,
        _ => 0m,
    }));

    public static Dictionary<string, string> Texts(int year) => new(StringComparer.Ordinal)
    {
        [AnnualReport.Year] = year.ToString(CultureInfo.InvariantCulture),
        [AnnualReport.UnitKind] = AnnualReport.Department,
        ["Proactive"] = "全年在门户网站公开信息286条，其中养老服务补贴、临时救助和婚姻登记三类最多，名单公示期满以后按时撤下。",
        ["OnRequest"] = "收到政府信息公开申请12件，上年结转1件，都在期限内答复，结转下年度1件。",
        ["Management"] = "发布前由业务股室和保密员两道审核；清理过期栏目4个，更正办事指南里的电话7处。",
        ["Platform"] = "网站民政专栏增加了办事地图，政务新媒体只保留一个账号，服务大厅设查阅点一处。",
        ["Supervision"] = "公开工作列入股室年度考核，占4分；社会评议满意率96%；没有发生责任追究的情形。",
        ["Problems"] = "乡镇敬老院的收费公示更新慢，有两家晚了二十多天；政策问答还是照抄条文，老年人看不明白。",
        ["Improvements"] = "上年提出的殡葬收费公开已经做到；今年给每家敬老院定了更新日期，请老人代表试读问答后再发。",
        ["HandlingFees"] = "本年度没有收取信息处理费。",
        ["OtherMatters"] = "无。",
    };

    private static IEnumerable<KeyValuePair<string, string>> Cells()
    {
        var numbers = ReportCells.All.ToDictionary(c => c.Name, _ => 0, StringComparer.Ordinal);
        foreach (var (row, (person, firm, charity)) in Applications)
        {
            (numbers[ReportTable3.Cell(row, 1)], numbers[ReportTable3.Cell(row, 2)], numbers[ReportTable3.Cell(row, 4)]) = (person, firm, charity);
            numbers[ReportTable3.Cell(row, 7)] = person + firm + charity;
        }

        (numbers[ReportTable2.Issued], numbers[ReportTable2.Repealed], numbers[ReportTable2.InForce]) = (2, 1, 8);
        (numbers[ReportTable2.PermitDecisions], numbers[ReportTable2.PenaltyDecisions]) = (120, 3);
        (numbers["T4R1C1"], numbers["T4R1C5"]) = (1, 1);
        return numbers.Select(n => new KeyValuePair<string, string>(n.Key, n.Value.ToString(CultureInfo.InvariantCulture)));
    }
}
