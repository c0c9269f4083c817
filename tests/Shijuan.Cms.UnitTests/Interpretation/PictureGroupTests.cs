using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>图解的分组：neighbours of one kind under one heading, in the order in which they were written.</summary>
public sealed class PictureGroupTests
{
    [Fact]
    public void Neighbours_of_one_kind_are_one_group_when_their_heading_is_empty_or_the_same() =>
        Assert.Equal(
            ["数字 补助多少 300元、2次、8次"],
            Told(Block(PictureBlock.Number, "补助多少", "300元"), Block(PictureBlock.Number, "", "2次"), Block(PictureBlock.Number, "补助多少", "8次")));

    [Fact]
    public void Another_heading_or_another_kind_begins_a_group() =>
        Assert.Equal(
            ["步骤 怎么领 申请", "步骤 怎么查 打电话", "卡片  说明"],
            Told(Block(PictureBlock.Step, "怎么领", "申请"), Block(PictureBlock.Step, "怎么查", "打电话"), Block(PictureBlock.Card, "", "说明")));

    [Fact]
    public void A_kind_that_comes_back_is_another_group() =>
        Assert.Equal(
            ["数字  一", "步骤  二", "数字  三"],
            Told(Block(PictureBlock.Number, "", "一"), Block(PictureBlock.Step, "", "二"), Block(PictureBlock.Number, "", "三")));

    [Fact]
    public void A_group_without_a_heading_does_not_take_one_from_the_next_row() =>
        Assert.Equal(
            ["卡片  一", "卡片 后面的 二"],
            Told(Block(PictureBlock.Card, "", "一"), Block(PictureBlock.Card, "后面的", "二")));

    [Fact]
    public void Nothing_written_is_no_group() => Assert.Empty(PictureGroup.Of([]));

    private static IEnumerable<string> Told(params PictureBlock[] blocks) =>
        PictureGroup.Of(blocks).Select(g => $"{g.Kind} {g.Heading} {string.Join('、', g.Blocks.Select(b => b.Heading))}");

    private static PictureBlock Block(string kind, string group, string heading) => new(kind, group, heading, "说明", "");
}
