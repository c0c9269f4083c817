using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>每一版文件的解读：which of them were public in the same time.</summary>
public sealed class InterpretationNotesTests
{
    private static readonly DateTime Day = new(2025, 3, 10, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Hours from the first day; the document is public from 10 to 20, or from 10 on.</summary>
    [Theory]
    [InlineData(1, 5, false, false)]
    [InlineData(1, 10, false, false)]
    [InlineData(1, 11, true, true)]
    [InlineData(10, 20, true, true)]
    [InlineData(12, null, true, true)]
    [InlineData(20, null, false, true)]
    [InlineData(30, 40, false, true)]
    public void An_interpretation_belongs_to_the_publication_beside_which_it_stood(int from, int? to, bool besideClosed, bool besideOpen)
    {
        ExplainedSpan[] spans = [Span(1, from, to, "解读")];
        Assert.Equal((besideClosed, besideOpen), (During(spans, 10, 20).Any(), During(spans, 10, null).Any()));
    }

    [Fact]
    public void Of_one_that_was_published_anew_only_the_last_text_of_that_time_is_named()
    {
        ExplainedSpan[] spans = [Span(2, 9, 12, "第一稿"), Span(2, 12, 21, "第二稿"), Span(2, 21, null, "第三稿"), Span(1, 15, null, "另一篇")];
        Assert.Equal(["第二稿", "另一篇"], During(spans, 10, 20).Select(s => s.Title));
        Assert.Equal(["第三稿", "另一篇"], During(spans, 20, null).Select(s => s.Title));
    }

    [Theory]
    [InlineData("看懂公园管理", "图解", "解读：《看懂公园管理》（图解）")]
    [InlineData("《公园管理办法》政策解读", "文字解读", "解读：《公园管理办法》政策解读（文字解读）")]
    [InlineData("看懂公园管理", "", "解读：《看懂公园管理》（未写明形式）")]
    public void Its_words_have_title_and_form(string title, string form, string words) =>
        Assert.Equal(words, new ExplainedSpan(1, Day, null, title, form).Words);

    private static IEnumerable<ExplainedSpan> During(ExplainedSpan[] spans, int from, int? to) =>
        InterpretationNotes.During(spans, Day.AddHours(from), to is { } end ? Day.AddHours(end) : null);

    private static ExplainedSpan Span(int id, int from, int? to, string title) => new(id, Day.AddHours(from), to is { } end ? Day.AddHours(end) : null, title, "图解");
}
