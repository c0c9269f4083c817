using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>政府信息公开工作年度报告 (条例第四十九条、第五十条; B11, K15, K16)：six sections with fixed titles, three tables with fixed cells.</summary>
internal static class AnnualReport
{
    public const string Key = "disclosure.annual-report";

    /// <summary>条例 of 2007 came into force on 1 May 2008: no report of an earlier year.</summary>
    public const int FirstYear = 2008;

    /// <summary>Kinds of reporting unit.</summary>
    public const string County = "县政府";
    public const string Department = "部门";
    public const string Town = "镇";

    public const string Year = "Year";
    public const string UnitKind = "UnitKind";
    public const string OnRequest = "OnRequest";

    /// <summary>由各单位报告汇总：only then the sums over the units are compared (I8).</summary>
    public const string Consolidated = "Consolidated";

    /// <summary>数字说明：explains numbers that differ from what the system knows.</summary>
    public const string NumbersNote = "NumbersNote";

    /// <summary>系统填好的数字, as <see cref="PrefilledCell"/> lines.</summary>
    public const string Prefilled = "Prefilled";

    public static readonly IReadOnlyList<string> Overview = ["Proactive", OnRequest, "Management", "Platform", "Supervision"];
    public static readonly IReadOnlyList<string> Problems = ["Problems", "Improvements"];
    public static readonly IReadOnlyList<string> Others = ["HandlingFees", "OtherMatters"];

    /// <summary>Field names of all written parts, in the order of print.</summary>
    public static readonly IReadOnlyList<string> Sections = [.. Overview, .. Problems, .. Others];

    public static readonly FormType Type = new(
        Key,
        "政府信息公开工作年度报告",
        "县政府、部门和镇每年一份，六个部分，标题和表格固定。",
        ["1.1.32", "1.1.33", "1.1.34"],
        [
            new(Year, "报告年度", "四位数字，如“2025”。", DetailFieldKind.Number, Required: true),
            new(UnitKind, "报告单位类型", "县政府办代县政府编写的全县报告选“县政府”。", DetailFieldKind.Choice, Required: true, Options: [County, Department, Town]),
            new("Proactive", "一、总体情况：主动公开", "全年主动公开的情况。", DetailFieldKind.LongText, Required: true),
            new(OnRequest, "一、总体情况：依申请公开", "写到的件数要与表三一致。", DetailFieldKind.LongText, Required: true),
            new("Management", "一、总体情况：政府信息管理", "发布审核、文件清理、动态调整。", DetailFieldKind.LongText, Required: true),
            new("Platform", "一、总体情况：政府信息公开平台建设", "网站、政务新媒体、查阅点。", DetailFieldKind.LongText, Required: true),
            new("Supervision", "一、总体情况：监督保障", "工作考核、社会评议和责任追究结果（条例第五十条）。", DetailFieldKind.LongText, Required: true),
            new("Problems", "五、存在的主要问题", "写本单位自己的问题；与往年、与别的单位雷同的不能发布。", DetailFieldKind.LongText, Required: true),
            new("Improvements", "五、改进情况", "上年问题改得怎样，本年问题怎样改。", DetailFieldKind.LongText, Required: true),
            new("HandlingFees", "六、收取信息处理费的情况", "发出收费通知的件数、金额和实收金额；没有的写“本年度没有收取信息处理费”（国办函〔2020〕109号）。", DetailFieldKind.LongText, Required: true),
            new("OtherMatters", "六、其他需要报告的事项", "没有的写“无”，不要留空。", DetailFieldKind.LongText, Required: true),
            new(NumbersNote, "数字说明", "改动了系统填好的数字，或者与文件库、上年报告对不上的，写明原因；给审核的人看，不公开。", DetailFieldKind.LongText) { IsInternal = true },
            new(Consolidated, "由各单位报告汇总", "全县报告由各单位报告相加得出的选“是”，发布时核对合计。", DetailFieldKind.Choice, Options: ["是", "否"]) { IsInternal = true },
            new(Prefilled, "系统填好的数字", "表二按公开的文件和决定填写，表三“上年结转”按上年报告填写；依申请公开没有电子台账以前，表三、表四其余各格先填 0，请按登记簿逐格填写。", DetailFieldKind.LongText) { IsReadOnly = true, IsInternal = true },
            .. ReportCells.All.Select(ReportCells.Field),
        ]);

    /// <summary>报告年度；null when it is no whole year from 1949 to 2999, so that no day counted from it leaves the calendar.</summary>
    public static int? YearOf(FormDetail report) =>
        report.Number(Year) is { } year and >= 1949 and <= 2999 && year == decimal.Truncate(year) ? (int)year : null;

    public static bool IsReport(VersionDetail? detail) => detail is FormDetail { FormKey: Key };
}
