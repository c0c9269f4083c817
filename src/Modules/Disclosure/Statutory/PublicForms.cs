using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>公开事项的读取：the fields of what is public now, of types of which a unit has few.</summary>
internal sealed class PublicForms(CmsDbContext db, UnitTree units) : IUseCase
{
    /// <param name="unitId">Null for all units.</param>
    public async Task<IReadOnlyList<PublicForm>> OfAsync(string typeKey, int? unitId, CancellationToken cancel)
    {
        var rows = await (
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null
            join i in db.ContentItems on p.ItemId equals i.Id
            where i.TypeKey == typeKey && (unitId == null || i.UnitId == unitId)
            join d in db.Set<FormDetail>() on p.VersionId equals d.VersionId
            orderby p.Id
            select new { p.ItemId, p.Path, p.Version.Title, p.PublishedAtUtc, i.UnitId, Detail = d }).ToListAsync(cancel);
        return [.. rows.Select(r => new PublicForm(r.ItemId, r.UnitId, "/" + r.Path, r.Title, r.PublishedAtUtc, r.Detail))];
    }

    /// <summary>机构职能 of the units, in the order of the register.</summary>
    public async Task<IReadOnlyList<Agency>> AgenciesAsync(int? unitId, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        var order = tree.All.Select((u, i) => (u.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return
        [
            .. (await OfAsync(AgencyProfile.Type.Key, unitId, cancel)).OrderBy(f => order.GetValueOrDefault(f.UnitId, int.MaxValue)).Select(f => new Agency(
                tree.FullNameOf(f.UnitId), tree.Find(f.UnitId), f.Url, f.Detail["Address"], f.Detail["Hours"], f.Detail["Phone"], f.Detail["Fax"], f.Detail["Email"],
                f.Detail["Head"], f.Detail["DisclosureOffice"])),
        ];
    }
}

/// <summary>一份公开事项。Immutable.</summary>
internal sealed record PublicForm(int ItemId, int UnitId, string Url, string Title, DateTime PublishedAtUtc, FormDetail Detail);

/// <summary>机构职能索引的一行。Immutable.</summary>
internal sealed record Agency(
    string FullName, OrgUnit? Unit, string Url, string Address, string Hours, string Phone, string Fax, string Email, string Head, string DisclosureOffice);
