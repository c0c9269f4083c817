using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>每小时核对：every item that is being worked on, has an open clock or went out lately; and the annual reports that are owed.</summary>
internal sealed partial class FollowAllClocks(CmsDbContext db, FollowClocks follow, FollowAnnualReports reports, TimeProvider time, ILogger<FollowAllClocks> log) : IJob
{
    public const string Key = "disclosure.follow-clocks";
    private const int Batch = 100;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);
    private static readonly ContentState[] AtRest = [ContentState.Published, ContentState.Withdrawn, ContentState.Discarded];

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var batch in (await ConcernedAsync(cancel)).Chunk(Batch))
        {
            await FollowAsync(batch, cancel);
        }

        await InTransactionAsync(() => reports.FollowAsync(cancel), cancel);
    }

    /// <summary>One item whose facts cannot be followed must not stop the clocks of the others.</summary>
    private async Task FollowAsync(int[] items, CancellationToken cancel)
    {
        try
        {
            await InTransactionAsync(() => follow.FollowAsync(items, cancel), cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            db.ForgetChanges();
            if (items.Length == 1)
            {
                NotFollowed(log, items[0], e);
                return;
            }

            foreach (var item in items)
            {
                await FollowAsync([item], cancel);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Clocks of item {Item} cannot be followed.")]
    private static partial void NotFollowed(ILogger log, int item, Exception e);

    private async Task<List<int>> ConcernedAsync(CancellationToken cancel)
    {
        var since = time.GetUtcNow().UtcDateTime - Lately;
        return await db.ContentItems.AsNoTracking()
            .Where(i => !AtRest.Contains(i.State)
                || db.Clocks.Any(c => c.StoppedAtUtc == null && c.SubjectType == nameof(ContentItem) && c.SubjectId == i.Id && DisclosureClocks.Keys.Contains(c.DefinitionKey))
                || db.Publications.Any(p => p.ItemId == i.Id && p.PublishedAtUtc >= since))
            .OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(cancel);
    }

    private async Task InTransactionAsync(Func<Task> act, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        try
        {
            await act();
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another node or a delivery was faster; the next run looks again.
        }

        db.ForgetChanges();
    }
}
