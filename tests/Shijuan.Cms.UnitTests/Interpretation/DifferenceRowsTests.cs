using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>比对页的各行：only what was chosen is written, and nothing twice.</summary>
public sealed class DifferenceRowsTests
{
    private static readonly DifferenceRows Typed = DifferenceRows.From(Form(
        ("item", [" 门票 ", "开放时间", ""]), ("before", ["收\r\n五元", "十二小时", "甲"]), ("after", ["不收", "十八小时", "乙"]), ("chosen", ["1", "0", "9", "-1", "x"])));

    [Fact]
    public void What_was_typed_is_read_row_by_row()
    {
        Assert.Equal([new DifferenceRow("门票", "收 五元", "不收"), new DifferenceRow("开放时间", "十二小时", "十八小时"), new DifferenceRow("", "甲", "乙")], Typed.Rows);
        Assert.Equal([0, 1], Typed.Chosen.Order());
        Assert.Null(Typed.Fault());
    }

    [Theory]
    [InlineData("", "门票\t收 五元\t不收\n开放时间\t十二小时\t十八小时")]
    [InlineData("停车\t收\t不收", "停车\t收\t不收\n门票\t收 五元\t不收\n开放时间\t十二小时\t十八小时")]
    [InlineData("开放时间\t十二小时\t十八小时", "开放时间\t十二小时\t十八小时\n门票\t收 五元\t不收")]
    [InlineData("门票\t收 五元\t不收\n开放时间\t十二小时\t十八小时", "门票\t收 五元\t不收\n开放时间\t十二小时\t十八小时")]
    public void The_chosen_rows_stand_behind_those_that_are_there_each_once(string stored, string expected) => Assert.Equal(expected, Typed.AppendedTo(stored));

    [Fact]
    public void What_cannot_be_written_is_said_at_its_place()
    {
        Assert.Equal("Rows", (Typed with { Chosen = new HashSet<int>() }).Fault()?.Field);
        Assert.Equal("item-2", (Typed with { Chosen = new HashSet<int> { 0, 2 } }).Fault()?.Field);
        Assert.Equal("before-0", Only(new DifferenceRow("门票", "", "")).Fault()?.Field);
        Assert.Equal("before-0", Only(new DifferenceRow("门票", "收", new string('长', DifferenceRow.LongestCell + 1))).Fault()?.Field);
        Assert.Null(Only(new DifferenceRow("门票", "", "不收")).Fault());
    }

    [Fact]
    public void Proposals_are_not_chosen_before_somebody_reads_them() => Assert.Empty(DifferenceRows.Of([new DifferenceRow("门票", "收", "不收")]).Chosen);

    [Fact]
    public void A_row_without_a_counterpart_has_no_marks()
    {
        Assert.Empty(new DifferenceRow("门票", DifferenceRow.NoRule, "不收门票").Changes);
        Assert.Empty(new DifferenceRow("门票", "收门票", DifferenceRow.NoLonger).Changes);
        Assert.NotEmpty(new DifferenceRow("门票", "收门票", "不收门票").Changes);
    }

    private static DifferenceRows Only(DifferenceRow row) => new([row], new HashSet<int> { 0 });

    private static FormCollection Form(params (string Name, string[] Values)[] fields) => new(fields.ToDictionary(f => f.Name, f => new StringValues(f.Values)));
}
