using Shijuan.Cms.Core.Documents;
using Shijuan.Cms.Core.Text;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

/// <summary>Reading the elements of official documents: whole documents of different offices, and bad ones.</summary>
public sealed class OfficialElementTests
{
    private const string Notice =
        """
        石泉县人民政府办公室文件
        石政办发〔2023〕52号
        石泉县人民政府办公室
        关于印发公园管理办法的通知
        各镇人民政府，县政府各工作部门、直属机构：
        《石泉县公园管理办法》已经县政府同意，现印发给你们，请认真贯彻执行。
        附件：1.石泉县公园管理办法
        2.公园名录
        石泉县人民政府办公室
        2023年10月8日
        （此件公开发布）
        抄送：县委办公室，县人大常委会办公室，县政协办公室。
        石泉县人民政府办公室　2023年10月9日印发
        """;

    [Fact]
    public void A_notice_gives_all_its_elements()
    {
        var read = Read(Notice);
        Assert.Equal("石泉县人民政府办公室关于印发公园管理办法的通知", Value(read, "Title"));
        Assert.Equal("石政办发〔2023〕52号", Value(read, "DocumentNumber"));
        Assert.Equal("石泉县人民政府办公室", Value(read, "Issuer"));
        Assert.Equal("各镇人民政府，县政府各工作部门、直属机构", Value(read, "Addressee"));
        Assert.Equal("2023-10-08", Value(read, "FormedOn"));
        Assert.Equal("2023-10-09", Value(read, "PrintedOn"));
        Assert.Equal("县委办公室，县人大常委会办公室，县政协办公室", Value(read, "CopiedTo"));
        Assert.Equal("附件：1.石泉县公园管理办法；2.公园名录", Value(read, "AttachmentNote"));
        Assert.Equal("Proactive", Value(read, "Disclosure"));
        Assert.Equal("通知", Value(read, "Genre"));
        Assert.Empty(read.Missing);
        Assert.Null(read.SecretMark);
    }

