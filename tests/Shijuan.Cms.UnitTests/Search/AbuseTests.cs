using CsCheck;
using Shijuan.Cms.Core.Search;
using Xunit;

namespace Shijuan.Cms.UnitTests.Search;

public sealed class AbuseTests
{
    // A field, not theory data: half surrogate pairs do not survive the runner's serialisation.
    private static readonly string[] Nasty =
    [
        "",
        " ",
        "　",
        "\0",
        "。，！？",
        "+-&&||!(){}[]^\"~*?:\\/",
        "title:(a OR b) AND NOT *:*",
        "\"",
        "\"\"\"",
        "“”“",
        "“。。。”",
        "「「」」",
        "*",
        "?*",
        "\ud800",
        "\udc00\ud800",
        "公租\ud800房",
        "公\u200B租\u200B房",
        "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
        "ﷺﷺﷺﷺﷺﷺ",
        "\uFFFE\uFFFF",
        "𠮷𠮷𠮷",
        "〔2023〕",
        "〔〔〔〔2023〕52号",
        "第99999999999999999999号",
        "<script>alert(1)</script>",
        "'; DROP TABLE x; --",
        new string('政', 100_000),
        new string('a', 100_000),
        new string('"', 100_000),
        new string('ﷺ', 100_000),
        new string('\u0301', 100_000),
        string.Concat(Enumerable.Repeat("政 ", 50_000)),
        string.Concat(Enumerable.Repeat("“政”", 50_000)),
        string.Concat(Enumerable.Repeat("请问", 50_000)),
    ];

    [Fact]
    public async Task Nothing_a_visitor_types_throws()
    {
        using var site = await SearchSite.FilledAsync();

        Assert.All(Nasty, query => Assert.InRange(site.Find(query).Hits.Count, 0, 10));
    }

    [Fact]
    public async Task No_random_text_throws()
    {
        using var site = await SearchSite.FilledAsync();
        var alphabet = "政府公租房申请青禾县\"“”「」〔〕()[]2023年第52号 ABcé\u0301\ud800\udc00\u200B\uFFFF*?:~^+-的吗请问如何";

        Gen.Char[alphabet].Array[0, 60].Select(characters => new string(characters))
            .Sample(text => site.Engine.Search(new SearchQuery(text)).Hits.All(hit => hit.Score >= 0), iter: 500);
        Gen.String[0, 40].Sample(text => site.Engine.Search(new SearchQuery(text)).Total >= 0, iter: 500);
    }

    [Fact]
    public async Task Any_text_can_be_indexed_and_shown()
    {
        await Gen.String[0, 300].Array[40].SampleAsync(async texts =>
        {
            using var site = new SearchSite();
            var documents = texts.Concat(Nasty)
                .Select((text, i) => SampleNotices.Of(i + 1, text + "。公租房", "公租房。" + text, number: text))
                .ToArray();

            await site.IndexAsync(documents);

            var results = site.Engine.Search(new SearchQuery("公租房", PageSize: 50));
            Assert.Equal(documents.Length, results.Total);
            Assert.All(results.Hits, hit => Assert.NotEmpty(SearchSite.Marked(hit.Snippet)));
        }, iter: 5);
    }

    [Fact]
    public async Task A_query_is_cut_at_two_hundred_characters()
    {
        using var site = await SearchSite.FilledAsync();

        Assert.NotEmpty(site.Ids(new string(' ', 190) + "养犬管理规定"));
        Assert.Empty(site.Ids(new string(' ', 200) + "养犬管理规定"));
    }
}
