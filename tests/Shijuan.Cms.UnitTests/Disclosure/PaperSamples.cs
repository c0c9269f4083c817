using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Disclosure;

namespace Shijuan.Cms.UnitTests.Disclosure;

/// <summary>Documents of different shapes, made for the tests.</summary>
internal static class PaperSamples
{
    public const string Measures =
        """
        <p>第一章　总则</p>
        <p>第一条　为了加强公园管理，根据有关规定，结合本县实际，制定本办法。</p>
        <p>第二条　本县行政区域内公园的规划、建设和管理，适用本办法。</p>
        <p>第三条规定的职责由县住房城乡建设部门承担的，从其规定。</p>
        <p>第二章　管理</p>
        <p>第三条　公园内不得有下列行为：</p>
        <p>（一）损毁花草树木；</p>
        <p>（二）在非指定区域露营、烧烤：</p>
        <p>1.使用明火的；</p>
        <p>2.留下垃圾的。</p>
        <p>第三条之一　公园应当设置无障碍设施。</p>
        <p>第三章　附则</p>
        <p>第四条　本办法自2025年4月1日起施行，有效期5年。</p>
        """;

    public const string Notice =
        """
        <p>各镇人民政府，县政府各工作部门：</p>
        <p>现将有关事项通知如下。</p>
        <h2>一、总体要求</h2>
        <p>（一）坚持<strong>公开为常态</strong>、不公开为例外。</p>
        <ol><li>按时</li><li>全面<ul><li>文字</li><li>图表</li></ul></li></ol>
        <table><caption>任务分工</caption><thead><tr><th>事项</th><th colspan="2">单位和期限</th></tr></thead><tbody><tr><td rowspan="2">目录</td><td>县政府办</td><td>3月</td></tr><tr><td>各镇</td><td>4月</td></tr></tbody></table>
        <p>附件：1.任务表</p>
        <p>2.联系人名单</p>
        <p class="ta-right">石泉县人民政府办公室</p>
        <p class="ta-right">2025年3月7日</p>
        <p>（此件公开发布）</p>
        <p>附件1</p>
        <p>任务表</p>
        <p>第一条　附件里的第一条。</p>
        """;

    public const string Letter = "<p>县民政局：</p><p>你局《关于命名社区的请示》收悉。经研究，同意命名，编号为No.12345-ABC，网址https://www.example.gov.cn/a/b/c/d。</p>";

    /// <summary>With a character outside the basic plane and one that many fonts draw with the shape of a radical.</summary>
    public const string Rare = "<p>人民的𠮷祥、见面、车长，共享“成果”（含〇）。</p><p><img src=\"cms-file:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\" alt=\"公园平面图\"></p>";

    /// <summary>Long enough for several pages.</summary>
    public static string Long => string.Concat(Enumerable.Range(1, 90).Select(n =>
        $"<p>第{ChineseNumeral.Write(n)}条　各部门应当按照职责分工，做好第{n}项工作，并在规定的期限内向社会公布结果；逾期没有公布的，由主管部门责令改正。</p>"));

    public static Paper PaperOf(string bodyHtml, string title = "石泉县公园管理办法", bool withImprint = true, params string[] files)
    {
        var (version, document) = VersionOf(bodyHtml, title, withImprint, files);
        return PaperMaker.Of(version, document, "石泉县人民政府办公室");
    }

    public static (ContentVersion Version, NormativeDocument Document) VersionOf(string bodyHtml, string title, bool withImprint, params string[] files)
    {
        var at = new DateTime(2025, 3, 7, 0, 0, 0, DateTimeKind.Utc);
        var item = new ContentItem(NormativeDocument.Type, 1, 1, null, at);
        var text = new RichTextSanitizer().Sanitize(bodyHtml);
        item.EditDraft(new VersionText { Title = title, BodyHtml = text.Html, BodyText = text.PlainText, ChannelId = 1, FormedOn = new DateOnly(2025, 3, 7) }, null, at);
        foreach (var (order, file) in files.Index())
        {
            item.Attach(new Attachment(AttachmentKind.File, new string('a', 64), file, "application/pdf", 1, order), null, at);
        }

        var document = (NormativeDocument)item.Current.Detail!;
        document.Write("DocumentNumber", "石政办发〔2025〕6号");
        document.Write("Issuer", "石泉县人民政府办公室");
        document.Write("RegistrationNumber", "石规〔2025〕003-县政府办001");
        document.Write("Preamble", "2025年3月1日石泉县人民政府第5次常务会议通过");
        document.Write("CopiedTo", "县委办公室，县人大常委会办公室");
        document.Write("PrintedOn", withImprint ? "2025-03-08" : "");
        return (item.Current, document);
    }
}
