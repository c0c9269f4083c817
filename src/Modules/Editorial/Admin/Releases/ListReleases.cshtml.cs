using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Releases;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>联合发布组清单；新建组从稿件的发布页开始。</summary>
[Requires(PermissionKeys.Publish)]
internal sealed class ListReleasesModel(CurrentActor current, ShowReleases releases, ReleaseGroups groups) : PageModel
{
    public IReadOnlyList<ReleaseRow> Rows { get; private set; } = [];

    public string? Message { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await releases.ListAsync(await current.GetAsync(cancel), cancel);

    public async Task<IActionResult> OnPostCreateAsync([FromForm] int itemId, [FromForm] string? name, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        var outcome = await groups.CreateAsync(actor, name, itemId, cancel);
        switch (outcome)
        {
            case ReleaseOutcome.Done done:
                TempData["Toast"] = "已新建联合发布组，请加入其他稿件。";
                return Redirect($"/admin/releases/{done.GroupId}");
            case ReleaseOutcome.NotFound or ReleaseOutcome.Forbidden:
                return NotFound();
            default:
                Rows = await releases.ListAsync(actor, cancel);
                (Message, Response.StatusCode) = outcome switch
                {
                    ReleaseOutcome.Invalid invalid => (invalid.Errors[0].Message, StatusCodes.Status422UnprocessableEntity),
                    ReleaseOutcome.WrongState wrong => (wrong.Message, StatusCodes.Status409Conflict),
                    _ => ("没有成功：刚刚有了别的改动，请再试一次。", StatusCodes.Status409Conflict),
                };
                return Page();
        }
    }
}
