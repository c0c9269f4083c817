using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>公示义务清单 (B13)：those of the units in which a person works, the most urgent first, with the numbers on top.</summary>
internal sealed class ListObligations(CmsDbContext db, UnitTree units, WorkCalendar calendar, TimeProvider time) : IUseCase
{
    public const string Address = "/admin/disclosure/obligations";
    private const int PageSize = 50;

    public async Task<ObligationList> ListAsync(Actor actor, ObligationFilter filter, int page, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        var mine = db.Set<Obligation>().AsNoTracking().VisibleTo(actor);
        var unitIds = await mine.Select(o => o.UnitId).Distinct().ToListAsync(cancel);
        var chosen = Chosen(mine, filter, today);
        var pager = new Pager(Address, page, PageSize, await chosen.CountAsync(cancel), filter.Query);
        var rows = await chosen
            .OrderBy(o => o.State == ObligationState.Pending ? 0 : 1).ThenBy(o => o.DueOn).ThenBy(o => o.Id)
            .Skip(pager.Skip).Take(PageSize).ToListAsync(cancel);
        return new ObligationList(
            filter, await CountAsync(Chosen(mine, filter with { State = "" }, today), today, cancel), [.. rows.Select(o => RowOf(o, tree, today))], pager,
            [.. tree.All.Where(u => unitIds.Contains(u.Id)).Select(u => new Crumb(u.Name, u.Key))]);
    }

    /// <summary>报送文件 of one duty: masked fields in the order of the platform's layout.</summary>
    public IAsyncEnumerable<Obligation> ExportAsync(Actor actor, PlatformDuty duty, ObligationFilter filter)
    {
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        return Chosen(db.Set<Obligation>().AsNoTracking().VisibleTo(actor), filter, today).Where(o => o.DutyKey == duty.Key)
            .OrderBy(o => o.DueOn).ThenBy(o => o.Id).AsAsyncEnumerable();
    }

    private IQueryable<Obligation> Chosen(IQueryable<Obligation> all, ObligationFilter filter, DateOnly today)
    {
        all = filter.UnitKey.Length > 0 ? all.Where(o => db.Units.Any(u => u.Id == o.UnitId && u.Key == filter.UnitKey)) : all;
        all = filter.Platform.Length > 0 ? all.Where(o => o.Platform == filter.Platform) : all;
        return filter.State switch
        {
            ObligationFilter.Pending => all.Where(o => o.State == ObligationState.Pending),
            ObligationFilter.Late => all.Where(o => o.State == ObligationState.Pending && o.DueOn < today),
            ObligationFilter.Published => all.Where(o => o.State == ObligationState.Published),
            ObligationFilter.Exempt => all.Where(o => o.State == ObligationState.Exempt),
            _ => all,
        };
    }

    private async Task<ObligationNumbers> CountAsync(IQueryable<Obligation> all, DateOnly today, CancellationToken cancel)
    {
        var amber = Urgency.AmberUntil(calendar, today);
        var pending = all.Where(o => o.State == ObligationState.Pending);
        var published = await all.Where(o => o.State == ObligationState.Published).Select(o => new { o.DueOn, o.TriggeredOn, o.SeenAtUtc }).ToListAsync(cancel);
        var seen = published.Where(o => o.SeenAtUtc is not null).Select(o => (o.DueOn, o.TriggeredOn, SeenOn: ChinaTime.DateOf(o.SeenAtUtc!.Value))).ToList();
        return new ObligationNumbers(
            await pending.CountAsync(cancel),
            await pending.CountAsync(o => o.DueOn < today, cancel),
            await pending.CountAsync(o => o.DueOn >= today && o.DueOn <= amber, cancel),
            published.Count,
            seen.Count == 0 ? null : 100 * seen.Count(s => s.SeenOn <= s.DueOn) / seen.Count,
            seen.Count == 0 ? null : seen.Average(s => calendar.WorkdaysBetween(s.TriggeredOn, s.SeenOn)));
    }

    private ObligationRow RowOf(Obligation o, UnitTreeSnapshot tree, DateOnly today) => new(
        o.Id, o.Title, o.ItemKey, tree.NameOf(o.UnitId), o.Platform, o.PlatformColumn, DayText.Of(o.TriggeredOn),
        DayText.Of(o.DueOn) + (o.IsProvisional ? "（暂定）" : ""), Urgency.Of(o, calendar, today), o.ExternalUrl);
}

/// <summary>公示义务的筛选条件；empty means all. Immutable.</summary>
internal sealed record ObligationFilter(string UnitKey, string Platform, string State)
{
    public const string Pending = "pending";
    public const string Late = "late";
    public const string Published = "published";
    public const string Exempt = "exempt";

    public static readonly IReadOnlyList<(string Value, string Name)> States =
        [("", "全部"), (Pending, "待公示"), (Late, "已逾期"), (Published, "已公示"), (Exempt, "不适用")];

    public IReadOnlyList<KeyValuePair<string, string>> Query => [new("unit", UnitKey), new("platform", Platform), new("state", State)];
}

/// <summary>公示义务的数字。Immutable.</summary>
/// <param name="OnTimePercent">Of those that were seen; null when none was.</param>
/// <param name="MeanDays">Working days from the decision to the first sight; null when none was seen.</param>
internal sealed record ObligationNumbers(int Pending, int Late, int Amber, int Published, int? OnTimePercent, double? MeanDays);

/// <summary>清单的一行。Immutable.</summary>
internal sealed record ObligationRow(
    int Id, string Title, string ItemKey, string Unit, string Platform, string PlatformColumn, string Triggered, string Due, Urgency Urgency, string Url);

/// <summary>清单的一页。Immutable.</summary>
/// <param name="Units">Name and key of the units that have obligations.</param>
internal sealed record ObligationList(
    ObligationFilter Filter, ObligationNumbers Numbers, IReadOnlyList<ObligationRow> Rows, Pager Pager, IReadOnlyList<Crumb> Units);
