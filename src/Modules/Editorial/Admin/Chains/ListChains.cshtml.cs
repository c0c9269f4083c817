using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>审批链清单。</summary>
[Requires(PermissionKeys.ManageSite)]
internal sealed class ListChainsModel(ManageChains chains, ChainPlace place, WhoSigns whoSigns) : PageModel
{
    public IReadOnlyList<ChainLine> Lines { get; private set; } = [];

    /// <summary>谁会签 in the usual chain.</summary>
    public SignersView Signers { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery] int? unit, CancellationToken cancel)
    {
        Lines = await chains.ListAsync(cancel);
        var steps = unit is { } at ? await whoSigns.InAsync(at, ReviewSteps.Standard.Steps, cancel) : [];
        Signers = new SignersView((await place.ChoicesAsync(cancel)).Units, unit, steps);
    }
}
