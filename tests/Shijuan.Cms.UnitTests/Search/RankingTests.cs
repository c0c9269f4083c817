using Shijuan.Cms.Core.Search;
using Xunit;

namespace Shijuan.Cms.UnitTests.Search;

public sealed class RankingTests
{
    [Fact]
    public async Task Every_title_typed_exactly_finds_its_document_first()
    {
        using var site = await SearchSite.FilledAsync();

        var misses = SampleNotices.All
            .Where(document => site.Find(document.Title).Hits is not [var first, ..] || SearchSite.Text(first.Title) != document.Title)
            .Select(document => document.Title);

        Assert.Empty(misses);
    }

    [Theory]
    [InlineData("公共租赁住房管理", 1)]
    [InlineData("义务教育招生", 3)]
    [InlineData("最低生活保障", 6)]
    [InlineData("生活保障金申请", 6)]
    [InlineData("疫苗接种点", 10)]
    [InlineData("校车安全", 12)]
    [InlineData("西岭镇 河道", 101)]
    public async Task A_fragment_of_the_title_finds_it(string query, int expected)
    {
        using var site = await SearchSite.FilledAsync();

        Assert.Contains(expected, site.Ids(query).Take(2));
    }

    [Theory]
    [InlineData("饲养犬只应当办理登记", 7)]
    [InlineData("随迁子女凭居住证报名", 3)]
    [InlineData("异地就医应当先备案", 4)]
    public async Task Words_of_the_body_find_the_document_first(string query, int expected)
    {
        using var site = await SearchSite.FilledAsync();

        Assert.Equal(expected, site.Ids(query)[0]);
    }

    [Theory]
    [InlineData("青政发〔2023〕52号")]
    [InlineData("青政发[2023]52号")]
    [InlineData("青政发（2023）52")]
    [InlineData("青政发(2023) 52 号")]
    [InlineData("青政发2023年52号")]
    [InlineData("青政发【２０２３】５２号")]
    [InlineData("关于青政发〔2023〕52号的通知全文")]
    [InlineData("请问青政发[2023]第52号文件还有效吗")]
    public async Task A_document_number_is_found_however_it_is_written(string query)
    {
        using var site = await SearchSite.FilledAsync();

        Assert.Equal(1, site.Ids(query)[0]);
    }

    [Theory]
    [InlineData("〔2023〕52号")]
    [InlineData("[2023]52号")]
    [InlineData("(2023)52")]
    [InlineData("2023年52号")]
    public async Task A_number_without_its_issuer_finds_every_issuers(string query)
    {
        using var site = await SearchSite.FilledAsync();

        Assert.Equal([1, 12], site.Ids(query).Take(2).Order());
    }

    [Fact]
    public async Task The_document_that_bears_the_number_comes_before_those_that_cite_it()
    {
        using var site = await SearchSite.WithAsync(
            SampleNotices.Of(1, "关于青政发〔2023〕52号的说明", "青政发〔2023〕52号，青政发〔2023〕52号。"),
            SampleNotices.Of(2, "供热管理办法", "集中供热。", number: "青政发〔2023〕52号", validity: "废止"),
            SampleNotices.Of(3, "青政发〔2023〕52号", "青教发〔2023〕52号", number: "青教发〔2023〕53号"));

        Assert.Equal(2, site.Ids("青政发(2023)52")[0]);
        Assert.Equal(2, site.Ids("请问青政发〔2023〕52号在哪里")[0]);
    }

    [Fact]
    public async Task An_order_without_a_year_is_found_by_its_number()
    {
        using var site = await SearchSite.FilledAsync();

        Assert.Equal(8, site.Ids("青禾县人民政府令第2号")[0]);
        Assert.Equal(7, site.Ids("县政府 人民政府令第７号")[0]);
    }

    [Fact]
    public async Task A_lapsed_document_comes_after_the_valid_one_and_is_not_dropped()
    {
        using var site = await SearchSite.FilledAsync();

        var hits = site.Find("养犬管理规定").Hits;

        Assert.Equal([7, 8], hits.Take(2).Select(hit => hit.ItemId));
        Assert.Equal([false, true], hits.Take(2).Select(hit => hit.IsLapsed));
        Assert.Equal(hits[0].Score / 2, hits[1].Score, 0.01 * hits[0].Score);
    }

    [Fact]
    public async Task A_partly_lapsed_document_is_not_ranked_down()
    {
        using var site = await SearchSite.WithAsync(
            SampleNotices.Of(1, "养犬管理规定", "登记", validity: "部分失效", day: 2),
            SampleNotices.Of(2, "养犬管理规定", "登记", validity: "有效", day: 1));

        Assert.Equal([1, 2], site.Ids("养犬管理规定"));
    }

