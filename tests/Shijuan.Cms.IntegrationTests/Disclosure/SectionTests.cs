using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>政府信息公开专栏、目录和专题 (B01, B09)：what a citizen sees of what units have made public.</summary>
public abstract class SectionTests(DatabaseKind database) : CmsTest(database)
{
    private const string Section = "/zfxxgk/" + TestCounty.GovOffice;

    [Fact]
    public async Task A_section_shows_only_the_items_of_the_law_that_hold_something()
    {
        await MustBeAsync(HttpStatusCode.NotFound, Section);
        var id = await Office.PublishedAsync();
        var index = (await Office.ItemAsync(id)).IndexNumber!;
        await DeliverAsync();

        var page = await MustBeAsync(HttpStatusCode.OK, Section);
        Assert.Contains("条例第二十条第（十五）项", page, StringComparison.Ordinal);
        Assert.Contains("关于调整城区公交线路的通告", page, StringComparison.Ordinal);
        Assert.DoesNotContain("财政预算、决算", page, StringComparison.Ordinal);
        Assert.Contains(index, await MustBeAsync(HttpStatusCode.OK, Section + "?node=others"), StringComparison.Ordinal);
        foreach (var nothing in new[] { "?node=finance", "?node=rural-policy", "?node=nowhere", "?node=others&page=2", "?page=2" })
        {
            await MustBeAsync(HttpStatusCode.NotFound, Section + nothing);
        }

        await MustBeAsync(HttpStatusCode.NotFound, "/zfxxgk/" + TestCounty.Chengguan);
        await MustBeAsync(HttpStatusCode.OK, "/" + TestCounty.Notices);
    }

    [Fact]
    public async Task A_withdrawn_text_leaves_the_section_and_the_catalogue()
    {
        var id = await Office.PublishedAsync();
        await DeliverAsync();
        await MustBeAsync(HttpStatusCode.OK, Section);
        (await Office.WithdrawAsync(id)).MustBeDone();
        await DeliverAsync();
        await MustBeAsync(HttpStatusCode.NotFound, Section);
        Assert.Empty((await CatalogueAsync("")).EnumerateArray());
    }

    /// <summary>专栏姓专。</summary>
    [Fact]
    public async Task News_is_in_no_section_and_in_no_catalogue()
    {
        await Office.PublishedAsync();
        await ChangeColumnAsync(c => c.Arrange(FreshnessClass.News, true, false, "", 1));
        await DeliverAsync();
        await MustBeAsync(HttpStatusCode.NotFound, Section);
        Assert.Empty((await CatalogueAsync("")).EnumerateArray());
    }

    [Fact]
    public async Task The_catalogue_gives_what_article_12_asks_for_and_nothing_that_is_not_public()
    {
        var id = await Office.PublishedAsync(("Summary", "=HYPERLINK(1)"));
        var draft = await Office.DraftAsync(null, ("Title", "尚未公开的通告"));
        var item = Assert.Single((await CatalogueAsync("")).EnumerateArray());
        Assert.Equal(
            ((await Office.ItemAsync(id)).IndexNumber, "关于调整城区公交线路的通告", "=HYPERLINK(1)", "2025-03-07"),
            (item.GetProperty("indexNumber").GetString(), item.GetProperty("title").GetString(), item.GetProperty("summary").GetString(), item.GetProperty("formedOn").GetString()));
        var csv = await MustBeAsync(HttpStatusCode.OK, "/zfxxgk/catalogue.csv");
        Assert.StartsWith("\uFEFF\"索引号\",\"名称\",\"内容概述\",\"生成日期\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(1)\"", csv, StringComparison.Ordinal);
        Assert.DoesNotContain($"/{draft}.html", csv, StringComparison.Ordinal);
        Assert.Single((await CatalogueAsync("?unit=" + TestCounty.GovOffice)).EnumerateArray());
        Assert.Empty((await CatalogueAsync("?unit=" + TestCounty.Chengguan)).EnumerateArray());
        await MustBeAsync(HttpStatusCode.NotFound, "/zfxxgk/catalogue.json?unit=nobody");
        await MustBeAsync(HttpStatusCode.NotFound, "/zfxxgk/catalogue.csv?unit=nobody");
    }

