using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>发布以后登记对外公示义务 (B13)；换了单位的，义务跟着走。</summary>
internal sealed class OpenObligations(CmsDbContext db, ObligationBook book, UnitTree units)
    : IEventHandler<ContentPublished>, IEventHandler<ContentUnitChanged>
{
    private const int LongestKey = 200;
    private static readonly Actor Machine = Actor.System("登记公示义务");

    public async Task HandleAsync(ContentPublished e, CancellationToken cancel)
    {
        var live = await db.Publications.AsNoTracking()
            .Where(p => p.Id == e.PublicationId).Select(p => new { p.VersionId, p.Version.Title }).SingleAsync(cancel);
        if (await db.Set<FormDetail>().AsNoTracking().SingleOrDefaultAsync(d => d.VersionId == live.VersionId, cancel) is not { } detail)
        {
            return;
        }

        // The unit of now: the item may have changed hands since.
        var unitId = await db.ContentItems.Where(i => i.Id == e.ItemId).Select(i => i.UnitId).SingleAsync(cancel);
        var unitKey = (await units.LoadAsync(cancel)).Find(unitId)?.Key ?? "";
        foreach (var duty in PlatformDuties.Of(detail.FormKey).Where(d => d.AppliesTo(unitKey, detail["PartyKind"])))
        {
            if (FactsOf(duty, detail, unitId, e.ItemId, live.Title) is { } facts)
            {
                await book.EnterAsync(Machine, duty, facts, AuditTrigger.System, cancel);
            }
        }
    }

    public async Task HandleAsync(ContentUnitChanged e, CancellationToken cancel)
    {
        var unitId = await db.ContentItems.Where(i => i.Id == e.ItemId).Select(i => i.UnitId).SingleAsync(cancel);
        foreach (var obligation in await db.Set<Obligation>().Where(o => o.ItemId == e.ItemId && o.UnitId != unitId).ToListAsync(cancel))
        {
            // The new unit may have an entry of its own for the same number; two of them would be one duty twice.
            if (!await db.Set<Obligation>().AnyAsync(o => o.DutyKey == obligation.DutyKey && o.UnitId == unitId && o.ItemKey == obligation.ItemKey, cancel))
            {
                obligation.MoveTo(unitId);
                db.Audit(AuditDraft.Done(Machine, "obligation.follow", nameof(Obligation), () => obligation.Id, new { unit = unitId }, AuditTrigger.System));
                await db.SaveChangesAsync(cancel);
            }
        }
    }

    /// <summary>Null without a number to look it up by or a day to count from: the rules refuse such a text before.</summary>
    private static ObligationFacts? FactsOf(PlatformDuty duty, FormDetail detail, int unitId, int itemId, string title)
    {
        var key = detail[duty.KeyField];
        if (key.Length is 0 or > LongestKey || detail.Day(duty.TriggerField) is not { } trigger)
        {
            return null;
        }

        var shown = duty.KeyField == "Year" ? string.Create(CultureInfo.InvariantCulture, $"{key}年") : key;
        var record = detail.Form.Fields
            .Where(f => f is { IsInternal: false, Kind: not DetailFieldKind.Table } && detail[f.Name].Length > 0)
            .ToDictionary(f => f.Name, f => detail[f.Name], StringComparer.Ordinal);
        return new ObligationFacts(unitId, itemId, shown, title, record, trigger, duty.UrlField.Length > 0 ? WebAddress.OrNone(detail[duty.UrlField]) : "");
    }
}
