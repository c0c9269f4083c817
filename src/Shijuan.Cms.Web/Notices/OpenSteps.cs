using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Web;

/// <summary>待签步骤由谁签：the open step itself says which rights admit, so that a step of a chain of its own reaches its signers too.</summary>
internal sealed class OpenSteps(CmsDbContext db, NoticeAudience audience, TimeProvider time) : IUseCase
{
    /// <summary>Null when it was signed, returned or recalled meanwhile: nobody is waited for any more.</summary>
    public Task<ReviewTask?> FindAsync(int itemId, string name, CancellationToken cancel) =>
        db.ReviewTasks.AsNoTracking().OrderBy(t => t.Id).FirstOrDefaultAsync(t => t.ItemId == itemId && t.Name == name, cancel);

    /// <inheritdoc cref="FindAsync(int, string, CancellationToken)"/>
    public Task<ReviewTask?> FindAsync(int taskId, CancellationToken cancel) =>
        db.ReviewTasks.AsNoTracking().SingleOrDefaultAsync(t => t.Id == taskId, cancel);

    /// <summary>Who has taken the step, or else everybody whose rights admit; who wrote the text is not asked to sign it.</summary>
    public async Task<IReadOnlyList<int>> SignersAsync(ReviewTask task, ToldItem item, CancellationToken cancel)
    {
        if (task.HolderAt(time.GetUtcNow().UtcDateTime) is { } holder)
        {
            return [holder];
        }

        var keys = task.Permissions.Split(' ');
        var holders = await audience.WithAsync(task.UnitId, [.. CorePermissions.All.Where(p => keys.Contains(p.Key))], cancel);
        return [.. holders.Except(item.Writers)];
    }
}
