using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Accounts;

namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>A browser in which somebody has signed in: with the product's own cookie, without typing a password.</summary>
internal static class SignIn
{
    public static async Task<HttpClient> SignedInAsync(this CmsApp app, Person who)
    {
        var client = app.Visitor();
        client.DefaultRequestHeaders.Add("Cookie", await CookieAsync(app, who));
        return client;
    }

    /// <summary>A browser without a session that does not follow redirects by itself.</summary>
    public static HttpClient Visitor(this CmsApp app) =>
        app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private static async Task<string> CookieAsync(CmsApp app, Person who)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<SignInManager<CmsUser>>();
        people.Context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var user = (await people.UserManager.FindByNameAsync(who.UserName))!;
        await people.SignInAsync(user, isPersistent: false);
        return people.Context.Response.Headers.SetCookie.ToString().Split(';')[0];
    }
}
