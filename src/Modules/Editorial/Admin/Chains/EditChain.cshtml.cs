using Microsoft.AspNetCore.Mvc;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>修改审批链。</summary>
[Requires(PermissionKeys.ManageSite)]
internal sealed class EditChainModel(CurrentActor current, ManageChains chains, ChainPlace place, WhoSigns whoSigns) : ChainPage(place)
{
    public ReviewChain Chain { get; private set; } = null!;

    public SignersView Signers { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, [FromQuery] int? unit, CancellationToken cancel) =>
        await LoadAsync(id, unit, cancel) ? await ShowAllAsync(cancel) : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        var form = ChainForm.From(Request.Form);
        return await AnswerLoadedAsync(id, await chains.SaveAsync(await current.GetAsync(cancel), id, form, cancel), form, cancel);
    }

    public async Task<IActionResult> OnPostSwitchAsync(int id, [FromForm] int revision, [FromForm] bool active, CancellationToken cancel)
    {
        var outcome = await chains.SwitchAsync(await current.GetAsync(cancel), id, revision, active, cancel);
        return await LoadAsync(id, null, cancel) ? await AnswerLoadedAsync(id, outcome, ChainForm.Of(Chain), cancel) : NotFound();
    }

    private async Task<IActionResult> AnswerLoadedAsync(int id, ChainOutcome outcome, ChainForm form, CancellationToken cancel)
    {
        if (!await LoadAsync(id, null, cancel))
        {
            return NotFound();
        }

        var answer = await AnswerAsync(outcome, form, cancel);
        Signers = new SignersView(Choices?.Units ?? [], null, []);
        return answer;
    }

    private async Task<IActionResult> ShowAllAsync(CancellationToken cancel)
    {
        var page = await ShowAsync(ChainForm.Of(Chain), cancel);
        Signers = Signers with { Units = Choices.Units };
        return page;
    }

    private async Task<bool> LoadAsync(int id, int? unit, CancellationToken cancel)
    {
        if (await chains.FindAsync(id, cancel) is not { } chain)
        {
            return false;
        }

        Chain = chain;
        Signers = new SignersView([], unit, unit is { } at ? await whoSigns.InAsync(at, chain.Route.Steps, cancel) : []);
        return true;
    }
}

/// <summary>“谁会签”的内容。Immutable.</summary>
/// <param name="UnitId">The chosen unit; null when none is.</param>
internal sealed record SignersView(IReadOnlyList<(int Id, string Name)> Units, int? UnitId, IReadOnlyList<StepSigners> Steps);
