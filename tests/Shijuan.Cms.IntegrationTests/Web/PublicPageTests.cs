using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Web;

/// <summary>What a citizen gets at the address of a text through its whole life.</summary>
public abstract class PublicPageTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task A_text_is_public_when_it_is_published_and_not_before()
    {
        var id = await Office.DraftAsync(null, ("Title", "尚未公开的通告"));
        var address = $"/{TestCounty.Notices}/2025/{id}.html";
        await MustBeHiddenAsync(address);
        (await Office.SubmitAsync(id)).MustBeDone();
        await MustBeHiddenAsync(address);
        await Office.SignAllAsync(id);
        await MustBeHiddenAsync(address);
        (await Office.PublishAsync(id)).MustBePublished();
        await DeliverAsync();
        var (status, text) = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("尚未公开的通告", text, StringComparison.Ordinal);
    }

    /// <summary>T13: no address argument shows a draft to a visitor.</summary>
    [Fact]
    public async Task No_argument_in_the_address_shows_a_draft()
    {
        var id = await Office.PublishedAsync(("Title", "已经公开的通告"));
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("Title", "尚未公开的通告"))).MustBeDone();
        await DeliverAsync();
        foreach (var arguments in new[] { "", "?status=draft", "?version=2", "?preview=true", "?preview=1&version=2", "?draft", "?revision=99" })
        {
            var (_, text) = await GetAsync($"/{TestCounty.Notices}/2025/{id}.html{arguments}");
            Assert.Contains("已经公开的通告", text, StringComparison.Ordinal);
            Assert.DoesNotContain("尚未公开的通告", text, StringComparison.Ordinal);
        }
    }

    /// <summary>Nothing can be done to a public page but read it; whatever else is tried is refused, not a fault.</summary>
    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task A_page_refuses_every_method_but_reading(string method)
    {
        await Office.PublishedAsync();
        await DeliverAsync();
        foreach (var address in new[] { "/", $"/{TestCounty.Notices}/", "/search", "/no/such/page" })
        {
            using var visitor = App.Visitor();
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
            using var answer = await visitor.SendAsync(request, Cancel);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed, $"{method} {address}: {(int)answer.StatusCode}");
        }
    }

    /// <summary>T9, as the citizen sees it.</summary>
    [Fact]
    public async Task The_page_stays_byte_by_byte_until_the_next_publication()
    {
        var id = await Office.PublishedAsync();
        await DeliverAsync();
        var address = $"/{TestCounty.Notices}/2025/{id}.html";
        var before = await GetAsync(address);
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("Title", "换过的标题"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        await DeliverAsync();
        Assert.Equal(before, await GetAsync(address));
        (await Office.PublishAsync(id)).MustBePublished();
        await DeliverAsync();
        Assert.Contains("换过的标题", (await GetAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_text_is_gone_and_says_why()
    {
        var id = await Office.PublishedAsync(("Title", "要撤回的通告"));
        await DeliverAsync();
        var address = $"/{TestCounty.Notices}/2025/{id}.html";
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(address)).Status);
        (await Office.WithdrawAsync(id)).MustBeDone();
        await DeliverAsync();
        var (status, text) = await GetAsync(address);
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains("日期有误", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1路公交车", text, StringComparison.Ordinal);
    }

    /// <summary>T11: a copy is no second public page.</summary>
    [Fact]
    public async Task A_list_and_the_site_map_show_public_texts_only()
    {
        var live = await Office.PublishedAsync(("Title", "已经公开的通告"));
        var draft = await Office.DraftAsync(null, ("Title", "尚未公开的通告"));
        await DeliverAsync();
        foreach (var address in new[] { $"/{TestCounty.Notices}", "/sitemap.xml", "/" })
        {
            var (_, text) = await GetAsync(address);
            Assert.DoesNotContain("尚未公开的通告", text, StringComparison.Ordinal);
            Assert.DoesNotContain($"/{draft}.html", text, StringComparison.Ordinal);
        }

        Assert.Contains($"/{live}.html", (await GetAsync("/sitemap.xml")).Text, StringComparison.Ordinal);
        Assert.Contains("已经公开的通告", (await GetAsync($"/{TestCounty.Notices}")).Text, StringComparison.Ordinal);
    }

    private Task<int> DeliverAsync() => App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);

    private async Task MustBeHiddenAsync(string address)
    {
        var (status, text) = await GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.DoesNotContain("尚未公开的通告", text, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Text)> GetAsync(string address)
    {
        using var visitor = App.Visitor();
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    public sealed class OnSqlite() : PublicPageTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : PublicPageTests(DatabaseKind.Postgres);
}
