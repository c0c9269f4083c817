using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>审核队列。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ReviewQueueModel(ReviewQueue queue, BatchSign batch, CurrentActor current) : PageModel
{
    public ReviewQueueView Queue { get; private set; } = null!;

    public QueueFilter Filter { get; private set; } = QueueFilter.None;

    /// <summary>Outcome of a batch, item by item; empty otherwise.</summary>
    public IReadOnlyList<BatchLine> Signed { get; private set; } = [];

    public async Task OnGetAsync(string? q, int? unit, string? only, CancellationToken cancel)
    {
        Filter = new QueueFilter(q, unit, only);
        Queue = await queue.ListAsync(await current.GetAsync(cancel), Filter, cancel);
    }

    public async Task<IActionResult> OnPostBatchAsync([FromForm] string[] pick, CancellationToken cancel)
    {
        var actor = await current.GetAsync(cancel);
        Signed = await batch.SignAsync(actor, pick, cancel);
        Queue = await queue.ListAsync(actor, Filter, cancel);
        return Page();
    }
}
