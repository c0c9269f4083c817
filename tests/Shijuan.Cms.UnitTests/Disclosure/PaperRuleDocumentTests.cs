using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.UnitTests.Rules;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

/// <summary>The pages of docs/rules about scans and amendments, row by row.</summary>
public sealed class PaperRuleDocumentTests
{
    public static TheoryData<string[]> Scans => RuleTable.Read("scan-without-text.md", 4);

    public static TheoryData<string[]> Amendments => RuleTable.Read("amendments.md", 4);

    [Theory]
    [MemberData(nameof(Scans))]
    public void A_document_in_a_scan_is_judged_as_the_page_says(string[] row)
    {
        var characters = row[0] == "只有图片" ? 0 : ScanTextRule.CharactersOf(RuleTable.Typed(row[0]));
        var (kind, hasWords) = row[1] switch
        {
            "PDF（有文字）" => (CarrierKind.Pdf, true),
            "PDF（扫描）" => (CarrierKind.Pdf, false),
            "图片" => (CarrierKind.Picture, false),
            "OFD" => (CarrierKind.Ofd, false),
            _ => (CarrierKind.Other, false),
        };
        var found = ScanTextRule.Check(characters, kind, hasWords) switch
        {
            null => "通过",
            "disclosure.scan-without-text.scan" => "不得发布：扫描件",
            _ => "不得发布：全文只在附件",
        };
        Assert.Equal(row[2], found);
    }

    [Theory]
    [MemberData(nameof(Amendments))]
    public void Rows_of_amendments_are_judged_as_the_page_says(string[] row)
    {
        var html = string.Concat(row[0].Split('、').Select(a => $"<p>{a}　文字。</p>"));
        var own = new Amendment(2, "决定", "", "", new DateOnly(2026, 1, 1), [.. row[1].Split('；').Select(RowOf)]);
        var found = AmendmentsRule.Check(new RichTextSanitizer().Sanitize(html).Html, [], own).Select(f => AmendmentsRule.KeyOf(f.Trouble)["disclosure.amendments.".Length..]);
        Assert.Equal(row[2] == "通过" ? [] : row[2]["不得发布：".Length..].Split('；'), found.Select(Words));
    }

    private static AmendmentRow RowOf(string text)
    {
        var cells = text.Split('/').Select(RuleTable.Typed).ToList();
        return Assert.Single(AmendmentRow.Read(string.Join('\t', cells)));
    }

    private static string Words(string key) => key switch
    {
        "article" => "没有这一条",
        "exists" => "已有这一条",
        "place" => "条款看不懂",
        "kind" => "方式看不懂",
        "words" => "缺少新的文字",
        _ => key,
    };
}