    [Fact]
    public void Head_and_imprint_leave_the_text_and_nothing_else_does()
    {
        var body = RichTextReader.PlainText(Read(Notice).BodyHtml);
        Assert.StartsWith("各镇人民政府", body, StringComparison.Ordinal);
        Assert.EndsWith("（此件公开发布）", body, StringComparison.Ordinal);
        Assert.Contains("石泉县人民政府办公室\n2023年10月8日", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("本通知自发布之日起施行。《公园办法》（石政办发〔2019〕5号）同时废止。", "石政办发〔2019〕5号")]
    [InlineData("《甲》（石政办发[2019]5号）、《乙》（石政发〔2020〕16号）同时废止。", "石政办发〔2019〕5号；石政发〔2020〕16号")]
    [InlineData("原石政办发〔2019〕5号和石政发〔2020〕16号文件自本通知施行之日起废止。", "石政办发〔2019〕5号；石政发〔2020〕16号")]
    [InlineData("《甲》（石政办发〔2019〕5号）同时废止；《甲》（石政办发〔2019〕5号）的附件一并废止。", "石政办发〔2019〕5号")]
    [InlineData("根据石政办发〔2019〕5号文件，清理后决定废止的文件另行公布。", null)]
    [InlineData("《甲》（石政办发〔2019〕5号）继续有效。以前的规定同时废止。", null)]
    public void What_is_repealed_is_read_from_the_sentence_that_says_so(string sentence, string? numbers) =>
        Assert.Equal(numbers, Read(Notice.Replace("请认真贯彻执行。", "请认真贯彻执行。\n" + sentence, StringComparison.Ordinal))["Repeals"]?.Value);

    [Fact]
    public void Each_element_stands_beside_its_words() =>
        Assert.All(Read(Notice).Found, e => Assert.All(e.Words.Split('\n'), words => Assert.Contains(words, Notice, StringComparison.Ordinal)));

    [Theory]
    [InlineData("石政发〔2024〕3号", "石政发〔2024〕3号")]
    [InlineData("石政发[2024]3号", "石政发〔2024〕3号")]
    [InlineData("石政发（2024）3 号", "石政发〔2024〕3号")]
    [InlineData("石政发【2024】 03号　　签发人：王明", "石政发〔2024〕03号")]
    [InlineData("石政发〔二〇二四〕3号", null)]
    [InlineData("石政发〔2024〕号", null)]
    [InlineData("根据石政发〔2024〕3号", "根据石政发〔2024〕3号")]
    [InlineData("根据石政发〔2024〕3号文件的要求，制定本办法。", null)]
    public void A_document_number_is_read_whatever_its_brackets(string line, string? expected) =>
        Assert.Equal(expected, Value(Read($"{line}\n关于做好春耕工作的通知\n各镇人民政府：\n请认真落实。"), "DocumentNumber"));

    [Fact]
    public void A_date_in_Chinese_numerals_and_joint_issuers_are_read()
    {
        var read = Read("石民发〔2023〕8号\n关于联合开展检查的通知\n各镇：\n请配合。\n石泉县民政局\n石泉县财政局\n二〇二三年十月八日");
        Assert.Equal("2023-10-08", Value(read, "FormedOn"));
        Assert.Equal("石泉县民政局、石泉县财政局", Value(read, "Issuer"));
    }

    [Fact]
    public void A_signature_on_one_line_is_read()
    {
        var read = Read("关于做好春耕工作的通知\n各镇人民政府：\n请落实。\n石泉县农业农村局　　2024年3月1日");
        Assert.Equal("石泉县农业农村局", Value(read, "Issuer"));
        Assert.Equal("2024-03-01", Value(read, "FormedOn"));
    }

    [Fact]
    public void A_title_on_three_lines_becomes_one()
    {
        var read = Read("石政办函〔2025〕1号\n石泉县人民政府办公室\n关于进一步加强城市公园\n管理工作的意见\n各镇人民政府：\n内容。");
        Assert.Equal("石泉县人民政府办公室关于进一步加强城市公园管理工作的意见", Value(read, "Title"));
        Assert.Equal("意见", Value(read, "Genre"));
    }

    [Fact]
    public void The_name_above_the_number_of_a_letter_is_not_part_of_the_title()
    {
        var read = Read("石泉县人民政府办公室\n石政办函〔2025〕9号\n关于命名社区的函\n县民政局：\n同意。\n石泉县人民政府办公室\n2025年2月1日");
        Assert.Equal("关于命名社区的函", Value(read, "Title"));
        Assert.Equal("石泉县人民政府办公室", Value(read, "Issuer"));
        Assert.Equal("函", Value(read, "Genre"));
    }

    [Fact]
    public void Measures_without_addressee_say_when_they_hold()
    {
        var read = Read(
            """
            石规〔2025〕003-县政府001
            石泉县公园管理办法
            （2025年3月1日石泉县人民政府第5次常务会议通过）
            第一条　为了加强公园管理，制定本办法。
            第二条　本办法自2025年4月1日起施行，有效期5年。
            """);
        Assert.Equal("石泉县公园管理办法", Value(read, "Title"));
        Assert.Equal("石规〔2025〕003-县政府001", Value(read, "RegistrationNumber"));
        Assert.Equal("行政规范性文件", Value(read, "Kind"));
        Assert.Equal("2025年3月1日石泉县人民政府第5次常务会议通过", Value(read, "Preamble"));
        Assert.Equal("2025-04-01", Value(read, "EffectiveFrom"));
        Assert.Equal("2030-03-31", Value(read, "ValidUntil"));
        Assert.Contains("主送机关", read.Missing);
    }

    [Fact]
    public void In_force_from_the_day_of_printing()
    {
        var read = Read("关于印发办法的通知\n各镇：\n本办法自印发之日起施行，有效期至2028年10月31日。\n石泉县财政局\n2023年10月8日\n石泉县财政局办公室　2023年10月9日印发");
        Assert.Equal("2023-10-09", Value(read, "EffectiveFrom"));
        Assert.Equal("2028-10-31", Value(read, "ValidUntil"));
    }

    [Theory]
    [InlineData("（此件公开发布）", "Proactive")]
    [InlineData("公开方式：主动公开", "Proactive")]
    [InlineData("（此件依申请公开）", "OnRequest")]
    [InlineData("公开属性：不予公开", "Withheld")]
    [InlineData("（此件不公开）", "Withheld")]
    [InlineData("（此件删减后公开）", null)]
    [InlineData("应当主动公开的，从其规定", null)]
    public void The_way_of_disclosure_is_read_only_when_it_is_plain(string line, string? expected) =>
        Assert.Equal(expected, Value(Read($"关于做好工作的通知\n各镇：\n请落实。\n石泉县财政局\n2023年10月8日\n{line}"), "Disclosure"));

    [Fact]
    public void An_imprint_in_a_table_is_read_and_taken_out()
    {
        var html = Html("石财发〔2024〕3号\n关于做好工作的通知\n各镇人民政府：\n请落实。\n石泉县财政局\n2024年5月6日")
            + "<table><tbody><tr><td colspan=\"2\">抄送：县政府办公室。</td></tr><tr><td>石泉县财政局办公室</td><td>2024年5月7日印发</td></tr></tbody></table>";
        var read = OfficialElements.Read("", new RichTextSanitizer().Sanitize(html).Html);
        Assert.Equal("县政府办公室", Value(read, "CopiedTo"));
        Assert.Equal("2024-05-07", Value(read, "PrintedOn"));
        Assert.DoesNotContain("<table", read.BodyHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("秘密★5年")]
    [InlineData("机　密")]
    [InlineData("绝密")]
    public void A_mark_of_secrecy_is_seen(string mark) =>
        Assert.NotNull(Read($"000123\n{mark}\n特急\n石泉县人民政府文件\n石政发〔2024〕3号\n关于做好工作的通知\n各镇：\n请落实。").SecretMark);

    [Fact]
    public void The_word_secret_in_a_sentence_is_no_mark() =>
        Assert.Null(Read("关于做好保密工作的通知\n各镇：\n涉及国家秘密的，按规定办理。").SecretMark);

    [Fact]
    public void Signs_above_the_head_are_left_out()
    {
        var read = Read("000123\n特急\n石 泉 县 人 民 政 府 文 件\n石政发〔2024〕3号　　签发人：王明\n关于做好工作的请示\n市人民政府：\n请审批。");
        Assert.Equal("石泉县人民政府", Value(read, "Issuer"));
        Assert.Equal("关于做好工作的请示", Value(read, "Title"));
        Assert.StartsWith("市人民政府", RichTextReader.PlainText(read.BodyHtml), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024年2月30日")]
    [InlineData("2024年13月1日")]
    [InlineData("2024年10月")]
    [InlineData("24年10月1日")]
    public void An_impossible_date_is_not_found(string date) =>
        Assert.Contains("成文日期", Read($"关于做好工作的通知\n各镇：\n请落实。\n石泉县财政局\n{date}").Missing);

    [Fact]
    public void A_text_that_is_no_document_gives_next_to_nothing()
    {
        var read = Read("今天上午，全县春耕现场会在池河镇召开。\n会议要求，各镇要抓紧农时。");
        Assert.Empty(read.Found);
        Assert.Equal(OfficialFields.Expected.Count, read.Missing.Count);
        Assert.Contains("春耕现场会", read.BodyHtml, StringComparison.Ordinal);
        Assert.Equal("关于春耕的通知", Value(OfficialElements.Read("关于春耕的通知", Html("今天上午，全县春耕现场会召开。")), "Title"));
    }

    [Fact]
    public void An_annex_with_a_date_does_not_replace_the_signature()
    {
        var read = Read("关于印发规定的通知\n各镇：\n请执行。\n石泉县财政局\n2024年5月6日\n附件\n财政规定\n第一条　总的规定。\n池河镇人民政府\n2020年1月1日");
        Assert.Equal("2024-05-06", Value(read, "FormedOn"));
        Assert.Equal("石泉县财政局", Value(read, "Issuer"));
    }

    [Fact]
    public void An_empty_text_is_no_error() => Assert.Empty(OfficialElements.Read("", "").Found);

    private static OfficialReading Read(string text) => OfficialElements.Read("", new RichTextSanitizer().Sanitize(Html(text)).Html);

    private static string Html(string text) => string.Concat(text.Split('\n').Select(l => $"<p>{l.Trim('\r')}</p>"));

    private static string? Value(OfficialReading read, string field) => read[field]?.Value;
}
