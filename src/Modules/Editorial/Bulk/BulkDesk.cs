using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>批量操作台：opens a run and shows runs to their owner. The work is done by <see cref="RunBulk"/>.</summary>
internal sealed class BulkDesk(CmsDbContext db, ContentQuery query, TimeProvider time) : IUseCase
{
    private const int Shown = 20;

    /// <summary>Number of the new run, or null when none of the items is known to the person.</summary>
    /// <param name="items">Number and seen revision of each item; at most <see cref="BulkRun.MostItems"/> are taken.</param>
    public async Task<int?> OpenAsync(
        Actor actor, BulkAction action, BulkSettings settings, IReadOnlyDictionary<int, int> items, CancellationToken cancel)
    {
        var wanted = items.Keys.Order().Take(BulkRun.MostItems).ToList();
        var titles = await query.Matching(actor, new ContentListFilter())
            .Where(i => wanted.Contains(i.Id))
            .Select(i => new { i.Id, i.Versions.First(v => v.Number == i.CurrentNumber).Title })
            .ToListAsync(cancel);
        if (titles.Count == 0)
        {
            return null;
        }

        var lines = titles.OrderBy(t => t.Id).Select(t => new BulkLine(t.Id, ContentTexts.TitleOf(t.Title), items[t.Id]));
        var run = new BulkRun(actor.UserId!.Value, action, settings, lines, time.GetUtcNow().UtcDateTime);
        db.Add(run);
        db.Audit(AuditDraft.Done(actor, "content.bulk", nameof(BulkRun), () => run.Id, new { action = action.ToString(), items = titles.Count }));
        await db.SaveChangesAsync(cancel);
        return run.Id;
    }

    /// <summary>Null when it is not the person's.</summary>
    public Task<BulkRun?> FindAsync(Actor actor, int id, CancellationToken cancel) =>
        db.Set<BulkRun>().AsNoTracking().Include(r => r.Lines.OrderBy(l => l.Id)).SingleOrDefaultAsync(r => r.Id == id && r.OwnerId == actor.UserId, cancel);

    public async Task<IReadOnlyList<BulkRunRow>> MineAsync(Actor actor, CancellationToken cancel) =>
        await db.Set<BulkRun>().AsNoTracking().Where(r => r.OwnerId == actor.UserId)
            .OrderByDescending(r => r.Id).Take(Shown)
            .Select(r => new BulkRunRow(
                r.Id, r.Action, r.CreatedAtUtc, r.Lines.Count, r.Lines.Count(l => l.State == BulkLineState.Done),
                r.Lines.Count(l => l.State == BulkLineState.Refused || l.State == BulkLineState.Interrupted)))
            .ToListAsync(cancel);
}

/// <summary>一次批量操作的概况。Immutable.</summary>
internal sealed record BulkRunRow(int Id, BulkAction Action, DateTime CreatedAtUtc, int Items, int Done, int Refused);
