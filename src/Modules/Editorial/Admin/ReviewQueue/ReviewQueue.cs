using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>审核队列：what waits for this person's signature, what is with others, and what waits for publication. Longest waiting first.</summary>
internal sealed class ReviewQueue(CmsDbContext db, UnitTree units, ContentTypes types, TimeProvider time) : IUseCase
{
    /// <summary>More than anybody reads at once; the oldest come first, so nothing is lost behind it for ever.</summary>
    private const int Limit = 300;

    private static readonly ContentState[] Waiting = [ContentState.InReview, ContentState.Approved, ContentState.Scheduled];

    public async Task<ReviewQueueView> ListAsync(Actor actor, CancellationToken cancel)
    {
        var rows = await RowsAsync(ReviewAccess.ScopeOf(actor), cancel);
        var versions = rows.Select(r => r.VersionId).ToList();
        var signed = (await db.SignOffs.AsNoTracking()
                .Where(s => versions.Contains(s.VersionId) && s.Verdict == Verdict.Pass)
                .Join(db.ContentVersions, s => new { Id = s.VersionId, s.Fingerprint }, v => new { v.Id, v.Fingerprint }, (s, _) => s)
                .Select(s => new { s.VersionId, s.Step, s.ActorId })
                .ToListAsync(cancel))
            .ToLookup(s => s.VersionId, s => new Signature(s.Step, s.ActorId));
        var contributors = (await db.Contributors.AsNoTracking()
                .Where(c => versions.Contains(c.VersionId))
                .Select(c => new { c.VersionId, c.UserId })
                .ToListAsync(cancel))
            .ToLookup(c => c.VersionId, c => c.UserId);
        var tree = await units.LoadAsync(cancel);
        var lines = rows.Take(Limit)
            .Select(row => LineOf(actor, row, tree, contributors[row.VersionId].ToList(), signed[row.VersionId].ToList()))
            .ToList();
        return new ReviewQueueView(Group(lines), time.GetUtcNow().UtcDateTime, rows.Count > Limit);
    }

    private static IReadOnlyList<QueueGroup> Group(List<QueueLine> lines) =>
    [
        new("mine", "待我签署", "没有等您签署的稿件。", lines.FindAll(l => l.MySteps.Count > 0)),
        new("others", "审核中", "没有其他人在审的稿件。", lines.FindAll(l => l.State == ContentState.InReview && l.MySteps.Count == 0)),
        new("failed", "定时发布失败", "没有失败的定时发布。", lines.FindAll(l => l.State == ContentState.Approved && l.ScheduleFailure is not null)),
        new("approved", "已审定待发布", "没有等待发布的稿件。", lines.FindAll(l => l.State == ContentState.Approved && l.ScheduleFailure is null)),
        new("scheduled", "定时待发", "没有设定了时间的稿件。", [.. lines.Where(l => l.State == ContentState.Scheduled).OrderBy(l => l.ScheduledForUtc)]),
    ];

    private async Task<List<Row>> RowsAsync(UnitScope scope, CancellationToken cancel)
    {
        var items = db.ContentItems.AsNoTracking().Where(i => Waiting.Contains(i.State));
        if (!scope.IsWholeCounty)
        {
            var own = scope.Units.ToList();
            items = items.Where(i => own.Contains(i.UnitId));
        }

        return await (
            from item in items
            from version in db.ContentVersions.Where(v => v.ItemId == item.Id && v.Number == item.CurrentNumber)
            from author in db.Users.Where(u => u.Id == item.CreatedById).DefaultIfEmpty()
            orderby version.FrozenAtUtc, item.Id
            select new Row(
                item.Id, item.TypeKey, item.UnitId, item.State, item.ScheduledForUtc, item.ScheduleFailure,
                version.Id, version.Title, version.FrozenAtUtc ?? version.CreatedAtUtc, author == null ? null : author.DisplayName))
            .Take(Limit + 1)
            .ToListAsync(cancel);
    }

    private QueueLine LineOf(Actor actor, Row row, UnitTreeSnapshot tree, List<int> contributors, List<Signature> signed) => new(
        row.Id, row.Title.Length == 0 ? "（无标题）" : row.Title, types.Find(row.TypeKey)?.Name ?? row.TypeKey, tree.NameOf(row.UnitId), row.Author ?? "系统",
        row.State, row.SubmittedAtUtc, signed.ConvertAll(s => s.Step),
        SigningTurn.Of(actor, row.State, row.UnitId, contributors, signed).Steps, row.ScheduledForUtc, row.ScheduleFailure);

    private sealed record Row(
        int Id, string TypeKey, int UnitId, ContentState State, DateTime? ScheduledForUtc, string? ScheduleFailure,
        int VersionId, string Title, DateTime SubmittedAtUtc, string? Author);
}
