using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>查找稿件：the items that a filter finds within the person's rights. The one query behind the list, its export and bulk choices, so that their counts agree.</summary>
internal sealed class ContentQuery(CmsDbContext db, IEnumerable<IDetailLookup> lookups, WorkCalendar calendar, TimeProvider time) : IUseCase
{
    /// <summary>Working days after which a text under review counts as late.</summary>
    public const int ReviewDays = 3;

    public IQueryable<ContentItem> Matching(Actor actor, ContentListFilter filter)
    {
        var items = InScope(actor.ReadableContent());
        if (filter.State is { } state)
        {
            items = items.Where(i => i.State == state);
        }

        if (filter.UnitId is { } unit)
        {
            items = items.Where(i => i.UnitId == unit);
        }

        if (filter.TypeKey.Length > 0)
        {
            items = items.Where(i => i.TypeKey == filter.TypeKey);
        }

        if (filter.ChannelId is { } channel)
        {
            items = items.Where(i => i.Versions.Any(v => v.Number == i.CurrentNumber && v.ChannelId == channel));
        }

        if (filter.Mine)
        {
            items = items.Where(i => i.CreatedById == actor.UserId
                || i.Versions.Any(v => v.Number == i.CurrentNumber && v.Contributors.Any(c => c.UserId == actor.UserId)));
        }

        if (filter.Trouble is { } trouble)
        {
            items = items.Where(In(trouble));
        }

        return filter.Words.Length == 0 ? items : items.Where(With(filter.Words));
    }

    private IQueryable<ContentItem> InScope(UnitScope scope)
    {
        var items = db.ContentItems.AsNoTracking();
        if (scope.IsWholeCounty)
        {
            return items;
        }

        var mine = scope.Units.ToList();
        return items.Where(i => mine.Contains(i.UnitId));
    }

    private Expression<Func<ContentItem, bool>> In(ContentTrouble trouble)
    {
        // The last day on which a text could be submitted and not be late today.
        var late = ChinaTime.StartOfDayUtc(calendar.SubtractWorkdays(ChinaTime.DateOf(time.GetUtcNow().UtcDateTime), ReviewDays));
        return trouble switch
        {
            ContentTrouble.Returned => i => i.State == ContentState.Draft && i.ReturnReason != null,
            ContentTrouble.Invalid => i => i.ScheduleFailure != null || (i.State != ContentState.Discarded && i.State != ContentState.Withdrawn
                && db.GateReports.Where(r => r.ItemId == i.Id).OrderByDescending(r => r.AtUtc).ThenByDescending(r => r.Id).Take(1).Any(r => !r.Passed)),
            ContentTrouble.BrokenLinks => i => i.State != ContentState.Discarded && i.Versions.Any(v => v.Number == i.CurrentNumber
                && db.ContentLinks.Any(l => l.VersionId == v.Id && !db.Publications.Any(p => p.ItemId == l.ToItemId && p.ClosedAtUtc == null))),
            _ => i => i.State == ContentState.InReview && i.Versions.Any(v => v.Number == i.CurrentNumber && v.FrozenAtUtc < late),
        };
    }

    /// <summary>Title, 文号 or 索引号 of the version being worked on; also the item's own number.</summary>
    private Expression<Func<ContentItem, bool>> With(string words)
    {
        var number = int.TryParse(words, out var id) ? id : -1;
        var byDetail = lookups.Select(l => l.VersionsWith(db, words)).Aggregate((IQueryable<int>?)null, (all, one) => all is null ? one : all.Concat(one));
        return byDetail is null
            ? i => i.Id == number || (i.IndexNumber != null && i.IndexNumber.Contains(words))
                || i.Versions.Any(v => v.Number == i.CurrentNumber && v.Title.Contains(words))
            : i => i.Id == number || (i.IndexNumber != null && i.IndexNumber.Contains(words))
                || i.Versions.Any(v => v.Number == i.CurrentNumber && (v.Title.Contains(words) || byDetail.Contains(v.Id)));
    }
}
