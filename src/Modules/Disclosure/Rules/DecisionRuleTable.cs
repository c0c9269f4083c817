using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>双公示和处罚规则的文字、依据和评估点 (PR19, PR20)。</summary>
internal static class DecisionRuleTable
{
    private const string Credit = "国发〔2016〕33号；国办发〔2019〕35号（双公示，据转述）；《行政许可法》第四十条；《政府信息公开条例》第二十条第五、六项";
    private const string Privacy = "《个人信息保护法》第二十五条、第三十四条；姓名遮盖为项目规则";
    private const string Penalties = "《市场监督管理行政处罚信息公示规定》（市场监管总局令第45号）第二条、第四条";

    public static readonly RuleTable Table = new(
    [
        new("disclosure.decision-row.number", Severity.Blocking, "没有决定书文号。", "请填写决定书上的文号。", Credit, ["1.1.13"]),
        new("disclosure.decision-row.code-missing", Severity.Blocking, "相对人是单位或个体工商户，没有统一社会信用代码。", "请填写18位代码；确实是自然人的，改相对人类型。", Credit, ["1.1.13"]),
        new("disclosure.decision-row.code-wrong", Severity.Blocking, "统一社会信用代码的校验位不对。", "请对照营业执照逐位核对，字母要大写。", "GB 32100—2015《法人和其他组织统一社会信用代码编码规则》", ["1.1.13"]),
        new("disclosure.decision-row.code-of-person", Severity.Blocking, "自然人不填代码，身份证号不能公开。", "请清空代码一栏。", Privacy, ["1.1.13"]) { IsFixed = true },
        new("disclosure.decision-row.person-name", Severity.Blocking, "自然人的姓名没有遮盖。", "请写成姓＋＊，如“张＊”。", Privacy, ["1.1.13"]),
        new("disclosure.decision-row.date", Severity.Blocking, "没有决定日期。", "请填写作出决定的日期，7个工作日从它起算。", Credit, ["1.1.13"]),
        new("disclosure.decision-row.date-future", Severity.Blocking, "决定日期 {0} 还没有到。", "请核对决定日期。", Credit, ["1.1.13"]),
        new("disclosure.decision-row.until", Severity.Blocking, "截止日期 {0} 早于决定日期 {1}。", "请核对两个日期。", Credit, ["1.1.13"]),
        new("disclosure.decision-row.personal", Severity.Blocking, "这一项里像是有{0}，不能公开。", "请删掉它。", Privacy, ["1.1.13"]) { IsFixed = true },
        new("disclosure.penalty.parts", Severity.Blocking, "处罚摘要缺少{0}。", "请补全：文号、当事人、违法行为类型、处罚内容、处罚机关、决定日期六项都要有。", Penalties, ["1.1.15"]),
        new("disclosure.penalty.warning-only", Severity.Blocking, "仅受到警告的处罚不公示。", "请放弃这份稿件；还有别的处罚种类的，改处罚种类。", Penalties, ["1.1.15"]),
        new("disclosure.penalty.revoked", Severity.Blocking, "处罚决定已在 {0} 撤销或变更，不能再公示。", "已经公开的，请在3个工作日内撤回并写明理由；按变更后的决定另行公示。",
            "《行政处罚法》第四十八条第二款；总局令第45号第十一条", ["1.1.13", "1.1.15"]) { IsFixed = true },
    ]);
}
