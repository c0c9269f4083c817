using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>本模块规则的文字、依据和评估点。</summary>
internal static class DisclosureRuleTable
{
    private const string DocumentFormat = "国务院办公厅关于行政规范性文件统一网络文本格式的要求（B08，依据待核）；《政府信息公开条例》第二十条第一项";

    public static readonly RuleTable Table = new(
    [
        new("disclosure.document-elements.missing", Severity.Blocking, "缺少{0}。", "请填写该项后再送审。", DocumentFormat, ["1.1.08"]),
        new("disclosure.document-number.form", Severity.Blocking,
            "发文字号“{0}”格式不对。", "正确的样子：石政办函〔2023〕52号——年份用六角括号〔〕，四位数字，序号前不加“第”、不补零，末尾有“号”。",
            "《党政机关公文格式》（GB/T 9704—2012）7.2.5", ["1.1.08"]),
        new("disclosure.document-number.year", Severity.Blocking,
            "发文字号“{0}”的年份与成文日期的年份（{1}年）不一致。", "请核对发文字号和成文日期，改正其中写错的一个。",
            "《党政机关公文格式》（GB/T 9704—2012）7.2.5", ["1.1.08"]),
        new("disclosure.formed-on.future", Severity.Blocking,
            "成文日期 {0} 还没有到。", "请核对成文日期；要在将来发布的，请用“定时发布”，不要填将来的成文日期。",
            "国办发〔2019〕19号单项否决：伪造发稿日期；《党政机关公文处理工作条例》第九条", ["1.1.08", "4.11.03"]) { IsFixed = true },
    ]);
}
