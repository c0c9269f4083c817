namespace Shijuan.Cms.Disclosure;

/// <summary>表三：收到和处理政府信息公开申请情况 (B11), 25 rows and 7 columns. Rows and columns count from one.</summary>
internal static class ReportTable3
{
    public const string Grid = "三、收到和处理政府信息公开申请情况";

    /// <summary>一、本年新收.</summary>
    public const int Received = 1;

    /// <summary>二、上年结转.</summary>
    public const int CarriedIn = 2;

    /// <summary>三（一）to 三（六）：the 21 kinds of outcome.</summary>
    public const int FirstOutcome = 3;
    public const int LastOutcome = 23;

    /// <summary>三（七）总计.</summary>
    public const int Handled = 24;

    /// <summary>四、结转下年度.</summary>
    public const int CarriedOut = 25;

    /// <summary>The column 总计.</summary>
    public const int Total = 7;

    public static readonly IReadOnlyList<string> Columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

    public static readonly IReadOnlyList<ReportRow> Rows =
    [
        new("一、本年新收政府信息公开申请数量"),
        new("二、上年结转政府信息公开申请数量"),
        new("（一）予以公开"),
        new("（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
        .. In("（三）不予公开", "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项"),
        .. In("（四）无法提供", "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"),
        .. In("（五）不予处理", "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息"),
        .. In("（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"),
        new("（七）总计"),
        new("四、结转下年度继续办理"),
    ];

    public static readonly IReadOnlyList<ReportCell> Cells =
        [.. Rows.SelectMany((row, r) => Columns.Select((column, c) => new ReportCell(Cell(r + 1, c + 1), Grid, row.Label, column)))];

    public static string Cell(int row, int column) => $"T3R{row:00}C{column}";

    private static IEnumerable<ReportRow> In(string group, params string[] items) => items.Select(i => new ReportRow(i, group));
}

/// <summary>表三的一行。Immutable.</summary>
/// <param name="Item">As it is printed in the last column of headings.</param>
/// <param name="Group">The heading that it shares with its neighbours, for example （三）不予公开; empty when it stands alone.</param>
internal sealed record ReportRow(string Item, string Group = "")
{
    /// <summary>One line that says where the row is, for forms and findings.</summary>
    public string Label => Group.Length == 0 ? Item : $"{Group}：{Item}";
}
