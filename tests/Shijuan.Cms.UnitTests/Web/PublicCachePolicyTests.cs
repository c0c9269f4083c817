using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.UnitTests.Web;

public sealed class PublicCachePolicyTests
{
    private readonly PublicCachePolicy _policy = new();
    private readonly MemoryStore _store = new();
    private readonly PageCache _pages;

    public PublicCachePolicyTests() => _pages = new PageCache(_store);

    [Fact]
    public async Task A_public_page_that_says_what_it_shows_is_kept()
    {
        var context = await BeginAsync("/news");
        context.Tags.Add(CacheTags.Channel(1));

        Assert.True(await MayStoreAsync(context));
    }

    [Fact]
    public async Task A_page_that_says_nothing_is_not_kept() => Assert.False(await MayStoreAsync(await BeginAsync("/news")));

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(500)]
    public async Task Only_a_success_is_kept(int status)
    {
        var context = await BeginAsync("/news");
        context.Tags.Add(CacheTags.Site);
        context.HttpContext.Response.StatusCode = status;

        Assert.False(await MayStoreAsync(context));
    }

    [Fact]
    public async Task A_page_that_sets_a_cookie_is_not_kept()
    {
        var context = await BeginAsync("/news");
        context.Tags.Add(CacheTags.Site);
        context.HttpContext.Response.Cookies.Append("a", "b");

        Assert.False(await MayStoreAsync(context));
    }

    [Fact]
    public async Task A_page_drawn_before_an_eviction_is_not_stored_after_it()
    {
        var context = await BeginAsync("/news");
        context.Tags.Add(CacheTags.Channel(1));
        await _pages.EvictAsync([CacheTags.Channel(1)], TestContext.Current.CancellationToken);

        Assert.False(await MayStoreAsync(context));
    }

    [Fact]
    public async Task An_eviction_of_something_else_or_from_before_does_not_matter()
    {
        await _pages.EvictAsync([CacheTags.Channel(1)], TestContext.Current.CancellationToken);
        var context = await BeginAsync("/news");
        context.Tags.Add(CacheTags.Channel(1));
        await _pages.EvictAsync([CacheTags.Channel(2)], TestContext.Current.CancellationToken);

        Assert.True(await MayStoreAsync(context));
    }

    [Fact]
    public async Task An_eviction_reaches_the_store()
    {
        await _pages.EvictAsync(["item:1", "home"], TestContext.Current.CancellationToken);

        Assert.Equal(["home", "item:1"], _store.Evicted.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/news", null, true)]
    [InlineData("HEAD", "/news", null, true)]
    [InlineData("GET", "/news", "view=elder", true)]
    [InlineData("GET", "/news", "shijuan.session=x", false)]
    [InlineData("POST", "/news", null, false)]
    [InlineData("GET", "/admin", null, false)]
    [InlineData("GET", "/ADMIN/items", null, false)]
    [InlineData("GET", "/account/login", null, false)]
    [InlineData("GET", "/files/1/abc/x.pdf", null, false)]
    [InlineData("GET", "/search", null, false)]
    [InlineData("GET", "/administration", null, true)]
    public void Only_anonymous_reading_of_the_public_site_touches_the_cache(string method, string path, string? cookie, bool expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        request.Path = path;
        request.Headers.Cookie = cookie;

        Assert.Equal(expected, PublicCaching.IsCandidate(request));
    }

    [Fact]
    public async Task The_elder_view_has_pages_of_its_own()
    {
        var plain = await BeginAsync("/news");
        var elder = await BeginAsync("/news", "view=elder");

        Assert.DoesNotContain("view", plain.CacheVaryByRules.VaryByValues.Keys);
        Assert.Equal("elder", elder.CacheVaryByRules.VaryByValues["view"]);
    }

    private async Task<OutputCacheContext> BeginAsync(string path, string? cookie = null)
    {
        var services = new ServiceCollection().AddSingleton(_pages).BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Method = "GET";
        http.Request.Path = path;
        http.Request.Headers.Cookie = cookie;
        var context = new OutputCacheContext { HttpContext = http };
        await _policy.CacheRequestAsync(context, TestContext.Current.CancellationToken);
        return context;
    }

    private async Task<bool> MayStoreAsync(OutputCacheContext context)
    {
        await _policy.ServeResponseAsync(context, TestContext.Current.CancellationToken);
        return context.AllowCacheStorage;
    }

    private sealed class MemoryStore : IOutputCacheStore
    {
        public List<string> Evicted { get; } = [];

        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
        {
            Evicted.Add(tag);
            return ValueTask.CompletedTask;
        }

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult<byte[]?>(null);

        public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
