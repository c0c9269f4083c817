using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>导入数据表：read in memory, masked in memory, and only the masked table is written. The file itself is kept nowhere.</summary>
internal sealed class ImportTable(CmsDbContext db, UploadedTables tables, DraftFill fill) : IUseCase
{
    public const long MostBytes = 8L * 1024 * 1024;
    public const int Previewed = 20;
    private const int LongestHeadings = 1000;

    /// <summary>Null when there is no such data table that the person may edit.</summary>
    public async Task<TableView?> FindAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        // Through the reader's filter: whoever may not know of the item does not find it.
        var item = await db.ContentItems.AsNoTracking()
            .Where(i => i.Id == itemId && i.TypeKey == DataTable.Type.Key)
            .Select(i => new { i.UnitId, i.Revision, i.State, i.CurrentNumber })
            .SingleOrDefaultAsync(cancel);
        if (item is null || !actor.Can(CorePermissions.Draft, item.UnitId))
        {
            return null;
        }

        var version = await db.ContentVersions.AsNoTracking().Include(v => v.Detail).SingleAsync(v => v.ItemId == itemId && v.Number == item.CurrentNumber, cancel);
        var detail = (FormDetail)version.Detail!;
        var rows = detail.Rows("Rows");
        return new TableView(
            itemId, item.Revision, version.Title, item.State == ContentState.Draft, detail["Profile"],
            detail["Headings"].Length == 0 ? [] : detail["Headings"].Split('\t'), [.. rows.Take(Previewed)], rows.Count);
    }

    /// <param name="content">The whole file in memory.</param>
    public async Task<TableImport> RunAsync(Actor actor, int itemId, int revision, string profileName, string fileName, byte[] content, CancellationToken cancel)
    {
        if (MaskProfiles.Find(profileName) is not { } profile)
        {
            return await RefuseAsync(actor, itemId, new FieldError("Profile", "请选择这是哪一类名单。"), cancel);
        }

        MaskOutcome outcome;
        try
        {
            outcome = TableMasker.Run(await tables.ReadAsync(fileName, content, cancel), profile);
        }
        catch (TableRefusedException e)
        {
            return await RefuseAsync(actor, itemId, new FieldError("File", e.Message), cancel);
        }

        switch (outcome)
        {
            case MaskOutcome.Refused refused:
                await NoteRefusalAsync(actor, itemId, refused.Total, cancel);
                return new TableImport.Refused([.. refused.Faults.Select(f => new FieldError("File", f.ToString()))], refused.Total);
            case MaskOutcome.Masked masked when string.Join('\t', masked.Headings).Length <= LongestHeadings:
                return new TableImport.Filled(masked, await WriteAsync(actor, itemId, revision, masked, cancel));
            default:
                return await RefuseAsync(actor, itemId, new FieldError("File", "表头太长，请缩短后再导入。"), cancel);
        }
    }

    private Task<DraftOutcome> WriteAsync(Actor actor, int itemId, int revision, MaskOutcome.Masked masked, CancellationToken cancel) =>
        fill.FillAsync(
            actor, itemId, revision, detail =>
            {
                var form = (FormDetail)detail;
                form.Set("Profile", masked.Profile.Name);
                form.Set("Headings", string.Join('\t', masked.Headings));
                form.Set("Rows", DetailTable.Canonical(masked.Rows));
            },
            new { profile = masked.Profile.Name, rows = masked.Rows.Count, columns = masked.Headings.Count, dropped = masked.Dropped.Count }, cancel);

    private async Task<TableImport> RefuseAsync(Actor actor, int itemId, FieldError why, CancellationToken cancel)
    {
        await NoteRefusalAsync(actor, itemId, 1, cancel);
        return new TableImport.Refused([why], 1);
    }

    private async Task NoteRefusalAsync(Actor actor, int itemId, int faults, CancellationToken cancel)
    {
        db.Audit(AuditDraft.Refused(actor, "content.fill", nameof(ContentItem), itemId, new { why = "table", faults }));
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>导入页。Immutable.</summary>
/// <param name="Rows">The first ones of the stored table.</param>
internal sealed record TableView(
    int ItemId, int Revision, string Title, bool IsDraft, string Profile, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows, int Total);

/// <summary>导入的结果。Closed set, immutable.</summary>
internal abstract record TableImport
{
    private TableImport() { }

    /// <summary>Masked; what became of the writing is the outcome of the draft.</summary>
    public sealed record Filled(MaskOutcome.Masked Table, DraftOutcome Outcome) : TableImport;

    /// <summary>Nothing was stored. No message repeats a value of the file.</summary>
    public sealed record Refused(IReadOnlyList<FieldError> Errors, int Total) : TableImport;
}
