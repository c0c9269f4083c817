using Shijuan.Cms.Core.Text;
using Xunit;

namespace Shijuan.Cms.UnitTests.Text;

/// <summary>A12: numbers for Chinese text.</summary>
public sealed class ContentMetricsTests
{
    [Fact]
    public void Words_sentences_and_their_length_are_counted()
    {
        var metrics = ContentMetrics.Of("<h2>公告</h2><p>今日停水。明日恢复！请互相转告；谢谢</p>");
        Assert.Equal(20, metrics.Words);
        Assert.Equal(5, metrics.Sentences);
        Assert.Equal((2 + 4 + 4 + 5 + 2) / 5d, metrics.AverageLength, 3);
        Assert.Equal(0, metrics.LongSentences);
    }

    [Fact]
    public void A_long_sentence_counts_from_its_fifty_first_character()
    {
        Assert.Equal(0, ContentMetrics.Of($"<p>{new string('字', 50)}。</p>").LongSentences);
        var metrics = ContentMetrics.Of($"<p>{new string('字', 51)}。短句。</p>");
        Assert.Equal(1, metrics.LongSentences);
        Assert.Equal(0.5, metrics.LongShare);
    }

    [Fact]
    public void Stock_phrases_are_named_with_their_number()
    {
        var metrics = ContentMetrics.Of("<p>各单位要高度重视，切实加强组织领导，高度重视，狠抓落实。</p>");
        Assert.Equal(("高度重视", 2), metrics.Phrases[0]);
        Assert.Equal(5, metrics.PhraseCount);
    }

    [Fact]
    public void No_stock_phrase_contains_another()
    {
        var pairs = from a in StockPhrases.All from b in StockPhrases.All where a != b && a.Contains(b, StringComparison.Ordinal) select $"{a} {b}";
        Assert.Empty(pairs);
        Assert.Equal(StockPhrases.All.Distinct(), StockPhrases.All);
    }

    [Fact]
    public void An_empty_text_has_no_numbers() => Assert.Equal(0, ContentMetrics.Of("").AverageLength);
}
