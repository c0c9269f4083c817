using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>数据表规则的文字、依据和评估点 (PR04)。</summary>
internal static class TableRuleTable
{
    private const string Privacy = "《个人信息保护法》第二十五条、第二十八条、第三十四条；《政府信息公开条例》第十五条；遮盖规定为项目规则";
    private static readonly string[] Indicators = ["1.1.22", "1.1.24", "1.1.25", "1.1.28", "4.11.03"];

    public static readonly RuleTable Table = new(
    [
        new("disclosure.data-table.profile", Severity.Blocking, "数据表没有遮盖规定。", "请在“导入数据表”页选择名单的种类，重新导入。", Privacy, Indicators) { IsFixed = true },
        new("disclosure.data-table.column", Severity.Blocking, "栏“{0}”不在“{1}”的遮盖规定里。", "请改成规定里的表头或者删掉这一栏，重新导入。", Privacy, Indicators),
        new("disclosure.data-table.missing-column", Severity.Blocking, "缺少“{0}”一栏，“{1}”必须有它。", "请补上这一栏，重新导入。", Privacy, Indicators),
        new("disclosure.data-table.shape", Severity.Blocking, "数据的栏数与表头不一致。", "请重新导入整张表。", Privacy, Indicators),
        new("disclosure.data-table.personal", Severity.Blocking, "第{0}条数据的“{1}”栏像是{2}，不能公开。", "请在原表里删掉它，重新导入；已经传给别人的，按个人信息泄露处理。", Privacy, Indicators) { IsFixed = true },
        new("disclosure.data-table.personal-words", Severity.Blocking, "这一项里像是有{0}，不能公开。", "请删掉它；已经传给别人的，按个人信息泄露处理。", Privacy, Indicators) { IsFixed = true },
        new("disclosure.data-table.sheet", Severity.Blocking, "附件“{0}”是电子表格，里面的数据没有遮盖。", "请删掉这个附件；要公开的数据从“导入数据表”页导入，系统会遮盖个人信息。", Privacy, Indicators) { IsFixed = true },
        new("disclosure.data-table.unmasked", Severity.Blocking, "第{0}条数据的“{1}”栏没有遮盖。", "请重新导入，系统会按现在的规定遮盖。", Privacy, Indicators),
        new("disclosure.data-table.withdraw-missing", Severity.Blocking, "“{0}”有公示期，没有填撤下日期。", "请填写公示期满的日期，到期自动撤下。", "B07 名单载明公示期和下架时间（项目规则）", Indicators),
        new("disclosure.data-table.withdraw-past", Severity.Blocking, "撤下日期 {0} 已经过了。", "请核对撤下日期。", "B07 名单载明公示期和下架时间（项目规则）", Indicators),
        new("disclosure.data-table.withdraw-short", Severity.Blocking, "“{0}”的公示期至少{1}日，撤下日期不能早于 {2}。", "请改撤下日期。",
            "民政部《最低生活保障审核确认办法》公示7天（据转述）；《公务员法》第三十二条", Indicators),
    ]);
}
