using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>常用筛选的办法：list, save, delete. A shared filter is an address, not a right: whoever opens it finds only what they may read.</summary>
internal sealed class SavedFilters(CmsDbContext db, TimeProvider time) : IUseCase
{
    private const int MostPerPerson = 30;

    /// <summary>The person's own, then what others share with the person's unit.</summary>
    public async Task<IReadOnlyList<FilterRow>> ForAsync(Actor actor, CancellationToken cancel)
    {
        var unit = await UnitOfAsync(actor, cancel);
        var found = await (
            from f in db.Set<SavedFilter>().AsNoTracking()
            join u in db.Users on f.OwnerId equals u.Id
            where f.OwnerId == actor.UserId || (f.SharedWithUnitId != null && f.SharedWithUnitId == unit)
            orderby f.Name
            select new { f.Id, f.Name, f.Query, f.OwnerId, Shared = f.SharedWithUnitId != null, u.DisplayName }).ToListAsync(cancel);
        return found.OrderByDescending(f => f.OwnerId == actor.UserId)
            .Select(f => new FilterRow(f.Id, f.Name, "/admin/content" + f.Query, f.OwnerId == actor.UserId, f.Shared, f.DisplayName)).ToList();
    }

    /// <returns>A Chinese message when it cannot be saved, or null.</returns>
    public async Task<string?> SaveAsync(Actor actor, string name, ContentListFilter filter, bool share, CancellationToken cancel)
    {
        var wanted = name.Trim();
        if (wanted.Length is 0 or > SavedFilter.LongestName)
        {
            return $"请给筛选起一个名字，不超过 {SavedFilter.LongestName} 个字。";
        }

        if (filter.IsEmpty)
        {
            return "还没有选任何条件，没有可保存的。";
        }

        await using var transaction = await db.BeginAsync(cancel);
        var mine = await db.Set<SavedFilter>().Where(f => f.OwnerId == actor.UserId).ToListAsync(cancel);
        if (mine.Exists(f => f.Name == wanted))
        {
            return $"您已经有一个叫“{wanted}”的筛选，请换一个名字。";
        }

        if (mine.Count >= MostPerPerson)
        {
            return $"每人最多保存 {MostPerPerson} 个筛选，请先删掉不用的。";
        }

        var unit = share ? await UnitOfAsync(actor, cancel) : null;
        var saved = new SavedFilter(actor.UserId!.Value, wanted, filter.ToQuery(), unit, time.GetUtcNow().UtcDateTime);
        db.Add(saved);
        db.Audit(AuditDraft.Done(actor, "filter.save", nameof(SavedFilter), () => saved.Id, new { shared = share }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <returns>False when there is no such filter of this person.</returns>
    public async Task<bool> DeleteAsync(Actor actor, int id, CancellationToken cancel)
    {
        var saved = await db.Set<SavedFilter>().SingleOrDefaultAsync(f => f.Id == id && f.OwnerId == actor.UserId, cancel);
        if (saved is null)
        {
            return false;
        }

        db.Remove(saved);
        db.Audit(AuditDraft.Done(actor, "filter.delete", nameof(SavedFilter), () => id));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private Task<int?> UnitOfAsync(Actor actor, CancellationToken cancel) =>
        db.Users.Where(u => u.Id == actor.UserId).Select(u => (int?)u.UnitId).SingleOrDefaultAsync(cancel);
}

/// <summary>一个常用筛选。Immutable.</summary>
internal sealed record FilterRow(int Id, string Name, string Url, bool Own, bool Shared, string OwnerName);
