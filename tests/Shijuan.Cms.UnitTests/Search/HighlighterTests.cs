using CsCheck;
using Shijuan.Cms.Core.Search;
using Shijuan.Cms.Search;
using Xunit;

namespace Shijuan.Cms.UnitTests.Search;

public sealed class HighlighterTests
{
    [Fact]
    public async Task Overlapping_pairs_become_one_mark()
    {
        using var site = await SearchSite.FilledAsync();

        var hit = site.Find("公共租赁住房").Hits[0];

        Assert.Equal(["公共租赁住房"], SearchSite.Marked(hit.Title));
        Assert.Contains("公共租赁住房", SearchSite.Marked(hit.Snippet));
    }

    [Fact]
    public void Marks_stand_in_the_original_whatever_its_width_and_case() =>
        Assert.Equal(["ＣＯＶＩＤ", "公租房"], Marked("接种ＣＯＶＩＤ疫苗与公租房", Terms("covid", "公租", "租房")));

    [Fact]
    public void Forms_that_unfold_to_several_characters_are_marked_whole() =>
        Assert.Equal(["㈱"], Marked("某㈱公司", Terms("株")));

    [Fact]
    public async Task A_pair_that_only_joins_two_words_is_not_marked()
    {
        using var site = await SearchSite.WithAsync(
        [
            SampleNotices.Of(1, "医保报销", "住院可以医保报销，社保报告另行提交。"),
            .. Enumerable.Range(2, 8).Select(i => SampleNotices.Of(i, "医保", "医保待遇与费用报销")),
        ]);

        var hit = site.Find("医保报销").Hits[0];

        Assert.Equal(["医保报销"], SearchSite.Marked(hit.Snippet));
    }

    [Fact]
    public void A_joining_pair_is_marked_when_nothing_else_is_there()
    {
        var terms = new MarkedTerms(new HashSet<string> { "医保", "报销" }, new HashSet<string> { "保报" }, new HashSet<string>());

        Assert.Equal(["保报"], Marked("社保报告", terms));
        Assert.Equal(["医保"], Marked("医保与社保报告", terms));
    }

    [Fact]
    public async Task A_title_found_by_its_characters_is_marked_character_by_character()
    {
        using var site = await SearchSite.WithAsync(SampleNotices.Of(1, "县税务局公告", "正文"), SampleNotices.Of(2, "镇通知", "局务"));

        Assert.Equal(["税"], SearchSite.Marked(site.Find("税").Hits[0].Title));
        Assert.Empty(SearchSite.Marked(site.Find("局务").Hits.Single(hit => hit.ItemId == 2).Title));
    }

    [Fact]
    public void The_passage_with_most_distinct_words_is_shown()
    {
        var filler = new string('无', 300);
        var text = "补贴，补贴，补贴，补贴。" + filler + "。申请补贴须提交材料。" + filler;

        var snippet = new Highlighter(Terms("申请", "补贴", "材料")).FindSnippet(text)!;

        Assert.Equal(["申请补贴", "材料"], SearchSite.Marked(snippet.Fragments));
        Assert.True(snippet is { IsCutBefore: true, IsCutAfter: true });
        Assert.StartsWith("申请", SearchSite.Text(snippet.Fragments), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_match_in_the_body_the_summary_or_the_beginning_is_shown()
    {
        using var site = await SearchSite.WithAsync(
            SampleNotices.Of(1, "养犬登记", "携带身份证。", summary: "犬只登记指南"),
            SampleNotices.Of(2, "养犬处罚", "罚款。"));

        var hits = site.Find("犬只 养犬").Hits.ToDictionary(hit => hit.ItemId);

        Assert.Equal("犬只登记指南", SearchSite.Text(hits[1].Snippet));
        Assert.Equal("罚款。", SearchSite.Text(hits[2].Snippet));
    }

    [Fact]
    public void Fragments_joined_are_the_original_and_marks_are_what_was_asked_for()
    {
        var characters = Gen.Char["公租房申请补贴，。\n ABＡ１㈱é\u0301\u200B\ud842\udfb7\ud800政府"];
        var texts = characters.Array[0, 400].Select(array => new string(array));
        var highlighter = new Highlighter(Terms("公租", "租房", "申请", "ab", "政府"));

        texts.Sample(text =>
        {
            var title = highlighter.Mark(text);
            var snippet = highlighter.FindSnippet(text) ?? Highlighter.Beginning(text);
            var shown = SearchSite.Text(snippet.Fragments);
            return SearchSite.Text(title) == text
                && text.Contains(shown, StringComparison.Ordinal)
                && (snippet.IsCutBefore || text.StartsWith(shown, StringComparison.Ordinal))
                && (snippet.IsCutAfter || text.EndsWith(shown, StringComparison.Ordinal))
                && shown.Length <= Highlighter.SnippetLength + 2
                && title.Zip(title.Skip(1)).All(pair => pair.First.Highlighted != pair.Second.Highlighted)
                && SearchSite.Marked(title).All(mark => IsMadeOfWords(FoldedText.Of(mark).Text));
        }, iter: 5_000);
    }

    private static bool IsMadeOfWords(string mark) =>
        mark.Replace("\u0301", "").Replace("公租房", "").Replace("公租", "").Replace("租房", "").Replace("申请", "").Replace("ab", "").Replace("政府", "").Length == 0;

    private static string[] Marked(string text, MarkedTerms terms) => SearchSite.Marked(new Highlighter(terms).Mark(text));

    private static MarkedTerms Terms(params string[] words) => new(words.ToHashSet(), new HashSet<string>(), new HashSet<string>());
}
