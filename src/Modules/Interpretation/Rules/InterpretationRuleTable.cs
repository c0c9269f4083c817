using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Interpretation;

/// <summary>解读规则的文字、依据和评估点 (PR17, PR18)。</summary>
internal static class InterpretationRuleTable
{
    private const string Together = "国办发〔2016〕80号（政策解读与文件同步组织、同步审签、同步部署）；石政办函〔2023〕52号 2.3.08";
    private const string Linked = "石政办函〔2023〕52号 2.3.04（解读材料与原政策文件相互关联）；国办发〔2017〕47号";
    private const string Substance = "石政办函〔2023〕52号 2.3.05、2.3.06（背景依据、目标任务、重要举措）；国办发〔2017〕47号；字数为项目规则";
    private const string Speakers = "石政办函〔2023〕52号 2.3.02、2.3.03；国办发〔2016〕80号（负责同志带头解读）";
    private const string Forms = "石政办函〔2023〕52号 2.3.01、4.11.07；GB/T 37668—2019（非文本内容有文字替代）";
    private static readonly string[] Plan = ["2.3.03", "2.3.08"];
    private static readonly string[] Blocks = ["2.3.05", "2.3.06"];

    public static readonly RuleTable Table = new(
    [
        new("interpretation.plan.undecided", Severity.Blocking, "没有写解读方案：要不要解读还没有决定。", "请在“解读方案”里选“要解读”或“不需要解读”。", Together, Plan),
        new("interpretation.plan.no-reason", Severity.Blocking, "选了“不需要解读”，没有写明理由。", "请写明理由和依据，不少于10个字；审核的人会看到。", Together, Plan),
        new("interpretation.plan.forms", Severity.Blocking, "解读方案没有选解读形式。", "请至少选一种形式。", Together, ["2.3.01", "2.3.08"]),
        new("interpretation.plan.author", Severity.Blocking, "解读方案没有写解读材料由谁起草。", "请写部门和姓名。", Together, Plan),
        new("interpretation.plan.target", Severity.Blocking, "解读方案没有写计划公开日期。", "请写日期；最好与文件同一天公开，最迟在文件公开后3个工作日内。", Together, Plan),
        new("interpretation.plan.target-past", Severity.Note, "计划公开日期{0}已经过去。", "请改成今天或者以后的日期；解读最迟在文件公开后3个工作日内公开。", Together, ["2.3.08"]),
        new("interpretation.plan.one-form", Severity.NeedsReason, "规范性文件和涉及公众权益的文件，解读形式不到两种，或者都是纯文字。", "请至少选两种，其中一种是图解、视频、动漫或音频；确实不适合的，写明理由。", "石政办函〔2023〕52号 2.3.01（多样化解读）；两种以上为项目规则", ["2.3.01"]),
        new("interpretation.plan.no-leader", Severity.NeedsReason, "规范性文件和涉及公众权益的文件，解读方案没有写负责同志作为解读人。", "请在“解读人”里写负责同志，或者选“负责人解读”；确实不能的，写明理由。", Speakers, ["2.3.03"]),
        new("interpretation.plan.not-ready", Severity.Note, "还没有可以同时公开的解读。", "文件公开后3个工作日内要公开解读，系统会开始计时；最好写好解读，加入联合发布组，与文件同时公开。", Together, ["2.3.08"]),
        new("interpretation.target.missing", Severity.Blocking, "没有写解读的是哪份文件。", "请在“解读的文件”里写文件的编号、发文字号或标题。", Linked, ["2.3.04"]) { IsFixed = true },
        new("interpretation.target.not-policy", Severity.NeedsReason, "{0}不是政策文件。", "请核对解读的文件；解读上级政策、转载文件的，写明理由。", Linked, ["2.3.04"]),
        new("interpretation.target.wrong-type", Severity.Blocking, "只有“政策解读”类型的稿件才能写“解读的文件”。", "请用“政策解读”类型新建稿件；这一篇只是提到文件的，用“回应”或正文链接。", Linked, ["2.3.04"]),
        new("interpretation.target.removed", Severity.Blocking, "已经公开的解读不能去掉它解读的文件{0}。", "请把这份文件加回“解读的文件”；解读写错了的，更正内容或者撤回这篇解读。", Linked, ["2.3.04"]) { IsFixed = true },
        new("interpretation.substance.missing", Severity.Blocking, "没有写“{0}”。", "请用自己的话写，不少于60个字。", Substance, Blocks),
        new("interpretation.substance.short", Severity.Blocking, "“{0}”只有{1}个字，少于60个字。", "请写充分，让没看过文件的人也能懂。", Substance, Blocks),
        new("interpretation.substance.few-points", Severity.Blocking, "举措卡片和问答一共只有{0}条，少于3条。", "请把和群众有关的要点写成举措卡片或问答，至少3条。", Substance, ["2.3.05"]),
        new("interpretation.substance.card", Severity.Blocking, "选了优惠政策“{0}”，第{1}条举措卡片没有写全。", "请写全举措、对谁、给什么、怎么办、找谁。", "石政办函〔2023〕52号 2.3.07；《优化营商环境条例》第三十八条 [C]", ["2.3.07"]),
        new("interpretation.substance.no-card", Severity.Blocking, "选了优惠政策“{0}”，没有举措卡片。", "请至少写一条：对谁、给什么、怎么办、找谁。", "石政办函〔2023〕52号 2.3.07；《优化营商环境条例》第三十八条 [C]", ["2.3.07"]),
        new("interpretation.overlap.copied", Severity.Blocking, "解读有{0}%与{1}的原文相同，是摘抄，不是解读。相同的地方如“{2}”。", "请用自己的话说明为什么、给谁、怎么办，不要照抄条文。", "石政办函〔2023〕52号 2.3.05；不得以要点摘抄、文件压缩代替解读；超过70%为项目规则", Blocks),
        new("interpretation.overlap.high", Severity.Note, "解读有{0}%与{1}的原文相同，如“{2}”。", "条文可以引用，请再多用自己的话解释。", "石政办函〔2023〕52号 2.3.05；超过40%提示为项目规则", Blocks),
        new("interpretation.speaker.missing", Severity.Blocking, "没有写{0}。", "请填写。", Speakers, ["2.3.02", "2.3.03"]),
        new("interpretation.speaker.unknown", Severity.Blocking, "“{0}”不在解读人名册的“{1}”里。", "请核对姓名；名册由站点管理员在“解读人名册”里维护。", Speakers, ["2.3.02", "2.3.03"]),
        new("interpretation.speaker.no-consent", Severity.Blocking, "专家“{0}”没有同意公开姓名的记录。", "请在“解读人名册”里补上同意的记录。", "《个人信息保护法》第二十五条；石政办函〔2023〕52号 2.3.02", ["2.3.02"]),
        new("interpretation.form.missing", Severity.Blocking, "没有选解读形式。", "请选择一种形式。", Forms, ["2.3.01"]),
        new("interpretation.form.no-picture", Severity.Blocking, "形式是“图解”，没有图解内容，也没有图片。", "请在“编辑图解”里写内容，由系统画图；或者上传图片，并写全文字稿。", Forms, ["2.3.01", "4.11.07"]),
        new("interpretation.form.no-media", Severity.Blocking, "形式是“{0}”，没有视频或音频文件。", "请从媒体库选一个视频；音频作为附件上传。", Forms, ["2.3.01"]),
        new("interpretation.form.no-transcript", Severity.Blocking, "没有文字稿，看不见、听不见的人读不到内容。", "请在“文字稿”里写出全部文字，不少于60个字。", Forms, ["2.3.01", "4.11.07"]),
        new("interpretation.form.picture-kind", Severity.Blocking, "图解第{0}行的类型“{1}”不认识。", "请写“数字”“步骤”“卡片”或“对比”。", Forms, ["2.3.01"]),
        new("interpretation.form.picture-empty", Severity.Blocking, "图解第{0}行没有写全。", "请写标题和说明；“对比”要写原来和现在。", Forms, ["2.3.01"]),
        new("interpretation.form.picture-long", Severity.Blocking, "图解有{0}行、{1}个字符，太长了，没有人看得完。", "请压缩到30行、1500个字符以内，细节写在举措卡片和问答里。", Forms, ["2.3.01"]),
        new("interpretation.form.phone", Severity.Blocking, "{0}“{1}”不能拨打。", "请写区号和号码，如“0915-0000201”，几个号码用“、”隔开。", "石政办函〔2023〕52号 2.3.05、2.3.07（找谁办）；电话的写法为项目规则", ["2.3.05", "2.3.07"]),
        new("interpretation.form.address", Severity.Blocking, "第{0}条举措卡片的办事指南网址“{1}”打不开。", "请写以 https:// 或 http:// 开头的网址，或者本站以“/”开头的地址。", "石政办函〔2023〕52号 2.3.07（怎么办）；网址的写法为项目规则", ["2.3.07"]),
        new("interpretation.substance.audience", Severity.Blocking, "“和我有什么关系”第{0}行的人群“{1}”不在列表里。", "请从填写说明里的人群中选一类。", "石政办函〔2023〕52号 2.3.05（公众关注热点）；人群分类为项目规则", ["2.3.05"]),
        new("interpretation.plain.long-sentence", Severity.Note, "这一句有{0}个字，念出来听不懂：“{1}”。", "请拆成几句，每句不超过50个字。", "国办发〔2016〕80号（通俗易懂）；字数为项目规则", ["2.3.05"]),
        new("interpretation.plain.jargon", Severity.Note, "“{0}”是公文用语，群众不容易懂。", "可以改成：{1}。", "国办发〔2016〕80号（通俗易懂）；词表为项目规则", ["2.3.05"]),
    ]);
}
