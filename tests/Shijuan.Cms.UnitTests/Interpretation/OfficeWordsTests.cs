using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>公文用语词表：complete in every entry, nothing twice, and its advice is plain itself.</summary>
public sealed class OfficeWordsTests
{
    [Fact]
    public void The_list_is_complete_in_each_entry_and_names_nothing_twice()
    {
        Assert.InRange(OfficeWords.All.Count, 50, 100);
        Assert.Equal(OfficeWords.All.Count, OfficeWords.All.Select(e => e.Word).Distinct(StringComparer.Ordinal).Count());
        Assert.All(OfficeWords.All, e => Assert.False(e.Word.Length < 3 || e.Plain.Length < 3 || e.Word != e.Word.Trim() || e.Plain != e.Plain.Trim(), e.Word));
    }

    [Fact]
    public void Every_entry_is_found_with_its_advice()
    {
        foreach (var entry in OfficeWords.All)
        {
            var finding = Assert.Single(PlainWordsRule.Check("Detail.Measures", $"要{entry.Word}。"));
            Assert.Equal(("interpretation.plain.jargon", "Detail.Measures", entry.Word), (finding.MessageKey, finding.Target.Field, finding.Target.Quote));
            Assert.Equal(new object[] { entry.Word, entry.Plain }, finding.Arguments);
        }
    }

    [Fact]
    public void The_advice_is_plain_itself() =>
        Assert.All(OfficeWords.All, e => Assert.Empty(PlainWordsRule.Check("Detail.Measures", e.Plain)));

    [Fact]
    public void Lines_that_explain_and_empty_lines_are_no_entries()
    {
        var entries = OfficeWords.Parse("# 说明｜不是用语\r\n\r\n压实责任｜写明谁负责\r\n免申即享｜不用申请\n");
        Assert.Equal([new OfficeWord("压实责任", "写明谁负责"), new OfficeWord("免申即享", "不用申请")], entries);
    }

    [Theory]
    [InlineData("压实责任")]
    [InlineData("压实责任｜")]
    [InlineData("｜写明谁负责")]
    [InlineData("压实责任｜写明谁负责｜再写一遍")]
    public void A_line_that_is_no_entry_is_refused(string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => OfficeWords.Parse("免申即享｜不用申请\n" + line)).Message, StringComparison.Ordinal);
}