    /// <summary>索引号 is given once: a second version keeps it.</summary>
    [Fact]
    public async Task An_index_number_stays_through_versions()
    {
        var id = await Office.PublishedAsync();
        var before = Assert.Single((await CatalogueAsync("")).EnumerateArray()).GetProperty("indexNumber").GetString();
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("Title", "换过的标题"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        var after = Assert.Single((await CatalogueAsync("")).EnumerateArray());
        Assert.Equal((before, "换过的标题"), (after.GetProperty("indexNumber").GetString(), after.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task A_topic_shows_the_sections_that_hold_something_and_no_empty_one()
    {
        await App.ReadAsync(async db =>
        {
            var unit = await db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync(Cancel);
            var channel = new Channel("education", "义务教育", "key-areas/education", "信息公开目录", unit, null, 5);
            db.Channels.Add(channel);
            db.Audit(AuditDraft.Done(Actor.System("测试"), "channel.create", nameof(Channel), () => channel.Id));
            return await db.SaveChangesAsync(Cancel);
        });
        var item = (await Office.CreateAsync(Person.Editor, "disclosure.general-notice", "key-areas/education"))!;
        (await Office.SaveAsync(item.Id, null, ("Title", "2025年义务教育招生方案"))).MustBeDone();
        (await Office.SubmitAsync(item.Id)).MustBeDone();
        await Office.SignAllAsync(item.Id);
        (await Office.PublishAsync(item.Id)).MustBePublished();
        await DeliverAsync();

        var page = await MustBeAsync(HttpStatusCode.OK, "/key-areas/education");
        Assert.Contains("id=\"topic-plan\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("学校情况", page, StringComparison.Ordinal);
        Assert.Contains("2025年义务教育招生方案", await MustBeAsync(HttpStatusCode.OK, "/key-areas/education?node=plan"), StringComparison.Ordinal);
        await MustBeAsync(HttpStatusCode.NotFound, "/key-areas/education?node=schools");
        await MustBeAsync(HttpStatusCode.NotFound, "/key-areas/education?node=nowhere");
    }

    [Fact]
    public async Task Agencies_and_leaders_are_listed_when_there_are_some()
    {
        await MustBeAsync(HttpStatusCode.NotFound, "/zfxxgk/agencies");
        await MustBeAsync(HttpStatusCode.NotFound, "/zfxxgk/leaders");
        var leader = (await Office.CreateAsync(Person.Editor, "disclosure.leader-profile", TestCounty.Notices))!;
        (await Office.SaveAsync(
            leader.Id, null, ("Title", "县政府办主任"), ("Detail.Name", "演示人"), ("Detail.Post", "主任"), ("Detail.Portfolio", "主持全面工作"),
            ("Detail.Career", "大学学历"), ("Detail.LeadsDisclosure", "是"))).MustBeDone();
        (await Office.SubmitAsync(leader.Id)).MustBeDone();
        await Office.SignAllAsync(leader.Id);
        (await Office.PublishAsync(leader.Id)).MustBePublished();
        await DeliverAsync();
        Assert.Contains("主持全面工作", await MustBeAsync(HttpStatusCode.OK, "/zfxxgk/leaders"), StringComparison.Ordinal);
        Assert.Contains("/zfxxgk/leaders", await MustBeAsync(HttpStatusCode.OK, Section), StringComparison.Ordinal);
    }

    private async Task<JsonElement> CatalogueAsync(string query)
    {
        using var document = JsonDocument.Parse(await MustBeAsync(HttpStatusCode.OK, "/zfxxgk/catalogue.json" + query));
        Assert.True(document.RootElement.GetProperty("licence").GetString()!.Length > 10);
        return document.RootElement.GetProperty("items").Clone();
    }

    private Task ChangeColumnAsync(Action<Channel> change) => App.ReadAsync(async db =>
    {
        var channel = await db.Channels.SingleAsync(c => c.Path == TestCounty.Notices, Cancel);
        change(channel);
        db.Audit(AuditDraft.Done(Actor.System("测试"), "channel.edit", nameof(Channel), () => channel.Id));
        return await db.SaveChangesAsync(Cancel);
    });

    private Task<int> DeliverAsync() => App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);

    private async Task<string> MustBeAsync(HttpStatusCode expected, string address)
    {
        using var visitor = App.Visitor();
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Assert.True(expected == answer.StatusCode, $"{address}: {answer.StatusCode}");
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        return answer.Content.Headers.ContentType?.MediaType == "text/html" ? WebUtility.HtmlDecode(text) : text;
    }

    public sealed class OnSqlite() : SectionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : SectionTests(DatabaseKind.Postgres);
}
