using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>编辑图解：every button keeps what was typed and does only what it says.</summary>
public sealed class PictureRowsTests
{
    private static readonly PictureRows Three = new([Block("一"), Block("二"), Block("三")]);

    [Fact]
    public void What_was_typed_is_read_row_by_row()
    {
        var rows = PictureRows.From(Form(("kind", ["数字", "对比"]), ("group", ["补助", ""]), ("heading", [" 300元 ", "几天办完"]), ("text", ["每人\r\n每月", "15天"]), ("other", ["", "10天"])));

        Assert.Equal([new PictureBlock("数字", "补助", "300元", "每人 每月", ""), new PictureBlock("对比", "", "几天办完", "15天", "10天")], rows.Blocks);
    }

    [Fact]
    public void A_form_that_lacks_cells_has_empty_ones() =>
        Assert.Equal([new PictureBlock("数字", "", "", "", "")], PictureRows.From(Form(("kind", ["数字"]))).Blocks);

    [Theory]
    [InlineData("up-1", "二一三", 0)]
    [InlineData("down-1", "一三二", 2)]
    [InlineData("delete-1", "一三", 1)]
    [InlineData("delete-2", "一二", 1)]
    [InlineData("up-0", "一二三", -1)]
    [InlineData("down-2", "一二三", -1)]
    [InlineData("up-3", "一二三", -1)]
    [InlineData("delete-9", "一二三", -1)]
    [InlineData("up--1", "一二三", -1)]
    [InlineData("show", "一二三", -1)]
    [InlineData("", "一二三", -1)]
    public void A_row_moves_or_goes(string step, string order, int focus)
    {
        var (rows, at) = Three.After(step);

        Assert.Equal((order, focus), (string.Concat(rows.Blocks.Select(b => b.Heading)), at));
        Assert.Equal(3, Three.Blocks.Count);
    }

    [Fact]
    public void A_row_is_added_of_the_kind_of_the_last_one()
    {
        var (rows, at) = Three.After("add");

        Assert.Equal((4, 3, PictureBlock.Step, ""), (rows.Blocks.Count, at, rows.Blocks[3].Kind, rows.Blocks[3].Heading));
        Assert.Equal(PictureBlock.Number, new PictureRows([]).After("add").Rows.Blocks[0].Kind);
    }

    [Fact]
    public void No_row_is_added_beyond_what_a_form_can_carry()
    {
        var full = new PictureRows([.. Enumerable.Repeat(Block("一"), PictureRows.Most)]);

        Assert.Equal((PictureRows.Most, -1), (full.After("add").Rows.Blocks.Count, full.After("add").Focus));
    }

    [Fact]
    public void Empty_rows_are_not_stored() =>
        Assert.Equal(Three.Blocks, new PictureRows([.. Three.Blocks, new PictureBlock(PictureBlock.Card, "", "", "", "")]).Filled);

    private static PictureBlock Block(string heading) => new(PictureBlock.Step, "怎么领", heading, "说明", "");

    private static FormCollection Form(params (string Name, string[] Values)[] fields) => new(fields.ToDictionary(f => f.Name, f => new StringValues(f.Values)));
}
