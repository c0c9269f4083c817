using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>审核队列：what waits for this person's signature, earliest due first; what is with others; what waits for publication.</summary>
internal sealed class ReviewQueue(CmsDbContext db, WaitingTasks waiting, UnitTree units, ContentTypes types, TimeProvider time) : IUseCase
{
    /// <summary>Steps that are looked through; more than anybody signs in a day.</summary>
    private const int TasksRead = 300;

    /// <summary>Lines shown of a group; the whole count stands beside them.</summary>
    private const int Shown = 50;

    public async Task<ReviewQueueView> ListAsync(Actor actor, QueueFilter filter, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var tree = await units.LoadAsync(cancel);
        var (mine, waitingTotal) = await MineAsync(actor, filter, tree, now, cancel);
        var scope = ReviewAccess.ScopeOf(actor);
        var mineIds = mine.Select(l => l.Id).ToList();
        return new ReviewQueueView(
            [
                new("mine", "待我签署", "没有等您签署的稿件。", [.. mine.Take(Shown)], waitingTotal),
                await GroupAsync("others", "审核中（等别人签署）", "没有其他人在审的稿件。", scope, filter, tree, i => i.State == ContentState.InReview && !mineIds.Contains(i.Id), cancel),
                await GroupAsync("failed", "定时发布失败", "没有失败的定时发布。", scope, filter, tree, i => i.State == ContentState.Approved && i.ScheduleFailure != null, cancel),
                await GroupAsync("approved", "已审定待发布", "没有等待发布的稿件。", scope, filter, tree, i => i.State == ContentState.Approved && i.ScheduleFailure == null, cancel),
                await GroupAsync("scheduled", "定时待发", "没有设定了时间的稿件。", scope, filter, tree, i => i.State == ContentState.Scheduled, cancel),
            ],
            [.. tree.Publishing.Where(u => scope.Covers(u.Id)).Select(u => (u.Id, u.Name))],
            now);
    }

    /// <summary>The next text that waits for the person, after the one just signed; null when none is left.</summary>
    public async Task<IReadOnlyList<QueueLine>> NextAsync(Actor actor, CancellationToken cancel) =>
        (await MineAsync(actor, QueueFilter.None, await units.LoadAsync(cancel), time.GetUtcNow().UtcDateTime, cancel)).Lines;

