using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Search;

/// <summary>站内检索页。</summary>
internal sealed class FindContentModel(FindContent find) : PageModel
{
    public FoundContent Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Pager.Read(Request) is not { } page || page > 1000)
        {
            return NotFound();
        }

        var typed = Typed("q");
        var text = typed.Length > FindContent.LongestQuery ? typed[..FindContent.LongestQuery] : typed;
        var form = new SearchForm(text, page, Typed("type"), Typed("unit"), Typed("sort") == "date", text.Length < typed.Length);
        Found = await find.FindAsync(form, cancel);
        if (page > 1 && !Found.Pager.Exists)
        {
            return NotFound();
        }

        // Not kept: what visitors type is without end, and what is withdrawn must be gone from here at once.
        Response.Headers.CacheControl = "no-store";
        this.SetMeta(new PageMeta.Plain(text.Length > 0 ? $"“{text}”的检索结果" : "站内搜索", Found.Pager.Here, []));
        return Page();
    }

    /// <summary>What was typed, without the characters that no page can carry.</summary>
    private string Typed(string name) =>
        string.Concat(Request.Query[name].ToString().EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r) && r.Value != 0xFFFD)).Trim();
}
