using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>公示义务清单。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ListObligationsModel(CurrentActor current, ListObligations obligations) : PageModel
{
    public ObligationList List { get; private set; } = null!;

    public bool MayImport { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (Pager.Read(Request) is not { } page || !ObligationScope.MaySeeAny(actor))
        {
            return NotFound();
        }

        List = await obligations.ListAsync(actor, Typed(), page, cancel);
        MayImport = actor.CanAnywhere(Core.Permissions.CorePermissions.Draft);
        return List.Pager.Exists ? Page() : NotFound();
    }

    /// <summary>报送文件 (CSV)。</summary>
    public async Task<IActionResult> OnGetExportAsync(string? duty, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        if (!ObligationScope.MaySeeAny(actor) || PlatformDuties.Find(duty ?? "") is not { Export.Count: > 0 } chosen)
        {
            return NotFound();
        }

        await using var file = CsvFile.Begin(Response, chosen.Key + ".csv", chosen.Name + ".csv");
        await file.WriteAsync(PlatformFile.Heading(chosen));
        await foreach (var obligation in obligations.ExportAsync(actor, chosen, Typed()).WithCancellation(cancel))
        {
            await file.WriteAsync(PlatformFile.Row(chosen, obligation.Fields));
        }

        return new EmptyResult();
    }

    private ObligationFilter Typed() => new(Text("unit"), Text("platform"), Text("state"));

    private string Text(string name)
    {
        var typed = string.Concat(Request.Query[name].ToString().EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r) && r.Value != 0xFFFD)).Trim();
        return typed.Length > 60 ? typed[..60] : typed;
    }
}