    private async Task<(List<QueueLine> Lines, int Total)> MineAsync(Actor actor, QueueFilter filter, UnitTreeSnapshot tree, DateTime now, CancellationToken cancel)
    {
        var tasks = await waiting.ForAsync(actor, TasksRead, cancel);
        var byItem = tasks.GroupBy(t => t.Task.ItemId).ToDictionary(g => g.Key, g => g.ToList());
        var ids = byItem.Keys.ToList();
        var rows = (await RowsAsync(db.ContentItems.AsNoTracking().Where(i => ids.Contains(i.Id)), cancel)).ToDictionary(r => r.Id);
        var versions = rows.Values.Select(r => r.VersionId).ToList();
        var opened = (await db.ReviewReadings.AsNoTracking().Where(r => r.UserId == actor.UserId && versions.Contains(r.VersionId)).Select(r => r.VersionId).ToListAsync(cancel)).ToHashSet();
        var holderIds = tasks.Select(t => t.Task.HolderAt(now)).OfType<int>().Distinct().ToList();
        var holders = await db.Users.AsNoTracking().Where(u => holderIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        var lines = byItem
            .Where(pair => rows.ContainsKey(pair.Key))
            .Select(pair => LineOf(rows[pair.Key], tree, pair.Value[0].Text) with
            {
                MyTasks = pair.Value,
                WasOpened = opened.Contains(rows[pair.Key].VersionId),
                Holder = pair.Value.Select(t => t.Task.HolderAt(now)).OfType<int>().Select(id => holders.GetValueOrDefault(id)).FirstOrDefault(),
            })
            .Where(line => filter.Admits(line, actor.UserId, now))
            .OrderByDescending(line => line.Urgent).ThenBy(line => line.DueAtUtc)
            .ToList();
        return (lines, tasks.Count < TasksRead && filter.IsEmpty ? lines.Count : Math.Max(lines.Count, filter.IsEmpty ? await waiting.CountAsync(actor, cancel) : 0));
    }

    private async Task<QueueGroup> GroupAsync(
        string key, string name, string empty, UnitScope scope, QueueFilter filter, UnitTreeSnapshot tree,
        System.Linq.Expressions.Expression<Func<ContentItem, bool>> which, CancellationToken cancel)
    {
        var items = db.ContentItems.AsNoTracking().Where(which);
        if (!scope.IsWholeCounty)
        {
            var own = scope.Units.ToList();
            items = items.Where(i => own.Contains(i.UnitId));
        }

        if (filter.UnitId is { } unit)
        {
            items = items.Where(i => i.UnitId == unit);
        }

        if (!string.IsNullOrWhiteSpace(filter.Words))
        {
            var words = filter.Words.Trim();
            items = items.Where(i => db.ContentVersions.Any(v => v.ItemId == i.Id && v.Number == i.CurrentNumber && v.Title.Contains(words)));
        }

        var rows = await RowsAsync(items.OrderBy(i => i.ScheduledForUtc).ThenBy(i => i.Id).Take(Shown), cancel);
        var total = rows.Count < Shown ? rows.Count : await items.CountAsync(cancel);
        var texts = await TextsAsync(rows, cancel);
        return new QueueGroup(key, name, empty, rows.ConvertAll(row => LineOf(row, tree, texts[row.VersionId])), total);
    }

    private Task<List<Row>> RowsAsync(IQueryable<ContentItem> items, CancellationToken cancel) => (
        from item in items
        from version in db.ContentVersions.Where(v => v.ItemId == item.Id && v.Number == item.CurrentNumber)
        from author in db.Users.Where(u => u.Id == item.CreatedById).DefaultIfEmpty()
        orderby item.ScheduledForUtc, item.Id
        select new Row(
            item.Id, item.Revision, item.TypeKey, item.UnitId, item.State, item.ScheduledForUtc, item.ScheduleFailure,
            version.Id, version.Title, version.FrozenAtUtc ?? version.CreatedAtUtc, author == null ? null : author.DisplayName)).ToListAsync(cancel);

    private async Task<Dictionary<int, ReviewedText>> TextsAsync(List<Row> rows, CancellationToken cancel)
    {
        var versions = rows.ConvertAll(r => r.VersionId);
        var routes = await db.VersionRoutes.AsNoTracking().Where(r => versions.Contains(r.VersionId)).ToDictionaryAsync(r => r.VersionId, cancel);
        var signed = (await db.SignOffs.AsNoTracking().Where(s => versions.Contains(s.VersionId) && s.Verdict == Verdict.Pass)
            .Select(s => new { s.VersionId, s.Step, s.ActorId, s.ActingForId }).ToListAsync(cancel))
            .ToLookup(s => s.VersionId, s => new Signature(s.Step, s.ActorId, s.ActingForId));
        return versions.ToDictionary(id => id, id => new ReviewedText(routes.GetValueOrDefault(id)?.Route ?? ReviewSteps.Standard, [], [.. signed[id]]));
    }

    private QueueLine LineOf(Row row, UnitTreeSnapshot tree, ReviewedText text) => new(
        row.Id, row.Revision, row.Title.Length == 0 ? "（无标题）" : row.Title, types.Find(row.TypeKey)?.Name ?? row.TypeKey, row.UnitId, tree.NameOf(row.UnitId),
        row.Author ?? "系统", row.State, row.SubmittedAtUtc, text, row.ScheduledForUtc, row.ScheduleFailure);

    private sealed record Row(
        int Id, int Revision, string TypeKey, int UnitId, ContentState State, DateTime? ScheduledForUtc, string? ScheduleFailure,
        int VersionId, string Title, DateTime SubmittedAtUtc, string? Author);
}
