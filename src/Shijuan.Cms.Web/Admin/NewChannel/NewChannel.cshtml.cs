using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.ManageSite)]
internal sealed class NewChannelModel(CurrentActor current, ChannelActions actions, ChannelTree tree, UnitTree units, ContentTypes types) : PageModel
{
    [BindProperty]
    public ChannelForm Form { get; set; } = new();

    [BindProperty]
    public int? ParentId { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写网址。")]
    public string Segment { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请选择栏目类别。")]
    public string ColumnType { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请选择责任单位。")]
    public int? UnitId { get; set; }

    public IReadOnlyList<Channel> Channels { get; private set; } = [];

    public IReadOnlyList<OrgUnit> Units { get; private set; } = [];

    public IEnumerable<ContentTypeDescriptor> Types => types.All;

    public async Task OnGetAsync([FromQuery] int? parent, CancellationToken cancel)
    {
        ParentId = parent;
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.Invalid();
        }

        var (channel, field, message) = await actions.AddAsync(
            await current.GetAsync(cancel), new NewChannel(ParentId, Segment.Trim(), ColumnType, UnitId!.Value), Form, cancel);
        if (channel is null)
        {
            return this.Invalid(field, message);
        }

        TempData["Toast"] = "栏目已建立。";
        return Redirect("/admin/channels");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Channels = (await tree.LoadAsync(cancel)).All.OrderBy(c => c.Path, StringComparer.Ordinal).ToList();
        Units = (await units.LoadAsync(cancel)).Publishing.ToList();
    }
}
