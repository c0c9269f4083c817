using Shijuan.Cms.Editorial;
using Shijuan.Cms.UnitTests.Architecture;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>严重表述错误：what the list finds, and that it never finds what is right.</summary>
public sealed class SeriousWordingTests
{
    public static TheoryData<string[]> Rows => RuleTable.Read("serious-wording.md", 4);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_is_judged_as_the_page_says(string[] row)
    {
        var hits = SeriousWording.Find(row[0], SeriousWording.All);
        Assert.Equal(RuleTable.Typed(row[1]), string.Join('、', hits.Select(h => h.Error.Wrong)));
        Assert.Equal(row[2], hits.Count == 0 ? "通过" : "不得发布");
        Assert.All(hits, h => Assert.Equal(h.Error.Wrong, row[0].Substring(h.Start, h.Error.Wrong.Length)));
    }

    [Fact]
    public void The_list_is_complete_in_each_entry_and_names_nothing_twice()
    {
        Assert.InRange(SeriousWording.All.Count, 40, 60);
        Assert.Equal(SeriousWording.All.Count, SeriousWording.All.Select(e => e.Wrong).Distinct(StringComparer.Ordinal).Count());
        Assert.All(SeriousWording.All, e => Assert.False(e.Wrong.Length < 4 || e.Right.Length == 0 || e.Why.Length == 0 || e.Origin.Length == 0, e.Wrong));
    }

    [Fact]
    public void No_right_expression_is_found_wrong() =>
        Assert.All(SeriousWording.All, e => Assert.Empty(SeriousWording.Find($"{e.Right}。{string.Join('。', e.Except)}", SeriousWording.All)));

    [Fact]
    public void Every_entry_is_found_where_it_stands() =>
        Assert.All(SeriousWording.All, e => Assert.Equal(new WordingHit(e, 3), Assert.Single(SeriousWording.Find($"关于：{e.Wrong}。", SeriousWording.All))));

    [Fact]
    public void Of_two_that_overlap_the_longer_is_told()
    {
        var errors = SeriousWording.Parse("# 说明\n攻府｜政府｜形近｜样例\n人民攻府｜人民政府｜形近｜样例\n");
        var hit = Assert.Single(SeriousWording.Find("县人民攻府", errors));
        Assert.Equal(("人民攻府", 1), (hit.Error.Wrong, hit.Start));
    }

    [Fact]
    public void A_longer_right_expression_excuses_only_itself()
    {
        var errors = SeriousWording.Parse("监查委｜监委｜样例｜样例｜数据监查委");
        Assert.Equal([7], SeriousWording.Find("数据监查委和县监查委", errors).Select(h => h.Start));
    }

    [Fact]
    public void A_line_with_too_few_parts_is_refused() =>
        Assert.Throws<FormatException>(() => SeriousWording.Parse("人民攻府｜人民政府"));

    [Fact]
    public void The_demo_content_has_no_serious_error()
    {
        var files = Repository.Files("src/Shijuan.Cms.Web/Demo/Content", ".yaml");
        Assert.True(files.Count > 10);
        // The drafts show what the rule finds, once.
        var hits = files.SelectMany(f => SeriousWording.Find(f.Text, SeriousWording.All).Select(h => (f.Name, h.Error.Wrong)));
        Assert.Equal([("drafts", "政府信息公开条列")], hits);
    }
}
