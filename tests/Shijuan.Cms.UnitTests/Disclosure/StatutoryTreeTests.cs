using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

public sealed class StatutoryTreeTests
{
    /// <summary>Types that come with another part of the product; the tree may name them before they are there.</summary>
    private static readonly string[] TypesToCome = ["disclosure.annual-report"];

    private static readonly string[] Items = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"];

    [Fact]
    public void All_fifteen_items_of_article_20_are_there_in_order()
    {
        var named = StatutoryTree.All.Where(n => n.Article.StartsWith("条例第二十条", StringComparison.Ordinal))
            .Select(n => Array.FindIndex(Items, i => n.Article.Contains($"第（{i}）项", StringComparison.Ordinal))).ToList();
        Assert.Equal(named.Order(), named);
        Assert.Equal(Enumerable.Range(0, 15), named.Distinct());
    }

    [Theory]
    [InlineData(UnitKind.Department, "市政建设 公共服务 公益事业 土地征收 房屋征收 治安管理 社会救助")]
    [InlineData(UnitKind.County, "市政建设 公共服务 公益事业 土地征收 房屋征收 治安管理 社会救助")]
    [InlineData(UnitKind.Town, "土地征收 房屋征收 社会救助 贯彻落实农业农村政策 农田水利工程建设运营 农村土地承包经营权流转 宅基地使用情况审核 筹资筹劳")]
    [InlineData(UnitKind.Other, "")]
    public void Article_21_speaks_to_each_kind_of_unit_with_its_own_items(object kind, string expected) =>
        Assert.Equal(expected, string.Join(' ', StatutoryTree.For((UnitKind)kind).Where(n => n.Article == "条例第二十一条").Select(n => n.Quote)));

    [Fact]
    public void Keys_are_unique_types_exist_and_everything_mandatory_applies()
    {
        var types = FormTypes.All.Select(t => t.Key).Append(NormativeDocument.Type.Key).Append(GeneralNotice.Type.Key).Concat(TypesToCome).ToHashSet();
        Assert.Equal(StatutoryTree.All.Count, StatutoryTree.All.Select(n => n.Key).Distinct().Count());
        Assert.Empty(StatutoryTree.All.SelectMany(n => n.Types).Except(types));
        Assert.Empty(StatutoryTree.QuietColumnTypes.Concat(StatutoryTree.All.SelectMany(n => n.ColumnTypes)).Except(ColumnType.Vocabulary));
        Assert.All(StatutoryTree.All, n => Assert.All(n.Mandatory, k => Assert.True(n.AppliesTo(k), n.Key)));
        Assert.All(StatutoryTree.All, n => Assert.True(n.Indicators.Count > 0 && n.Quote.Length > 0, n.Key));
        foreach (var part in new[] { SectionPart.Guide, SectionPart.Institutions, SectionPart.Reports })
        {
            Assert.Single(StatutoryTree.All, n => n.Part == part);
        }
    }

    [Fact]
    public void Topics_name_units_and_types_that_exist_and_no_section_twice()
    {
        var units = UnitSeed.Read().Select(u => u.Key).ToHashSet();
        var types = FormTypes.All.Select(t => t.Key).Append(NormativeDocument.Type.Key).ToHashSet();
        Assert.Empty(Topics.All.Select(t => t.Unit).Except(units));
        Assert.Empty(Topics.All.SelectMany(t => t.Sections).SelectMany(s => s.Draft is { } d ? s.Types.Append(d) : s.Types).Except(types));
        Assert.All(Topics.All, t => Assert.Equal(t.Sections.Count, t.Sections.Select(s => s.Key).Distinct().Count()));
        Assert.All(Topics.All.SelectMany(t => t.Sections), s => Assert.True(s.Words.Count + s.Types.Count > 0, s.Name));
        Assert.All(
            Topics.All.SelectMany(t => t.Sections).Where(s => s.Field is not null),
            s => Assert.Contains(s.Value, FormTypes.Get(s.Types[0]).Find(s.Field!)!.Options!));
        Assert.Equal(Topics.All.Count, Topics.All.Select(t => t.Column).Distinct().Count());
        Assert.Equal(8, Topics.OfColumn("education")!.Sections.Count);
    }

    [Fact]
    public void The_mandatory_institutions_are_slots_of_the_type() => Assert.Empty(UnitDutyList.MandatorySlots.Except(InstitutionSlot.All));

    [Fact]
    public void A_topic_is_open_on_its_last_day_and_over_on_the_next()
    {
        var topic = new Topic { Starts = "2023-03-01", Ends = "2023-12-31" };
        Assert.Equal(
            (false, true, true, false),
            (topic.IsOpenOn(new(2023, 2, 28)), topic.IsOpenOn(new(2023, 3, 1)), topic.IsOpenOn(new(2023, 12, 31)), topic.IsOpenOn(new(2024, 1, 1))));
    }

    [Fact]
    public void An_item_is_in_a_node_by_type_column_or_topic_and_news_is_in_none()
    {
        var tree = Tree();
        var (node, all) = (NodeOf("livelihood"), StatutoryTree.All);
        var filter = NodeFilter.Of(node, all, tree);
        Assert.True(filter.Holds("disclosure.subsidy-programme", Notices, ""));
        Assert.True(filter.Holds("disclosure.general-notice", Education, ""));
        Assert.True(filter.Holds("disclosure.general-notice", Notices, "民政、养老"));
        Assert.False(filter.Holds("disclosure.general-notice", Interpretation, "民政、养老"));
        Assert.False(filter.Holds("disclosure.general-notice", News, "民政、养老"));
        Assert.False(filter.Holds("disclosure.subsidy-programme", News, ""));
        Assert.False(filter.Holds("disclosure.general-notice", Notices, "综合政务"));
    }

    [Fact]
    public void The_rest_is_what_no_other_node_of_the_same_tree_takes()
    {
        var tree = Tree();
        var department = StatutoryTree.For(UnitKind.Department).ToList();
        var rest = NodeFilter.Of(NodeOf("others"), department, tree);
        Assert.True(rest.Holds("disclosure.general-notice", Notices, "综合政务"));
        Assert.True(rest.Holds("disclosure.general-notice", Notices, "农业、农村"));
        Assert.False(rest.Holds("disclosure.general-notice", Notices, "民政、养老"));
        Assert.False(rest.Holds("disclosure.meeting", Notices, ""));
        Assert.False(rest.Holds("disclosure.general-notice", News, "综合政务"));
        Assert.False(NodeFilter.Of(NodeOf("others"), StatutoryTree.All, tree).Holds("disclosure.general-notice", Notices, "农业、农村"));
    }

    private static StatutoryNode NodeOf(string key) => StatutoryTree.All.Single(n => n.Key == key);

    private const int Notices = 1;
    private const int Education = 2;
    private const int Interpretation = 3;
    private const int News = 4;

    private static ChannelTreeSnapshot Tree()
    {
        var news = Column(News, "news-county", "工作动态");
        news.Arrange(FreshnessClass.News, showInNavigation: true, showOnHome: false, "", 1);
        return new ChannelTreeSnapshot([Column(Notices, "notices", "通知公告"), Column(Education, "education", "信息公开目录"), Column(Interpretation, "policy-interpretation", "政策解读"), news]);
    }

    private static Channel Column(int id, string key, string type)
    {
        var channel = new Channel(key, key, key, type, unitId: 1, parentId: null, order: id);
        typeof(Channel).GetProperty(nameof(Channel.Id))!.SetValue(channel, id);
        return channel;
    }
}