    [Theory]
    [InlineData("请问怎么申请最低生活保障金？")]
    [InlineData("您好，我想咨询一下最低生活保障金如何办理")]
    public async Task The_wrapping_of_a_question_does_not_hide_its_subject(string query)
    {
        using var site = await SearchSite.FilledAsync();

        Assert.Equal(6, site.Ids(query)[0]);
    }

    [Theory]
    [InlineData("税", 9)]
    [InlineData("犬", 7)]
    [InlineData("绳", 7)]
    [InlineData("covid", 10)]
    [InlineData("ＣＯＶＩＤ－１９", 10)]
    [InlineData("22239", 11)]
    [InlineData("gb/t 22239", 11)]
    [InlineData("12345", 10)]
    public async Task Single_characters_words_and_numbers_are_found(string query, int expected)
    {
        using var site = await SearchSite.FilledAsync();

        Assert.Equal(expected, site.Ids(query)[0]);
    }

    [Fact]
    public async Task A_quoted_phrase_must_stand_there_as_written()
    {
        using var site = await SearchSite.WithAsync(
            SampleNotices.Of(1, "一", "办理住房公积金贷款。"),
            SampleNotices.Of(2, "二", "住房，公积金，贷款。住房公积，积金贷款。"),
            SampleNotices.Of(3, "三", "公积金贷款住房。"));

        Assert.Equal([1], site.Ids("“住房公积金贷款”"));
        Assert.Equal([1], site.Ids("\"住房公积金\""));
        Assert.Equal([1, 3], site.Ids("「公积金贷款」").Order());
        Assert.Equal(3, site.Find("住房公积金贷款").Total);
    }

    [Fact]
    public async Task A_quoted_phrase_may_end_in_a_lone_character()
    {
        using var site = await SearchSite.WithAsync(
            SampleNotices.Of(1, "一", "截至2023年底完成。"),
            SampleNotices.Of(2, "二", "共2023人，去年完成。"),
            SampleNotices.Of(3, "三", "发布于2023年"));

        Assert.Equal([1, 3], site.Ids("\"2023年\"").Order());
    }

    [Theory]
    [InlineData(12, 12)]
    [InlineData(3, 3 + 20)]
    public async Task Loose_matches_are_added_only_when_strict_ones_are_few(int strict, int expected)
    {
        using var site = await SearchSite.WithAsync(
        [
            .. Enumerable.Range(1, strict).Select(i => SampleNotices.Of(i, "巡查" + i, "森林防火巡查制度")),
            .. Enumerable.Range(100, 20).Select(i => SampleNotices.Of(i, "游览" + i, "森林防火")),
        ]);

        Assert.Equal(expected, site.Find("森林防火巡查制度").Total);
    }

    [Fact]
    public async Task A_common_word_does_not_bury_strict_matches_under_loose_ones()
    {
        using var site = await SearchSite.FilledAsync();

        Assert.All(site.Find("开展农村道路养护工作").Hits.Take(8), hit => Assert.Contains("农村道路养护", SearchSite.Text(hit.Title)));
    }

    [Fact]
    public async Task Traditional_characters_are_another_word()
    {
        using var site = await SearchSite.WithAsync(SampleNotices.Of(1, "養犬管理規定", "登記"));

        Assert.Equal([1], site.Ids("養犬"));
        Assert.Empty(site.Ids("养犬"));
    }

    [Fact]
    public async Task All_characters_in_the_title_beat_the_pairs_in_the_body()
    {
        using var site = await SearchSite.WithAsync(
            SampleNotices.Of(1, "县医院公告", "社会保障，社会保障，社会保障卡，社保卡，社保卡，保卡。"),
            SampleNotices.Of(2, "社会保险服务卡的领取", "请携带身份证。"),
            SampleNotices.Of(3, "县教育局公告", "社保卡在学校的使用。"));

        Assert.Equal(2, site.Ids("社保卡")[0]);
    }

    [Fact]
    public async Task By_date_the_newest_comes_first()
    {
        using var site = await SearchSite.FilledAsync();

        var dates = site.Engine.Search(new SearchQuery("农村道路养护", SortByDate: true)).Hits.Select(hit => hit.PublishedAtUtc).ToList();

        Assert.Equal(8, dates.Count);
        Assert.Equal(dates.OrderDescending(), dates);
        Assert.All(dates, date => Assert.Equal(DateTimeKind.Utc, date.Kind));
    }
}
