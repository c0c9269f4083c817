using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

public sealed class ConsolidatedTextTests
{
    private static readonly IReadOnlyList<PaperPart> Base = PaperStructure.Read(new RichTextSanitizer().Sanitize(PaperSamples.Measures).Html);
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public void Without_amendments_it_is_the_text_itself()
    {
        var text = ConsolidatedText.AsOf(Base, [], Day);
        Assert.Equal(["第一条", "第二条", "第三条", "第三条之一", "第四条"], Labels(text));
        Assert.All(text.Parts, p => Assert.Null(p.Mark));
        var items = text.Parts.Single(p => p.Label == "第三条");
        Assert.Equal(5, items.Paragraphs.Count);
        Assert.Equal("公园内不得有下列行为：", items.Paragraphs[0]);
        Assert.StartsWith("第三条规定的", text.Parts.Single(p => p.Label == "第二条").Paragraphs[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_amendments_are_applied_in_the_order_of_their_days()
    {
        var later = Of(9, new DateOnly(2026, 5, 1), new AmendmentRow("第二条", "修改", "第二条　第二次的文字。"));
        var earlier = Of(11, new DateOnly(2026, 2, 1), new AmendmentRow("第二条", "修改", "第一次的文字。"));
        var text = ConsolidatedText.AsOf(Base, [later, earlier], Day);
        var article = text.Parts.Single(p => p.Label == "第二条");
        Assert.Equal(["第二次的文字。"], article.Paragraphs);
        Assert.Equal([11, 9], article.Changes.Select(c => c.By.ItemId));
        Assert.Equal("第一次的文字。", ConsolidatedText.AsOf(Base, [later, earlier], new DateOnly(2026, 4, 30)).Parts.Single(p => p.Label == "第二条").Paragraphs[0]);
    }

    [Fact]
    public void Inserted_articles_stand_in_their_place()
    {
        var text = ConsolidatedText.AsOf(Base, [Of(9, Day, new("第三条之二", "增加", "新的一条。"), new("第一条之一", "增加", "又一条。"), new("第五条", "增加", "最后一条。"))], Day);
        Assert.Empty(text.Faults);
        Assert.Equal(["第一条", "第一条之一", "第二条", "第三条", "第三条之一", "第三条之二", "第四条", "第五条"], Labels(text));
    }

    [Fact]
    public void A_deleted_article_keeps_its_number_and_cannot_be_changed_again()
    {
        var first = Of(9, new DateOnly(2026, 1, 1), new AmendmentRow("第二条", "删除", ""));
        var second = Of(10, new DateOnly(2026, 2, 1), new AmendmentRow("第二条", "修改", "不在了。"));
        var text = ConsolidatedText.AsOf(Base, AmendmentRowsOf(first, second), Day);
        Assert.True(text.Parts.Single(p => p.Label == "第二条").IsDeleted);
        Assert.Equal([AmendmentTrouble.NoArticle], text.Faults.Where(f => f.ItemId == 10).Select(f => f.Trouble));
    }

    [Fact]
    public void What_is_not_yet_in_force_waits()
    {
        var amendment = Of(9, Day, new AmendmentRow("第二条", "修改", "新的。"));
        var before = ConsolidatedText.AsOf(Base, [amendment], Day.AddDays(-1));
        Assert.Empty(before.Applied);
        Assert.Equal([9], before.Waiting.Select(a => a.ItemId));
        Assert.Null(before.Parts.Single(p => p.Label == "第二条").Mark);
        var on = ConsolidatedText.AsOf(Base, [amendment], Day);
        Assert.Equal("由《修改决定9》（石政发〔2026〕9号）修改，自2026年6月1日起施行", on.Parts.Single(p => p.Label == "第二条").Mark);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("昨天")]
    [InlineData("0001-01-01")]
    [InlineData("2025-03-06")]
    public void A_day_that_cannot_be_is_answered_with_today_and_a_message(string typed)
    {
        var (day, fault) = Consolidated.DayOf(typed, Day, new DateOnly(2025, 3, 7));
        Assert.Equal(Day, day);
        Assert.NotNull(fault);
        Assert.Equal((new DateOnly(2025, 3, 7), null), Consolidated.DayOf("2025-03-07", Day, new DateOnly(2025, 3, 7)));
    }

    private static IEnumerable<Amendment> AmendmentRowsOf(params Amendment[] amendments) =>
        amendments.Select(a => a with { Rows = AmendmentRow.Read(string.Join('\n', a.Rows.Select(r => $"{r.Place}\t{r.Way}\t{r.Words}"))) });

    private static Amendment Of(int id, DateOnly from, params AmendmentRow[] rows) => new(id, $"修改决定{id}", $"石政发〔2026〕{id}号", "/x", from, rows);

    private static IEnumerable<string> Labels(ConsolidatedText text) => text.Parts.Where(p => p.Number is not null).Select(p => p.Label);
}
