namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的固定文字 (B11)：titles of the six sections and of the parts of the first.</summary>
internal static class ReportTexts
{
    public static readonly IReadOnlyList<string> Titles =
    [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ];

    public static readonly IReadOnlyList<string> OverviewTitles = ["（一）主动公开", "（二）依申请公开", "（三）政府信息管理", "（四）政府信息公开平台建设", "（五）监督保障"];

    public static readonly IReadOnlyList<string> ProblemTitles = ["（一）存在的主要问题", "（二）改进情况"];

    public const string LedgerNote = "依申请公开、行政复议和行政诉讼还没有电子台账，表三、表四除“上年结转”以外先填 0，请按本单位的登记簿逐格填写。";

    public static string TitleOf(string reporter, int year) => $"{reporter}{year}年政府信息公开工作年度报告";

    public static string Opening(string reporter, int year) =>
        $"本报告根据《中华人民共和国政府信息公开条例》第五十条和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制，由{reporter}公布。所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。";
}
