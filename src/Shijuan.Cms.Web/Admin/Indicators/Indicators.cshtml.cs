using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

/// <summary>评估指标：what holds each entry of the evaluation, and how it stands.</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class IndicatorsModel(CurrentActor current, IndicatorBoard board) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "chapter")]
    public int? Chapter { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public IndicatorState State { get; set; }

    public IndicatorView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) =>
        View = await board.ShowAsync(await current.GetAsync(cancel), IndicatorFilter.From(Words, Chapter, State), cancel);
}
