using System.Net;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>The text of a document as of a day, compiled from public amendments.</summary>
public abstract class ConsolidatedPageTests(DatabaseKind database) : CmsTest(database)
{
    private const string Body = "<p>第一条　为了加强公园管理，维护公园秩序，保障公众的合法权益，结合本县实际，制定本办法。</p><p>第二条　公园每天早上七点开放。</p><p>第三条　本办法自2025年4月1日起施行。</p>";
    private const string Words = "<p>为了方便群众，现将《石泉县公园管理办法》修改如下，其余条款不变，请各单位认真执行并做好宣传解释工作，遇有问题及时反映。</p>";

    [Fact]
    public async Task An_amendment_shows_from_the_day_on_which_it_holds()
    {
        var id = await PublishAsync(await Office.DraftDocumentAsync(("Body", Body)));
        await AmendAsync(id, "第二条\t修改\t公园每天早上六点开放。\n第二条之一\t增加\t公园免费开放。");
        var before = await PageAsync(id, "?on=2025-12-31");
        Assert.Contains("早上七点", before, StringComparison.Ordinal);
        Assert.Contains("还没有施行的修改", before, StringComparison.Ordinal);
        var after = await PageAsync(id, "?on=2026-01-01");
        Assert.DoesNotContain("早上七点", after, StringComparison.Ordinal);
        Assert.Contains("早上六点", after, StringComparison.Ordinal);
        Assert.Contains("第二条之一", after, StringComparison.Ordinal);
        Assert.Contains("修改，自2026年1月1日起施行", after, StringComparison.Ordinal);
        Assert.Contains("不是文件的正式文本", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_day_is_said_and_the_text_of_today_stays()
    {
        var id = await PublishAsync(await Office.DraftDocumentAsync(("Body", Body)));
        var page = await PageAsync(id, "?on=2025-02-30", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("日期看不懂", page, StringComparison.Ordinal);
        Assert.Contains("早上七点", page, StringComparison.Ordinal);
        Assert.Contains("2025-02-30", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amendment_of_an_article_that_does_not_exist_is_blocked()
    {
        var id = await PublishAsync(await Office.DraftDocumentAsync(("Body", Body)));
        var amending = await AmendingDraftAsync(id, "第九条\t修改\t不存在。");
        Assert.Equal(["disclosure.amendments.article"], (await Office.SubmitAsync(amending)).MustBeBlocked());
    }

    private async Task AmendAsync(int target, string rows) => await PublishAsync(await AmendingDraftAsync(target, rows));

    private Task<int> AmendingDraftAsync(int target, string rows)
    {
        return Office.DraftDocumentAsync(
            ("Title", "关于修改石泉县公园管理办法的决定"), ("Body", Words), ("Detail.DocumentNumber", "石政办发〔2025〕7号"),
            ("Detail.EffectiveFrom", "2026-01-01"), ("Detail.Validity", "尚未施行"), ("Detail.Amendments", rows), ("Relation.Amends", $"{target}"));
    }

    private async Task<int> PublishAsync(int id)
    {
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        return id;
    }

    private async Task<string> PageAsync(int id, string query, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var visitor = App.Visitor();
        using var answer = await visitor.GetAsync(new Uri($"/zfxxgk/gfxwj/{id}/consolidated{query}", UriKind.Relative), Cancel);
        Assert.Equal(expected, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    public sealed class OnSqlite() : ConsolidatedPageTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ConsolidatedPageTests(DatabaseKind.Postgres);
}
