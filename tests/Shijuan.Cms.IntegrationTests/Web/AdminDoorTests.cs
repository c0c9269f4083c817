using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Web;

/// <summary>The admin is closed unless a page says who may enter.</summary>
public abstract class AdminDoorTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task A_visitor_is_sent_to_the_sign_in_page()
    {
        using var client = App.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri("/admin", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/login", answer.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Somebody_who_works_here_enters()
    {
        using var client = await App.SignedInAsync(Person.Editor);
        using var answer = await client.GetAsync(new Uri("/admin", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_site_says_that_it_is_alive()
    {
        using var client = App.CreateClient();
        using var answer = await client.GetAsync(new Uri("/healthz", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public sealed class OnSqlite() : AdminDoorTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : AdminDoorTests(DatabaseKind.Postgres);
}
