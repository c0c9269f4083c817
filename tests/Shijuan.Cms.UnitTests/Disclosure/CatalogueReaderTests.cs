using System.Text;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

public sealed class CatalogueReaderTests
{
    private const string Head = "领域,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式,公开层级\n";
    private const string Good = "养老服务,政策,补贴,\"补贴对象、\n补贴标准\",条例,自信息形成之日起20个工作日内,县民政局,政府网站,全社会,主动,县级\n";

    [Fact]
    public void A_good_row_is_read_with_its_limit_and_its_bodies()
    {
        var (rows, faults) = Read(Head + Good);
        Assert.Empty(faults);
        var row = Assert.Single(rows);
        Assert.Equal((20, LimitUnit.WorkingDay, "信息形成之日", "1"), (row.LimitAmount, row.LimitUnit, row.LimitTrigger, row.UnitIds));
        Assert.Equal("补贴对象、\n补贴标准", row.Elements);
    }

    [Theory]
    [InlineData(",政策,补贴,要素,条例,及时,县民政局,网站,全社会,主动,县级", "第2行：“领域”是空的。")]
    [InlineData("养老,政策,补贴,要素,条例,尽快,县民政局,网站,全社会,主动,县级", "第2行：公开时限“尽快”看不懂")]
    [InlineData("养老,政策,补贴,要素,条例,及时,县外星局,网站,全社会,主动,县级", "第2行：公开主体“县外星局”不在单位名录中。")]
    [InlineData("养老,政策,补贴,要素,条例,及时,县民政局", "第2行：“公开渠道和载体”是空的。")]
    [InlineData("养老,政策,\"补贴,要素", "从第2行起有一个引号没有关闭")]
    [InlineData("", "表格里没有事项。")]
    public void What_is_wrong_is_said_with_its_line(string line, string expected)
    {
        var (_, faults) = Read(Head + line + "\n");
        Assert.StartsWith(expected, faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_of_the_heading_is_named()
    {
        var (rows, faults) = Read(Head.Replace(",公开时限", "", StringComparison.Ordinal) + Good);
        Assert.Empty(rows);
        Assert.Equal("第1行是表头，缺少：公开时限。", Assert.Single(faults));
    }

    [Fact]
    public void The_same_matter_twice_is_a_fault_and_the_lines_are_counted_through_quoted_breaks() =>
        Assert.Equal("第4行与第2行是同一个事项。", Assert.Single(Read(Head + Good + Good).Faults));

    [Fact]
    public void A_row_keeps_its_key_in_the_next_edition_and_other_bodies_make_another_matter()
    {
        var first = Assert.Single(Read(Head + Good).Rows);
        var reworded = Assert.Single(Read(Head + Good.Replace("条例", "新条例", StringComparison.Ordinal)).Rows);
        var others = Assert.Single(Read(Head + Good.Replace("县民政局", "各镇", StringComparison.Ordinal)).Rows);
        Assert.Equal(first.RowKey, reworded.RowKey);
        Assert.NotEqual(first.RowKey, others.RowKey);
        Assert.Equal([2, 3], others.Units);
    }

    [Fact]
    public void A_column_may_be_named_by_its_key_and_an_unknown_one_is_a_fault()
    {
        var head = Head.TrimEnd('\n') + ",栏目\n";
        Assert.Equal(7, Assert.Single(Read(head + Good.TrimEnd('\n') + ",elderly-care\n").Rows).ChannelId);
        Assert.Equal("第2行：没有栏目“nowhere”。", Assert.Single(Read(head + Good.TrimEnd('\n') + ",nowhere\n").Faults));
    }

    [Fact]
    public void Text_of_an_old_spreadsheet_is_understood()
    {
        var old = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Head + Good);
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Head + Good)];
        Assert.All(new[] { old, marked }, file => Assert.Equal("养老服务", Assert.Single(new CatalogueReader(Units(), Columns()).Read(file).Rows).Field));
    }

    [Fact]
    public void Spaces_around_headings_and_cells_do_not_count() =>
        Assert.Equal("养老服务", Assert.Single(Read(" " + Head + " " + Good).Rows).Field);

    [Fact]
    public void A_file_in_an_encoding_that_nobody_knows_is_a_fault() =>
        Assert.StartsWith("文件的编码看不懂", Assert.Single(new CatalogueReader(Units(), Columns()).Read([0xE5, 0xFF, 0xFF, 0x80, 0xFF]).Faults), StringComparison.Ordinal);

    [Theory]
    [InlineData("自信息形成或者变更之日起20个工作日内", 20, LimitUnit.WorkingDay, "信息形成或者变更之日")]
    [InlineData("作出决定之日起7个工作日内公开", 7, LimitUnit.WorkingDay, "作出决定之日")]
    [InlineData("20日内", 20, LimitUnit.CalendarDay, "信息形成或者变更之日")]
    [InlineData("公示7个工作日", 7, LimitUnit.WorkingDay, "信息形成或者变更之日")]
    [InlineData("24小时内", 24, LimitUnit.Hour, "信息形成或者变更之日")]
    [InlineData("及时公开", 20, LimitUnit.WorkingDay, "信息形成或者变更之日")]
    [InlineData("长期公开", 20, LimitUnit.WorkingDay, "信息形成或者变更之日")]
    public void A_time_limit_is_a_number_a_unit_and_a_trigger(string written, int amount, object unit, string trigger) =>
        Assert.Equal(new TimeLimit(amount, (LimitUnit)unit, trigger), TimeLimit.Read(written));

    [Theory]
    [InlineData("尽快")]
    [InlineData("0个工作日")]
    [InlineData("999日")]
    public void A_time_limit_that_nobody_could_count_is_refused(string written) => Assert.Null(TimeLimit.Read(written));

    private static (IReadOnlyList<CatalogueRow> Rows, IReadOnlyList<string> Faults) Read(string text) => new CatalogueReader(Units(), Columns()).Read(Encoding.UTF8.GetBytes(text));

    private static UnitTreeSnapshot Units() => new(
    [
        Numbered(new OrgUnit("civil", "县民政局", "石泉县民政局", UnitType.Department, null, null, 1), 1),
        Numbered(new OrgUnit("a-town", "甲镇", "甲镇人民政府", UnitType.Town, null, null, 2), 2),
        Numbered(new OrgUnit("b-town", "乙镇", "乙镇人民政府", UnitType.Town, null, null, 3), 3),
    ]);

    private static ChannelTreeSnapshot Columns() => new([Numbered(new Channel("elderly-care", "养老服务", "key-areas/elderly-care", "信息公开目录", 1, null, 1), 7)]);

    private static T Numbered<T>(T entity, int id) where T : class
    {
        typeof(T).GetProperty("Id")!.SetValue(entity, id);
        return entity;
    }
}
