using Shijuan.Cms.Core.Comments;
using Xunit;

namespace Shijuan.Cms.UnitTests.Comments;

public sealed class MentionsTests
{
    private static readonly Mentions Here = new(
    [
        new ItemReader(1, "王明", 10, "石泉县人民政府"),
        new ItemReader(2, "王明远", 11, "石泉县人民政府办公室"),
        new ItemReader(3, "李静", 11, "石泉县人民政府办公室"),
    ]);

    [Theory]
    [InlineData("@石泉县人民政府办公室 请看", "2,3")]
    [InlineData("@石泉县人民政府 请看", "1")]
    [InlineData("@王明远请核对", "2")]
    [InlineData("@王明 @李静", "1,3")]
    [InlineData("写信到 a@b.cn，@没有这个人", "")]
    [InlineData("末尾@", "")]
    public void The_longest_name_after_the_sign_counts(string text, string expected) =>
        Assert.Equal(expected, MentionList.Write(Here.Of(authorId: 99, text, [], [])));

    [Fact]
    public void Somebody_named_twice_counts_once_and_the_author_never() =>
        Assert.Equal([2], Here.Of(authorId: 3, "@王明远", [2], [11]));

    [Fact]
    public void Only_people_and_units_of_the_list_are_known()
    {
        Assert.True(Here.Knows([1, 3], [10, 11]));
        Assert.False(Here.Knows([4], []));
        Assert.False(Here.Knows([], [12]));
    }
}
