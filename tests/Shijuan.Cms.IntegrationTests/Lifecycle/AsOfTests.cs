using System.Net;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Lifecycle;

/// <summary>D12: what the public saw at an address at any minute of the past.</summary>
public abstract class AsOfTests(DatabaseKind database) : CmsTest(database)
{
    private LifecycleActs Acts => new(App);

    [Fact]
    public async Task D12_each_minute_shows_its_text_and_its_file_and_the_words_after_the_withdrawal()
    {
        var before = App.Clock.UtcNow;
        App.Clock.Advance(TimeSpan.FromHours(1));
        var id = await Office.DraftAsync(null, ("Body", "<p>自4月1日起施行。</p>"));
        var oldSha = await AttachAsync(id, "旧名单的内容");
        await ThroughAsync(id);
        var first = App.Clock.UtcNow;
        App.Clock.Advance(TimeSpan.FromHours(1));

        (await Office.StartEditAsync(id)).MustBeDone();
        await DetachAsync(id);
        var newSha = await AttachAsync(id, "新名单的内容");
        (await Office.SaveAsync(id, null, ("Body", "<p>自5月1日起施行。</p>"))).MustBeDone();
        var stillFirst = App.Clock.UtcNow;
        App.Clock.Advance(TimeSpan.FromHours(1));
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Acts.PublishAsync(id, new ChangeWords(ChangeWeight.Correction, "施行日期写错了"))).MustBePublished();
        var second = App.Clock.UtcNow;
        App.Clock.Advance(TimeSpan.FromHours(1));
        (await Acts.WithdrawAsync(id, PublicationEnd.PublishedInError, "整件发错")).MustBeDone();
        var withdrawn = App.Clock.UtcNow;
        App.Clock.Advance(TimeSpan.FromHours(1));

        using var client = await App.SignedInAsync(Person.Editor);
        await ShowsAsync(client, id, before, ["404", "还没有公开"], ["4月1日", "5月1日"]);
        foreach (var moment in new[] { first, first.AddMinutes(30), stillFirst, second.AddMinutes(-1) })
        {
            await ShowsAsync(client, id, moment, ["4月1日", oldSha, $"/{TestCounty.Notices}/2025/{id}.html", "公开的是第 1 版"], ["5月1日", newSha, "施行日期写错了"]);
        }

        foreach (var moment in new[] { second, withdrawn.AddMinutes(-1) })
        {
            await ShowsAsync(client, id, moment, ["5月1日", newSha, "施行日期写错了"], ["4月1日", oldSha]);
        }

