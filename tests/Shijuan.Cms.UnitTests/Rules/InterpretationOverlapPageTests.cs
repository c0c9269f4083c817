using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The page of docs/rules about interpretations that copy their document (PR18).</summary>
public sealed partial class InterpretationOverlapPageTests
{
    private const string Page = "interpretation-overlap.md";
    private const string Title = "《居家养老服务补助办法》";

    /// <summary>Two texts without a character in common, and none twice.</summary>
    private static readonly string Document = Characters(0x4E00);

    private static readonly string Own = Characters(0x7000);

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["interpretation.overlap.copied"] = "相同{0}%",
        ["interpretation.overlap.high"] = "相同{0}%",
    };

    public static TheoryData<string[]> Rows => RuleTable.Read(Page, 4);

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_overlap_is_judged_as_the_page_says(string[] row)
    {
        var percent = new TextSameness(Compose(row[0]), OverlapRule.Piece).With(Document).Percent;
        Assert.Equal(row[1], percent.ToString(CultureInfo.InvariantCulture) + "%");
        Assert.Equal(row[2], InterpretationPage.Verdict(Judge(row), Words));
    }

    [Fact]
    public void Every_fault_of_overlap_is_on_its_page() =>
        InterpretationPage.AssertShown("interpretation.overlap", RuleTable.Rows(Page, 4).SelectMany(Judge));

    [Fact]
    public void The_document_and_the_longest_copied_passage_are_told()
    {
        const string copied = "年满六十周岁的失能老年人，可以向户籍所在地的镇人民政府申请居家养老服务补助";
        var words = "简单地说：" + copied + "。每月三百元。" + "补助以服务的形式发放给本人，不发现金";
        var finding = OverlapRule.Check(words, "第三条　" + copied + "。\n第四条　补助以服务的形式发放给本人，不得折现。", Title);

        Assert.NotNull(finding);
        Assert.Equal("Detail.Measures", finding.Target.Field);
        Assert.Equal(copied, finding.Target.Quote);
        Assert.Equal(new object[] { Title, copied }, finding.Arguments.Skip(1));
    }

    [Fact]
    public void A_long_passage_is_told_by_its_beginning()
    {
        var finding = OverlapRule.Check(Document[..100], Document, Title);

        Assert.NotNull(finding);
        Assert.Equal(Document[..100], finding.Target.Quote);
        Assert.Equal(Document[..60] + "……", finding.Arguments[2]);
    }

    private static IReadOnlyList<Finding> Judge(string[] row)
    {
        var finding = OverlapRule.Check(Compose(row[0]), Document, Title);
        return finding is null ? [] : [finding];
    }

    /// <summary>照抄 takes the next characters of the document after a gap, 自写 the next ones of the other text.</summary>
    private static string Compose(string recipe)
    {
        var text = new StringBuilder();
        var (copied, own) = (0, 0);
        foreach (var part in recipe.Split('＋'))
        {
            var match = Part().Match(part);
            Assert.True(match.Success, part);
            var length = int.Parse(match.Groups["length"].Value, CultureInfo.InvariantCulture);
            if (match.Groups["kind"].Value == "自写")
            {
                text.Append(Own, own, length);
                own += length;
                continue;
            }

            var words = Document.Substring(copied, length);
            text.Append(match.Groups["kind"].Value == "照抄" ? words : string.Join("，\n", words.Chunk(5).Select(c => new string(c))));
            copied += length + 1;
        }

        return text.ToString();
    }

    private static string Characters(int first) => string.Concat(Enumerable.Range(first, 1000).Select(c => (char)c));

    [GeneratedRegex("^(?<kind>自写|照抄|改标点照抄)(?<length>[0-9]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
