using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>我的通知：the person's own lines, newest first. A line about a unit in which the person has lost every right is no longer shown.</summary>
internal sealed class NoticeList(CmsDbContext db, TimeProvider time) : IUseCase
{
    public const int PageSize = 30;

    public async Task<NoticePage> PageAsync(Actor actor, bool unreadOnly, int page, CancellationToken cancel)
    {
        var mine = Visible(actor);
        var unread = await mine.CountAsync(n => n.ReadAtUtc == null, cancel);
        var wanted = unreadOnly ? mine.Where(n => n.ReadAtUtc == null) : mine;
        var total = unreadOnly ? unread : await wanted.CountAsync(cancel);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, pages);
        var rows = await wanted.AsNoTracking()
            .OrderByDescending(n => n.CreatedAtUtc).ThenByDescending(n => n.Id)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancel);
        return new NoticePage(rows, unread, total, number, pages, unreadOnly);
    }

    public Task<int> UnreadAsync(Actor actor, CancellationToken cancel) => Visible(actor).CountAsync(n => n.ReadAtUtc == null, cancel);

    /// <summary>Marks it read and says where it leads; null when it is not the person's.</summary>
    public async Task<string?> OpenAsync(Actor actor, int id, CancellationToken cancel)
    {
        var notice = await Visible(actor).SingleOrDefaultAsync(n => n.Id == id, cancel);
        if (notice is null)
        {
            return null;
        }

        notice.MarkRead(time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        return notice.Url;
    }

    /// <param name="id">One of them, or null for all.</param>
    public Task<int> MarkReadAsync(Actor actor, int? id, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.Set<Notice>()
            .Where(n => n.RecipientId == actor.UserId && n.ReadAtUtc == null && (id == null || n.Id == id))
            .ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAtUtc, now), cancel);
    }

    private IQueryable<Notice> Visible(Actor actor)
    {
        var mine = db.Set<Notice>().Where(n => n.RecipientId == actor.UserId);
        var scope = ContentReading.Permissions.Append(CorePermissions.EnterAdmin).Select(actor.ScopeOf).Aggregate(UnitScope.None, (all, one) => all.Union(one));
        if (scope.IsWholeCounty)
        {
            return mine;
        }

        var units = scope.Units.ToList();
        return mine.Where(n => n.UnitId == null || units.Contains(n.UnitId.Value));
    }
}

/// <summary>一页通知。Immutable.</summary>
internal sealed record NoticePage(IReadOnlyList<Notice> Rows, int Unread, int Total, int Number, int Pages, bool UnreadOnly)
{
    public string To(int page) => $"/admin/notices?{(UnreadOnly ? "" : "all=true&")}page={page}";
}
