using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>本模块规则的文字、依据和评估点。</summary>
internal static class EditorialRuleTable
{
    private const string ThreeReviews = "石政办函〔2023〕52号工作要求三（三审三校）";
    private const string Secrecy = "《保守国家秘密法》（2024）第三十五条、《实施条例》（2024）第四十二条；《政府信息公开条例》第十七条";
    private const string Attribute = "《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）一（一）";
    private const string Reprint = "石政办函〔2023〕52号 4.11.06；国办发〔2017〕47号（转载注明来源）";
    private const string Process = "《政府信息公开条例》第十六条（讨论记录、过程稿可以不予公开）、第十五条（个人隐私）；检查附件为项目规则";
    private const string Accessible = "石政办函〔2023〕52号 4.11.07；GB/T 37668—2019";

    public static readonly RuleTable Table = new(
    [
        new("editorial.basics.title", Severity.Blocking, "没有标题。", "请填写标题。", "《政府信息公开条例》第十二条（目录应有名称）", ["1.1.08"]) { IsFixed = true },
        new("editorial.basics.title-long", Severity.Blocking, "标题有{0}个字，超过200个字。", "请缩短标题。", "本系统的上限", []),
        new("editorial.basics.body", Severity.Blocking, "没有正文。", "请填写正文；只有附件的，也要写一段说明。", "国办发〔2019〕19号（空白页面）", ["5.14.01"]) { IsFixed = true },
        new("editorial.basics.source", Severity.Blocking, "没有信息来源。", "请填写信息来源，如“县政府办”；转载的写原发布单位。", "国办发〔2017〕47号附件（ContentSource）", ["4.11.06"]),
        new("editorial.basics.channel", Severity.Blocking, "没有选择栏目，或所选栏目已不存在。", "请选择栏目。", "国办发〔2017〕47号", []) { IsFixed = true },
        new("editorial.basics.channel-type", Severity.Blocking, "栏目“{0}”不收“{1}”。", "请换一个栏目，或换一种内容类型。", "本站栏目设置", []) { IsFixed = true },
        new("editorial.disclosure-attribute.undecided", Severity.Blocking, "没有选择公开属性。", "请选择主动公开、依申请公开或不予公开。", Attribute, ["5.16.02"]) { IsFixed = true },
        new("editorial.disclosure-attribute.no-reason", Severity.Blocking, "选择了“{0}”，但没有写理由和依据。", "请写明依据的法律条款。", Attribute, ["5.16.02"]) { IsFixed = true },
        new("editorial.disclosure-attribute.not-public", Severity.Blocking, "公开属性是“{0}”，不能在网站上发布。", "只有“主动公开”的内容可以发布；如确应公开，请改为“主动公开”并重新送审。", "《政府信息公开条例》第十三条至第十六条", ["4.11.03", "5.16.02"]) { IsFixed = true },
        new("editorial.confidentiality-review.missing", Severity.Blocking, "还没有通过保密审查。", "请保密审查人员签署；未经审查的信息一律不得公开。", Secrecy, ["5.16.02", "4.11.03"]) { IsFixed = true },
        new("editorial.three-reviews.missing", Severity.Blocking, "缺少{0}的签署。", "请由有权限的人在“审核”中签署；签署必须针对现在这份文本。", ThreeReviews, ["4.11.03", "5.16.02"]) { IsFixed = true },
        new("editorial.three-reviews.persons", Severity.Blocking, "三审三校的签署人不合规：{0}。", "同一人不得在两级签署，写过或改过的人不得签署，至少三个人。", ThreeReviews, ["4.11.03", "5.16.02"]) { IsFixed = true },
        new("editorial.reprint.unnamed", Severity.Blocking, "填了转载链接，但没有写明原发布单位。", "请在“信息来源”里写原发布单位的名称，不能写“网络”。", Reprint, ["4.11.06"]),
        new("editorial.reprint.undated", Severity.Blocking, "填了转载链接，但没有写明原文的发布日期。", "请在“成文日期”里填原文发布的日期。", Reprint, ["4.11.06"]),
        new("editorial.reprint.unlinked", Severity.NeedsReason, "信息来源“{0}”不是本县单位，没有转载链接。", "请填写原文网址；原文没有上网的，说明理由。", Reprint, ["4.11.06"]),
        new("editorial.serious-wording.wrong", Severity.Blocking, "“{0}”应当是“{1}”：{2}。", "请改正后再送审。", "国办发〔2019〕19号（严重表述错误）；石政办函〔2023〕52号 4.11.03", ["4.11.03", "4.12.04"]),
        new("editorial.attachments-named.missing", Severity.Blocking, "正文提到 {0} 个附件，但只上传了 {1} 个。", "请上传缺少的附件，或改正正文。", "国办发〔2017〕47号（附件可下载）", ["1.1.08"]),
        new("editorial.attachment-revisions.left", Severity.Blocking, "附件“{0}”里还有修订痕迹或批注，公开后别人能看到删掉的文字和作者。", "请在 Word 或 WPS 里接受或拒绝修订、删除批注，另存后重新上传。", Process, ["4.11.03", "5.16.02"]),
        new("editorial.attachment-revisions.unreadable", Severity.Blocking, "附件“{0}”打不开，查不出有没有修订痕迹和批注。", "请在 Word 或 WPS 里打开，另存为新的 docx 后重新上传，或改传 PDF。", Process, ["4.11.03", "5.16.02"]),
        new("editorial.links-resolve.unknown", Severity.Blocking, "链接“{0}”指向的稿件不存在。", "请删除或改正这个链接。", "国办发〔2019〕19号（链接不可用）", ["4.11.03"]),
        new("editorial.links-resolve.not-public", Severity.Blocking, "链接“{0}”指向的稿件{1}还没有发布。", "请先发布那份稿件，或删除这个链接。", "国办发〔2019〕19号（链接不可用）", ["4.11.03"]),
        new("editorial.links-resolve.not-public-yet", Severity.Note, "链接“{0}”指向的稿件{1}还没有发布。", "可以送审；发布时那份稿件必须已经公开，或与本稿联合发布。", "国办发〔2019〕19号（链接不可用）", ["4.11.03"]),
        new("editorial.links-resolve.relation-not-public", Severity.Blocking, "关联的稿件{0}还没有发布。", "请先发布那份稿件，或与它联合发布，或取消关联。", "石政办函〔2023〕52号 2.3.04（解读与原文件相互关联）", ["4.11.03"]),
        new("editorial.released-together.alone", Severity.Blocking, "本稿在联合发布组“{0}”里，不能单独发布。", "请在“联合发布”里整组发布，或把本稿移出该组。", "石政办函〔2023〕52号 2.3.03（文件与解读同步公开）", []),
        new("editorial.freeze-window.closed", Severity.Blocking, "网站冻结发布，到{0}为止：{1}。", "请在冻结结束后发布；确需提前的，请网站管理员结束冻结。", "本站的冻结发布设置", []),
        new("editorial.take-down-date.past", Severity.Blocking, "设定的下架时间已经过了，发布后会马上下架。", "请在发布页改下架时间，或取消自动下架。", "本系统的到期规则", []),
        new("editorial.image-alternative.missing", Severity.Blocking, "第 {0} 张图片没有替代文字。", "请写一句话说明图片内容；纯装饰的图片请勾选“装饰性图片”。", Accessible, ["4.11.07"]),
        new("editorial.headings.skipped", Severity.Note, "小标题“{0}”跳了级：上一级是{1}，它是{2}。", "请把小标题按次序一级一级设置；听读的人靠它知道文章的层次。", Accessible, ["4.11.07"]),
        new("editorial.headings.empty", Severity.Note, "第 {0} 个小标题没有文字。", "请写上文字，或把它改成正文。", Accessible, ["4.11.07"]),
        new("editorial.link-text.vague", Severity.Note, "链接的文字是“{0}”，单独听到时不知道去哪里。", "请写明链接到什么，如“查看申请表”。", Accessible, ["4.11.07"]),
        new("editorial.link-text.address", Severity.Note, "链接的文字是一串网址。", "请改成中文说明，如“国家政务服务平台”。", Accessible, ["4.11.07"]),
        new("editorial.table-headers.missing", Severity.Blocking, "第 {0} 个表格没有表头。", "请点表格，再点“首行作表头”。", Accessible, ["4.11.07"]),
    ]);
}
