using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>GET <c>/admin/content/links?q=</c>.</summary>
internal static class FindLinksEndpoint
{
    private const int LongestWords = 100;

    public static async Task<IResult> GetAsync(string? q, CurrentActor current, FindLinks links, CancellationToken cancel)
    {
        var words = (q ?? "").Trim();
        return Results.Json(await links.FindAsync(await current.GetAsync(cancel), words[..Math.Min(words.Length, LongestWords)], cancel));
    }
}
