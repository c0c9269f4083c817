using Microsoft.AspNetCore.Mvc;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>新建审批链。</summary>
[Requires(PermissionKeys.ManageSite)]
internal sealed class NewChainModel(CurrentActor current, ManageChains chains, ChainPlace place) : ChainPage(place)
{
    public Task OnGetAsync([FromQuery] bool legal, CancellationToken cancel) => ShowAsync(ChainForm.Fresh(legal), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var form = ChainForm.From(Request.Form);
        return await AnswerAsync(await chains.SaveAsync(await current.GetAsync(cancel), null, form, cancel), form, cancel);
    }
}
