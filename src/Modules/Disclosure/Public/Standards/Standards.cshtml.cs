using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>基层政务公开标准目录页 (1.1.30, 1.1.31)。 Never cached: filings and statements announce themselves by no event.</summary>
internal sealed class PublicStandardsModel(StandardsPage standards) : PageModel
{
    public StandardsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? field, CancellationToken cancel)
    {
        if (Pager.Read(Request) is not { } page || field is { Length: > 60 } || await standards.ShowAsync(field ?? "", page, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        List<Crumb> above = [new Crumb("政府信息公开", "/zfxxgk")];
        if (view.Field.Length > 0)
        {
            above.Add(new Crumb("基层政务公开标准目录", StandardsPage.Address));
        }

        this.SetMeta(new PageMeta.Column(
            view.Field.Length > 0 ? $"{view.Field}领域标准目录" : "基层政务公开标准目录", view.Pager.Here, above,
            "基层政务公开事项的公开内容、依据、时限、主体、渠道和已公开的信息。", "基层政务公开,标准目录", "信息公开目录"));
        Response.Headers.CacheControl = "no-cache";
        return Page();
    }
}
