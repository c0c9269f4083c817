using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>归入事项和声明：what a unit does with the rows of which it is 公开主体. Each right is asked in that unit.</summary>
internal sealed class FilingDesk(CmsDbContext db, TimeProvider time) : IUseCase
{
    /// <summary>归入本事项：the item must belong to one of the bodies of the row.</summary>
    public async Task<CatalogueOutcome> FileAsync(Actor actor, int rowId, int itemId, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var row = await CurrentAsync(rowId, cancel);
        var unit = await db.ContentItems.Where(i => i.Id == itemId).Select(i => (int?)i.UnitId).SingleOrDefaultAsync(cancel);
        if (row is null || unit is not { } of || !actor.Can(CorePermissions.Draft, of))
        {
            return await RefuseAsync(actor, "catalogue.file", rowId, new CatalogueOutcome.Invalid([("ItemId", "没有找到这份稿件，或者您不能起草这个单位的稿件。")]), transaction, cancel);
        }

        if (!row.Units.Contains(of))
        {
            return await RefuseAsync(actor, "catalogue.file", rowId, new CatalogueOutcome.Invalid([("ItemId", "这份稿件的单位不是本事项的公开主体。")]), transaction, cancel);
        }

        if (!await db.Set<CatalogueFiling>().AnyAsync(f => f.RowKey == row.RowKey && f.ItemId == itemId, cancel))
        {
            var filing = new CatalogueFiling(row.RowKey, itemId, actor.UserId, time.GetUtcNow().UtcDateTime);
            db.Add(filing);
            db.Audit(AuditDraft.Done(actor, "catalogue.file", nameof(CatalogueFiling), () => filing.Id, new { row = row.Id, item = itemId }));
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return new CatalogueOutcome.Done();
    }

    /// <summary>移出本事项。</summary>
    public async Task<CatalogueOutcome> TakeOutAsync(Actor actor, int rowId, int itemId, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var row = await CurrentAsync(rowId, cancel);
        var filing = row is null ? null : await db.Set<CatalogueFiling>().SingleOrDefaultAsync(f => f.RowKey == row.RowKey && f.ItemId == itemId, cancel);
        var unit = filing is null ? null : await db.ContentItems.Where(i => i.Id == itemId).Select(i => (int?)i.UnitId).SingleOrDefaultAsync(cancel);
        if (filing is null || unit is not { } of || !actor.Can(CorePermissions.Draft, of))
        {
            return await RefuseAsync(actor, "catalogue.take-out", rowId, new CatalogueOutcome.NotFound(), transaction, cancel);
        }

        db.Remove(filing);
        db.Audit(AuditDraft.Done(actor, "catalogue.take-out", nameof(CatalogueFiling), () => filing.Id, new { row = rowId, item = itemId }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new CatalogueOutcome.Done();
    }

    /// <summary>声明本年无此事项：signed by who may give the final approval in the unit (分管领导).</summary>
    public async Task<CatalogueOutcome> DeclareNoneAsync(Actor actor, int rowId, int unitId, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var row = await CurrentAsync(rowId, cancel);
        if (row is null || !row.Units.Contains(unitId) || !actor.Can(CorePermissions.FinalReview, unitId))
        {
            return await RefuseAsync(actor, "catalogue.declare-none", rowId, new CatalogueOutcome.NotFound(), transaction, cancel);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var year = ChinaTime.DateOf(now).Year;
        if (!await db.Set<CatalogueStatement>().AnyAsync(s => s.RowKey == row.RowKey && s.UnitId == unitId && s.Year == year, cancel))
        {
            var statement = new CatalogueStatement(row.RowKey, unitId, year, actor.UserId, actor.Name, now);
            db.Add(statement);
            db.Audit(AuditDraft.Done(actor, "catalogue.declare-none", nameof(CatalogueStatement), () => statement.Id, new { row = row.Id, unit = unitId, year }));
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return new CatalogueOutcome.Done();
    }

    /// <summary>Only rows of the edition in force are worked with.</summary>
    private Task<CatalogueRow?> CurrentAsync(int rowId, CancellationToken cancel) =>
        db.Set<CatalogueRow>().SingleOrDefaultAsync(r => r.Id == rowId && db.Set<CatalogueEdition>().Any(e => e.Id == r.EditionId && e.ReplacedAtUtc == null), cancel);

    private async Task<CatalogueOutcome> RefuseAsync(
        Actor actor, string action, int rowId, CatalogueOutcome outcome, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancel)
    {
        db.Audit(AuditDraft.Refused(actor, action, nameof(CatalogueRow), rowId));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}
