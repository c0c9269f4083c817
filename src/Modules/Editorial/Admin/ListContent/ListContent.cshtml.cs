using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>稿件列表。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ListContentModel(CurrentActor current, ListContent content) : PageModel
{
    private const int LongestWords = 100;

    public ContentListView View { get; private set; } = null!;

    public async Task OnGetAsync(
        string? q, ContentState? state, int? unit, string? type, bool mine, [FromQuery(Name = "page")] int page, CancellationToken cancel)
    {
        var words = (q ?? "").Trim();
        var filter = new ContentListFilter(words[..Math.Min(words.Length, LongestWords)], state, unit, type, mine, page);
        View = await content.FindAsync(await current.GetAsync(cancel), filter, cancel);
    }
}
