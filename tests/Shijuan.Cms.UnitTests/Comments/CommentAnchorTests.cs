using Shijuan.Cms.Core.Comments;
using Xunit;

namespace Shijuan.Cms.UnitTests.Comments;

/// <summary>B11: a passage is found again after edits, the right one of several, and never a wrong one.</summary>
public sealed class CommentAnchorTests
{
    private const string Text = "一、票价两元。\n二、老年人票价一元。\n三、学生票价一元。";

    [Theory]
    [InlineData("二、老年人", "票价一元", "。\n三、学生", "老年人票价一元", 3)]
    [InlineData("三、学生", "票价一元", "。", "学生票价一元", 2)]
    public void Of_several_places_the_one_with_its_surroundings_is_found(string before, string quote, string after, string around, int offset)
    {
        var at = CommentAnchor.Find(Text, new CommentPlace("Body", quote, before, after));
        Assert.Equal(Text.IndexOf(around, StringComparison.Ordinal) + offset, at!.Value.Start);
        Assert.Equal(quote.Length, at.Value.Length);
    }

    [Fact]
    public void An_edit_before_the_passage_only_moves_it()
    {
        var edited = "新的一段。\n" + Text;
        var at = CommentAnchor.Find(edited, new CommentPlace("Body", "老年人票价一元", "二、", "。三、"))!.Value;
        Assert.Equal("老年人票价一元", edited.Substring(at.Start, at.Length));
    }

    [Fact]
    public void Line_breaks_of_the_browser_do_not_matter()
    {
        var at = CommentAnchor.Find(Text, new CommentPlace("Body", "两元。二、老年人", "一、票价", "票价一元"))!.Value;
        Assert.Equal("两元。\n二、老年人", Text.Substring(at.Start, at.Length));
    }

    [Fact]
    public void The_same_short_word_elsewhere_is_not_taken_for_the_passage() =>
        Assert.Null(CommentAnchor.Find("停车费一元，另计。", new CommentPlace("Body", "一元", "老年人票价", "。三、学生")));

    [Fact]
    public void A_long_passage_is_proof_enough_when_its_surroundings_are_gone() =>
        Assert.NotNull(CommentAnchor.Find("改写：城区一路公交车延长至火车站广场，另行通知。", new CommentPlace("Body", "城区一路公交车延长至火车站广场", "自四月起，", "。票价")));

    [Fact]
    public void A_passage_that_is_gone_is_not_found() =>
        Assert.Null(CommentAnchor.Find(Text, new CommentPlace("Body", "儿童免费", "二、", "。")));

    [Fact]
    public void Without_a_passage_there_is_nothing_to_find() => Assert.Null(CommentAnchor.Find(Text, new CommentPlace("Body")));
}
