using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>权责清单索引 (1.1.02)：the newest public edition of every department, its number of items, and where it stands on 权责清单网.</summary>
internal sealed class PowerListIndex(CmsDbContext db, UnitTree units) : IUseCase
{
    public const string Address = "/zfxxgk/power-lists";

    /// <summary>Empty when no list is public: the page then does not exist.</summary>
    public async Task<IReadOnlyList<PowerListLine>> ListAsync(CancellationToken cancel)
    {
        var found = await (
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null
            join d in db.Set<FormDetail>() on p.VersionId equals d.VersionId
            join i in db.ContentItems on p.ItemId equals i.Id
            where d.FormKey == PowerList.Type.Key
            select new { p.Path, p.PublishedAtUtc, i.UnitId, Detail = d }).ToListAsync(cancel);
        var newest = found.GroupBy(f => f.UnitId)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.Detail.Day("AdoptedOn") ?? DateOnly.MinValue).ThenByDescending(f => f.PublishedAtUtc).First());
        return [.. (await units.LoadAsync(cancel)).All.Where(u => newest.ContainsKey(u.Id)).Select(u => (Unit: u, List: newest[u.Id]))
            .Select(x => new PowerListLine(
                x.Unit.FullName, "/" + x.List.Path, x.List.Detail["Edition"], x.List.Detail["ItemCount"], x.List.Detail.Day("AdoptedOn"),
                WebAddress.OrNone(x.List.Detail["ListUrl"])))];
    }
}

/// <summary>一个部门的权责清单。Immutable.</summary>
/// <param name="ListUrl">On 权责清单网; empty when none was given.</param>
internal sealed record PowerListLine(string Department, string Url, string Edition, string ItemCount, DateOnly? AdoptedOn, string ListUrl);
