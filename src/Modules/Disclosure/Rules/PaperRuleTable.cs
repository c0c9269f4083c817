using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>扫描件和逐条修改的规则文字。</summary>
internal static class PaperRuleTable
{
    private const string Readable = "国务院办公厅关于行政规范性文件统一网络文本格式的要求（B08，依据待核）；GB/T 37668—2019（非文本内容有文本替代）";
    private const string Marked = "《政府信息公开条例》第二十六条；国办发〔2019〕14号（文件修改、废止、失效的及时标注）";

    public static readonly RuleTable Table = new(
    [
        new("disclosure.scan-without-text.scan", Severity.Blocking,
            "正文只有{1}个字，而“{0}”是没有文字的扫描件或图片，公众搜索不到、读屏软件读不出。",
            "请把文件全文录入正文（可用“从公文导入”），扫描件继续作为附件。", Readable, ["1.1.08"]),
        new("disclosure.scan-without-text.attachment-only", Severity.Blocking,
            "正文只有{1}个字，文件全文只在附件“{0}”里。",
            "请把附件里的全文放进正文，系统会生成文字版和图片版下载；原附件可以保留。", Readable, ["1.1.08"]),
        new("disclosure.amendments.no-target", Severity.NeedsReason,
            "填写了逐条修改，但没有写明修改的是哪一份文件。", "请在“关联”中选“修改”，指向被修改的文件；被修改的文件不在本站的，请说明。", Marked, ["1.1.08"]),
        new("disclosure.amendments.two-targets", Severity.Blocking,
            "逐条修改只能针对一份文件，现在关联了{0}份。", "请为每一份被修改的文件各写一份，或只保留一个“修改”关联，其余写在正文里。", Marked, ["1.1.08"]),
        new("disclosure.amendments.base-not-public", Severity.NeedsReason,
            "被修改的文件没有公开，逐条修改的条款无法核对。", "请先公开被修改的文件，或说明原因。", Marked, ["1.1.08"]),
        new("disclosure.amendments.article", Severity.Blocking,
            "逐条修改的“{0}”在被修改的文件里没有（或者已经删去）。", "请核对条款；增加新的一条时方式选“增加”，条款写成“第三条之一”。", Marked, ["1.1.08"]),
        new("disclosure.amendments.exists", Severity.Blocking,
            "要增加的“{0}”在被修改的文件里已经有了。", "请改用“修改”，或换一个条款号，如“第三条之一”。", Marked, ["1.1.08"]),
        new("disclosure.amendments.place", Severity.Blocking,
            "逐条修改的条款“{0}”看不懂。", "请写到条为止，如“第三条”“第三条之一”；只改一款、一项的，新的文字写整条。", Marked, ["1.1.08"]),
        new("disclosure.amendments.kind", Severity.Blocking,
            "“{0}”的修改方式看不懂。", "方式只能写“修改”“增加”“删去”之一。", Marked, ["1.1.08"]),
        new("disclosure.amendments.words", Severity.Blocking,
            "“{0}”缺少新的文字。", "修改和增加的，请写整条的新文字。", Marked, ["1.1.08"]),
    ]);
}
