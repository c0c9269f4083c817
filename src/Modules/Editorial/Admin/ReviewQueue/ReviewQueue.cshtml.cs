using Microsoft.AspNetCore.Mvc.RazorPages;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>审核队列。</summary>
[Requires(PermissionKeys.EnterAdmin)]
internal sealed class ReviewQueueModel(ReviewQueue queue, CurrentActor current) : PageModel
{
    public ReviewQueueView Queue { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Queue = await queue.ListAsync(await current.GetAsync(cancel), cancel);
}
