using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>标准目录规则的文字、依据和评估点。</summary>
internal static class CatalogueRuleTable
{
    public static readonly RuleTable Table = new(
    [
        new("disclosure.catalogue-elements.missing", Severity.Blocking, "归在标准目录“{0}”下，却没有写到：{1}。",
            "请在正文、专用字段或者附件名称中补上；没有的要素写明“无”。归错了事项的，请到“标准目录”移出。",
            "国办发〔2019〕54号《关于全面推进基层政务公开标准化规范化工作的指导意见》[C·r，二手]；通知 1.1.31", ["1.1.31"]),
    ]);
}
