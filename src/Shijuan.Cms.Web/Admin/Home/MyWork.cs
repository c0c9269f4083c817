using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Web;

/// <summary>我的工作：what waits for this person, what came back, what is about to go out, what is late.</summary>
internal sealed class MyWork(CmsDbContext db, WaitingSignatures waiting, ClockList clocks, UnitTree units) : IUseCase
{
    private const int Rows = 10;

    public async Task<MyWorkView> LoadAsync(Actor actor, CancellationToken cancel)
    {
        var (draft, publish) = (actor.ScopeOf(CorePermissions.Draft), actor.ScopeOf(CorePermissions.Publish));
        return new MyWorkView
        {
            Reviews = AdminMenu.Reviewing.Any(actor.CanAnywhere),
            Drafts = actor.CanAnywhere(CorePermissions.Draft),
            Publishes = actor.CanAnywhere(CorePermissions.Publish),
            Units = await units.LoadAsync(cancel),
            Waiting = await waiting.ForAsync(actor, cancel),
            Returned = await ListAsync(draft, i => i.State == ContentState.Draft && i.ReturnReason != null, cancel),
            MyDrafts = await ListAsync(draft, i => i.State == ContentState.Draft && i.ReturnReason == null, cancel),
            Failed = await ListAsync(publish, i => i.State == ContentState.Approved && i.ScheduleFailure != null, cancel),
            Approved = await ListAsync(publish, i => i.State == ContentState.Approved && i.ScheduleFailure == null, cancel),
            Scheduled = await ListAsync(publish, i => i.State == ContentState.Scheduled, cancel),
            Late = await clocks.LateAsync(actor, cancel),
        };
    }

    /// <summary>Newest change first; the whole count beside the first rows.</summary>
    private async Task<WorkList> ListAsync(UnitScope scope, System.Linq.Expressions.Expression<Func<ContentItem, bool>> which, CancellationToken cancel)
    {
        if (!scope.IsWholeCounty && scope.Units.Count == 0)
        {
            return WorkList.Empty;
        }

        var items = db.ContentItems.AsNoTracking().Where(which).Where(i => scope.IsWholeCounty || scope.Units.Contains(i.UnitId));
        var rows = await (
            from i in items
            join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
            orderby v.CreatedAtUtc descending, i.Id descending
            select new WorkRow(i.Id, v.Title, i.UnitId, v.CreatedAtUtc, i.ReturnReason, i.ScheduledForUtc, i.ScheduleFailure))
            .Take(Rows)
            .ToListAsync(cancel);
        return new WorkList(rows, rows.Count < Rows ? rows.Count : await items.CountAsync(cancel));
    }
}

/// <summary>我的工作的视图。Immutable.</summary>
internal sealed record MyWorkView
{
    public required bool Reviews { get; init; }
    public required bool Drafts { get; init; }
    public required bool Publishes { get; init; }
    public required UnitTreeSnapshot Units { get; init; }
    public required IReadOnlyList<WaitingSignature> Waiting { get; init; }
    public required WorkList Returned { get; init; }
    public required WorkList MyDrafts { get; init; }
    public required WorkList Failed { get; init; }
    public required WorkList Approved { get; init; }
    public required WorkList Scheduled { get; init; }
    public required IReadOnlyList<ClockRow> Late { get; init; }
}

/// <summary>一组稿件。Immutable.</summary>
/// <param name="Total">How many there are, of which <paramref name="Rows"/> are the first.</param>
internal sealed record WorkList(IReadOnlyList<WorkRow> Rows, int Total)
{
    public static readonly WorkList Empty = new([], 0);
}

/// <summary>一件稿件。Immutable.</summary>
internal sealed record WorkRow(
    int Id, string Title, int UnitId, DateTime SinceUtc, string? ReturnReason, DateTime? ScheduledForUtc, string? ScheduleFailure)
{
    public string ShownTitle => string.IsNullOrWhiteSpace(Title) ? $"（无标题，编号 {Id}）" : Title;
}
