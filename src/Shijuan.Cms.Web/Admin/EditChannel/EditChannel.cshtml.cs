using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.ManageSite)]
internal sealed class EditChannelModel(CurrentActor current, ChannelActions actions, CmsDbContext db, UnitTree units, ContentTypes types) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public ChannelForm Form { get; set; } = new();

    public Channel Channel { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public IEnumerable<ContentTypeDescriptor> Types => types.All;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Form = ChannelForm.Of(Channel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        switch (await actions.EditAsync(await current.GetAsync(cancel), Id, Form, cancel))
        {
            case ChannelOutcome.Missing:
                return NotFound();
            case ChannelOutcome.TooEmpty empty:
                return this.Invalid("Form.ShowInNavigation", $"这个栏目连同下级只有 {empty.Live} 篇公开的内容，少于 {empty.Fewest} 篇，市民点开是空的。请先发布内容，再放进主导航。");
            default:
                TempData["Toast"] = "栏目已保存。";
                return Redirect("/admin/channels");
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await db.Channels.AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel) is not { } channel)
        {
            return false;
        }

        Channel = channel;
        Unit = (await units.LoadAsync(cancel)).FullNameOf(channel.UnitId);
        return true;
    }
}