        await ShowsAsync(client, id, withdrawn.AddMinutes(5), ["410", "误发撤回", "整件发错"], ["4月1日", "5月1日"]);
        Assert.Equal("旧名单的内容", await client.GetStringAsync(new Uri($"/admin/files/{id}/{oldSha}", UriKind.Relative), Cancel));
        Assert.Equal("新名单的内容", await client.GetStringAsync(new Uri($"/admin/files/{id}/{newSha}", UriKind.Relative), Cancel));
    }

    [Fact]
    public async Task D12_a_minute_in_which_it_changed_shows_both_and_a_leak_keeps_its_reason_to_itself()
    {
        var id = await Office.PublishedAsync(("Body", "<p>自4月1日起施行。</p>"));
        var minute = App.Clock.UtcNow;
        App.Clock.Advance(TimeSpan.FromSeconds(20));
        await Acts.TakeDownAsync(id);
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        using var client = await App.SignedInAsync(Person.Editor);
        await ShowsAsync(client, id, minute, ["这一分钟里有变化", "4月1日", "为保护个人信息撤回"], ["撤回原因"]);
    }

    [Fact]
    public async Task D12_a_merged_address_shows_where_it_led_then()
    {
        var (id, target) = (await Office.PublishedAsync(), await Office.PublishedAsync());
        App.Clock.Advance(TimeSpan.FromHours(1));
        (await Acts.WithdrawAsync(id, PublicationEnd.Merged, "并入新的通告", $"{target}")).MustBeDone();
        var merged = App.Clock.UtcNow;
        App.Clock.Advance(TimeSpan.FromHours(1));
        (await Acts.WithdrawAsync(target, PublicationEnd.Expired, "过期")).MustBeDone();
        var gone = App.Clock.UtcNow;
        App.Clock.Advance(TimeSpan.FromHours(1));
        using var client = await App.SignedInAsync(Person.Editor);
        await ShowsAsync(client, id, merged.AddMinutes(2), ["301", $"/{TestCounty.Notices}/2025/{target}.html"], ["410"]);
        await ShowsAsync(client, id, gone.AddMinutes(2), ["410", "已合并"], ["301"]);
    }

    [Fact]
    public async Task D12_the_address_leads_to_the_item_for_those_who_may_read_it()
    {
        var id = await Office.PublishedAsync();
        var address = $"/{TestCounty.Notices}/2025/{id}.html";
        using var editor = await App.SignedInAsync(Person.Editor);
        foreach (var typed in new[] { address, address[1..], "https://www.example.gov.cn" + address + "?from=wx" })
        {
            using var found = await editor.GetAsync(Find(typed, App.Clock.UtcNow), Cancel);
            Assert.Equal(HttpStatusCode.Redirect, found.StatusCode);
            Assert.StartsWith($"/admin/content/{id}/as-of?at=", found.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }

        foreach (var typed in new[] { "/", "zfxxgk/tzgg", "/zfxxgk/tzgg/2025/99999.html", "" })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.GetAsync(Find(typed, App.Clock.UtcNow), Cancel)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.GetAsync(Find(address, App.Clock.UtcNow.AddDays(1)), Cancel)).StatusCode);
        using var town = await App.SignedInAsync(Person.TownEditor);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await town.GetAsync(Find(address, App.Clock.UtcNow), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await town.GetAsync(new Uri($"/admin/content/{id}/as-of", UriKind.Relative), Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("昨天")]
    [InlineData("2099-01-01T00:00")]
    public async Task D12_a_minute_that_cannot_be_is_asked_for_again(string at)
    {
        var id = await Office.PublishedAsync();
        using var client = await App.SignedInAsync(Person.Editor);
        using var answer = await client.GetAsync(new Uri($"/admin/content/{id}/as-of?at={Uri.EscapeDataString(at)}", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(at, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }

    private static Uri Find(string address, DateTime at) =>
        new($"/admin/as-of?address={Uri.EscapeDataString(address)}&at={Uri.EscapeDataString(MinuteText.Of(at))}", UriKind.Relative);

    private static async Task ShowsAsync(HttpClient client, int id, DateTime at, string[] present, string[] absent)
    {
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"/admin/content/{id}/as-of?at={MinuteText.Of(at)}", UriKind.Relative), Cancel));
        // The list of all stretches below says the same at every minute.
        var shown = page[..page.IndexOf("periods-title", StringComparison.Ordinal)];
        Assert.All(present, words => Assert.Contains(words, shown, StringComparison.Ordinal));
        Assert.All(absent, words => Assert.DoesNotContain(words, shown, StringComparison.Ordinal));
    }

    private async Task ThroughAsync(int id)
    {
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
    }

    private async Task<string> AttachAsync(int id, string text)
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var sha = (await App.UseAsync((FileStore store) => store.SaveAsync(bytes, Cancel))).Sha256;
        var actor = await App.ActorAsync(Person.Editor);
        (await App.UseAsync((DraftFiles files) => files.AddAsync(actor, id, new Attachment(AttachmentKind.File, sha, "名单.txt", "text/plain", 9, 1), Cancel))).MustBeDone();
        return sha;
    }

    private async Task DetachAsync(int id)
    {
        var (actor, file) = (await App.ActorAsync(Person.Editor), Assert.Single((await Office.ItemAsync(id)).Current.Attachments));
        (await App.UseAsync((DraftFiles files) => files.RemoveAsync(actor, id, file.Id, Cancel))).MustBeDone();
    }

    public sealed class OnSqlite() : AsOfTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : AsOfTests(DatabaseKind.Postgres);
}
