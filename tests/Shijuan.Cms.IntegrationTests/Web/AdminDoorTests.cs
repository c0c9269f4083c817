using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Web;

/// <summary>The admin is closed unless a page says who may enter. Walks every endpoint that exists, so a new page is covered the day it exists.</summary>
public abstract class AdminDoorTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task A_visitor_enters_nowhere()
    {
        var id = await Office.DraftAsync();
        using var visitor = App.Visitor();
        var walked = 0;
        foreach (var path in AdminPaths(id))
        {
            using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            var sentToSignIn = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/account/login", StringComparison.Ordinal);
            Assert.True(sentToSignIn || answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{path}: {answer.StatusCode}");
            walked++;
        }

        Assert.True(walked > 20);
    }

    /// <summary>T14, T16: whoever has no right in the unit does not even learn that the text exists.</summary>
    [Fact]
    public async Task A_text_of_another_unit_is_nowhere_to_be_seen()
    {
        var id = await Office.DraftAsync(null, ("Title", "尚未公开的人事安排"));
        (await Office.AttachAsync(id, "名单.pdf")).MustBeDone();
        using var stranger = await App.SignedInAsync(Person.TownEditor);
        foreach (var path in AdminPaths(id))
        {
            using var answer = await stranger.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            Assert.DoesNotContain("尚未公开的人事安排", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            if (path.Contains($"/{id}", StringComparison.Ordinal) && path.Contains("content", StringComparison.Ordinal))
            {
                Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed, $"{path}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task A_person_of_the_unit_sees_the_same_text()
    {
        var id = await Office.DraftAsync(null, ("Title", "尚未公开的人事安排"));
        using var editor = await App.SignedInAsync(Person.SecondEditor);
        foreach (var path in new[] { "/admin/content", $"/admin/content/{id}/edit", $"/admin/content/{id}/preview", $"/admin/content/{id}" })
        {
            using var answer = await editor.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("尚未公开的人事安排", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl!.NoStore, path);
        }
    }

    [Fact]
    public async Task A_page_of_an_administrator_is_closed_to_editors()
    {
        using var editor = await App.SignedInAsync(Person.Editor);
        foreach (var path in new[] { "/admin/accounts", "/admin/grants", "/admin/audit", "/admin/channels", "/admin/outbox" })
        {
            using var answer = await editor.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_session_ends_after_a_working_day()
    {
        using var editor = await App.SignedInAsync(Person.Editor);
        using var before = await editor.GetAsync(new Uri("/admin", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        App.Clock.Advance(TimeSpan.FromHours(9));
        using var after = await editor.GetAsync(new Uri("/admin", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public void Every_page_below_admin_is_an_admin_page() =>
        Assert.All(
            Pages().Where(p => p.Route.StartsWith("admin", StringComparison.Ordinal)),
            p => Assert.Equal("Admin", p.Page.ViewEnginePath.Split('/')[2]));

    [Fact]
    public void No_admin_page_hides_at_another_address() =>
        Assert.All(
            Pages().Where(p => p.Page.ViewEnginePath.Split('/') is [_, _, "Admin", ..]),
            p => Assert.StartsWith("admin", p.Route, StringComparison.Ordinal));

    private IEnumerable<string> AdminPaths(int id) =>
        App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("admin", StringComparison.Ordinal))
            .Distinct()
            .Select(route => "/" + route
                .Replace("{id:int}", $"{id}", StringComparison.Ordinal)
                .Replace("{itemId:int}", $"{id}", StringComparison.Ordinal)
                .Replace("{id:guid}", $"{Guid.Empty}", StringComparison.Ordinal)
                .Replace("{shape?}", "Whole", StringComparison.Ordinal)
                .Replace("{shape}", "Wide", StringComparison.Ordinal)
                .Replace("{ticket}", "no-ticket", StringComparison.Ordinal)
                .Replace("{sha}", new string('a', 64), StringComparison.Ordinal))
            .Select(path => path.Contains('{', StringComparison.Ordinal) ? throw new InvalidOperationException($"Fill in {path}.") : path);

    private IEnumerable<(string Route, PageActionDescriptor Page)> Pages() =>
        from endpoint in App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
        where page is not null
        select (endpoint.RoutePattern.RawText!.TrimStart('/'), page);

    public sealed class OnSqlite() : AdminDoorTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : AdminDoorTests(DatabaseKind.Postgres);
}
