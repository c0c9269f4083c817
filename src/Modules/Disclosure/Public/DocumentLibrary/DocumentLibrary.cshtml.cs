using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>行政规范性文件库页。</summary>
internal sealed class DocumentLibraryModel(DocumentLibrary library, ChannelTree channels) : PageModel
{
    public LibraryPage Library { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Pager.Read(Request) is not { } page || !TryReadYear(out var year))
        {
            return NotFound();
        }

        Library = await library.ListAsync(new LibraryFilter(Typed("validity"), year, Typed("unit"), Typed("topic")), page, cancel);
        if (!Library.Pager.Exists)
        {
            return NotFound();
        }

        this.SetMeta(await MetaAsync(cancel));
        Response.Headers.CacheControl = "no-cache";
        HttpContext.CacheUnder(CacheTags.Documents);
        return Page();
    }

    private async Task<PageMeta> MetaAsync(CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        if (tree.FindByPath(DocumentLibrary.Address.TrimStart('/')) is not { } channel)
        {
            return new PageMeta.Column("行政规范性文件库", Library.Pager.Here, [], "本县行政规范性文件及其有效性。", "行政规范性文件,有效性", "政策文件");
        }

        List<Crumb> above = [.. tree.PathTo(channel.Id).SkipLast(1).Select(c => new Crumb(c.Name, "/" + c.Path))];
        return PageMeta.Column.Of(channel, Library.Pager.Here, above);
    }

    private bool TryReadYear(out int? year)
    {
        var typed = Typed("year");
        year = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1949 and <= 2999 ? number : null;
        return typed.Length == 0 || year is not null;
    }

    /// <summary>What was typed, without characters that no database takes, and no longer than any real value.</summary>
    private string Typed(string name)
    {
        var typed = string.Concat(Request.Query[name].ToString().EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r) && r.Value != 0xFFFD)).Trim();
        return typed.Length > 100 ? typed[..100] : typed;
    }
}
