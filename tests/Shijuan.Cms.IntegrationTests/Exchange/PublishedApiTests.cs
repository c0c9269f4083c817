using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Exchange;

/// <summary>J2, T13: what is not public leaves through no list, no relation, no search and no feed.</summary>
public abstract class PublishedApiTests(DatabaseKind database) : CmsTest(database)
{
    private const string Secret = "还没有公开的标题";

    [Fact]
    public async Task What_is_public_is_listed_filtered_and_read_with_its_files()
    {
        var id = await Office.PublishedAsync();
        using var anybody = OtherSystem.WithoutToken(App);
        var all = (await anybody.SendAsync(HttpMethod.Get, "/api/v1/published")).Must(200).Json;
        Assert.Equal(id, Assert.Single(all.GetProperty("items").EnumerateArray()).GetProperty("id").GetInt32());
        foreach (var hit in new[] { "column=zfxxgk/tzgg", "unit=gov-office", "type=disclosure.general-notice", "pageSize=1&page=1", "from=2020-01-01" })
        {
            Assert.Equal(1, (await anybody.SendAsync(HttpMethod.Get, "/api/v1/published?" + hit)).Must(200).Json.GetProperty("total").GetInt32());
        }

        foreach (var miss in new[] { "column=zfxxgk/gfxwj", "unit=chengguan-town", "type=disclosure.normative-document", "to=2000-01-01" })
        {
            Assert.Equal(0, (await anybody.SendAsync(HttpMethod.Get, "/api/v1/published?" + miss)).Must(200).Json.GetProperty("total").GetInt32());
        }

        var one = (await anybody.SendAsync(HttpMethod.Get, $"/api/v1/published/{id}")).Must(200).Json;
        Assert.Contains("城区1路公交车", one.GetProperty("body").GetString(), StringComparison.Ordinal);
        (await Office.WithdrawAsync(id)).MustBeDone();
        (await anybody.SendAsync(HttpMethod.Get, $"/api/v1/published/{id}")).Must(410);
        Assert.Equal(0, (await anybody.SendAsync(HttpMethod.Get, "/api/v1/published")).Must(200).Json.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("status=draft")]
    [InlineData("state=Draft")]
    [InlineData("version=2")]
    [InlineData("preview=true")]
    [InlineData("publicationState=preview")]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("pageSize=101")]
    [InlineData("from=now")]
    public async Task T13_a_parameter_that_asks_for_more_is_refused(string query)
    {
        var draft = await Office.DraftAsync(null, ("Title", Secret));
        using var anybody = OtherSystem.WithoutToken(App);
        var list = (await anybody.SendAsync(HttpMethod.Get, "/api/v1/published?" + query)).Must(400);
        Assert.DoesNotContain(Secret, list.Text, StringComparison.Ordinal);
        if (!query.StartsWith("page", StringComparison.Ordinal))
        {
            (await anybody.SendAsync(HttpMethod.Get, $"/api/v1/published/{draft}?{query}")).Must(400);
        }

        (await anybody.SendAsync(HttpMethod.Get, $"/api/v1/published/{draft}")).Must(404);
    }

    [Fact]
    public async Task T13_no_public_address_gives_away_a_text_that_is_not_public()
    {
        var live = await Office.PublishedAsync(("Title", "已经公开的标题"));
        var draft = await Office.DraftAsync(null, ("Title", Secret), ("Body", $"<p>{Secret}，见<a href=\"cms-item:{live}\">通告</a></p>"));
        var submitted = await Office.SubmittedAsync(("Title", Secret));
        var scheduled = await Office.ApprovedAsync(("Title", Secret));
        (await Office.ScheduleAsync(scheduled, TimeSpan.FromHours(2))).MustBeDone();
        var withdrawn = await Office.PublishedAsync(("Title", Secret));
        (await Office.WithdrawAsync(withdrawn)).MustBeDone();
        (await Office.StartEditAsync(live)).MustBeDone();
        (await Office.SaveAsync(live, null, ("Title", Secret))).MustBeDone();

        await App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);

        int[] hidden = [draft, submitted, scheduled, withdrawn];
        using var anybody = OtherSystem.WithoutToken(App);
        // The search does find what is public: otherwise it would prove nothing that it finds no draft.
        var found = await anybody.SendAsync(HttpMethod.Get, "/search?q=" + Uri.EscapeDataString("已经公开"));
        Assert.Contains($"/{live}.html", found.Text, StringComparison.Ordinal);
        foreach (var path in Paths(live, hidden))
        {
            var answer = await anybody.SendAsync(HttpMethod.Get, path, null, ("Accept", "*/*"));
            Assert.True(answer.Status < 500, path);
            Assert.False(answer.Text.Contains(Secret, StringComparison.Ordinal), path);
            Assert.DoesNotContain(hidden, id => answer.Text.Contains($"/{id}.html", StringComparison.Ordinal) && !path.Contains($"/{id}.html", StringComparison.Ordinal));
            if (answer is { Status: 200, MediaType: "application/json" } && path.StartsWith("/api/v1/published", StringComparison.Ordinal))
            {
                Assert.DoesNotContain(hidden, id => Ids(answer.Json).Contains(id));
            }
        }
    }

    /// <summary>Every list, relation, search and feed, plain and with every word that has ever opened one somewhere.</summary>
    private static IEnumerable<string> Paths(int live, int[] hidden)
    {
        string[] lists =
        [
            "/", "/zfxxgk/tzgg", "/zfxxgk/gov-office", "/rss/tzgg", "/sitemap.xml", "/sitemap", "/search?q=" + Uri.EscapeDataString("还没有公开"),
            "/api/v1/published", $"/zfxxgk/tzgg/2025/{live}.html", $"/api/v1/published/{live}",
        ];
        string[] words = ["status=draft", "state=Draft", "version=2", "preview=1", "preview=true", "draft=true", "page=1", "include=drafts", "fields=*", "populate=*", "id=" + hidden[0]];
        foreach (var list in lists)
        {
            yield return list;
            foreach (var word in words)
            {
                yield return list + (list.Contains('?', StringComparison.Ordinal) ? "&" : "?") + word;
            }
        }

        foreach (var id in hidden)
        {
            foreach (var path in new[] { $"/zfxxgk/tzgg/2025/{id}.html", $"/api/v1/published/{id}", $"/api/v1/drafts/{id}", $"/files/{id}/{new string('a', 16)}/a.pdf" })
            {
                yield return path;
                yield return path + "?preview=1";
                yield return path + "?version=1";
            }
        }
    }

    private static IEnumerable<int> Ids(JsonElement answer) =>
        answer.TryGetProperty("items", out var items) ? items.EnumerateArray().Select(i => i.GetProperty("id").GetInt32()) : [answer.GetProperty("id").GetInt32()];

    public sealed class OnSqlite() : PublishedApiTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : PublishedApiTests(DatabaseKind.Postgres);
}
