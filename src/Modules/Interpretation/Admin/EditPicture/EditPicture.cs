using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Presence;

namespace Shijuan.Cms.Interpretation;

/// <summary>编辑图解：the blocks of a draft's picture, row by row. Stored like any other change of the draft: right, lock, revision, audit row.</summary>
internal sealed class EditPicture(CmsDbContext db, DraftFill fill, DraftLocks locks, WorkingCopies copies) : IUseCase
{
    public static string AddressOf(int itemId) => FormattableString.Invariant($"/admin/interpretation/pictures/{itemId}");

    /// <summary>Null when there is no such interpretation that the person may edit.</summary>
    public async Task<PictureForm?> FindAsync(Actor actor, int itemId, CancellationToken cancel)
    {
        // Through the reader's filter: whoever may not know of the item does not find it.
        var item = await db.ContentItems.AsNoTracking()
            .Where(i => i.Id == itemId && i.TypeKey == InterpretationText.TypeKey)
            .Select(i => new { i.UnitId, i.Revision, i.State, i.CurrentNumber })
            .SingleOrDefaultAsync(cancel);
        if (item is null || !actor.Can(CorePermissions.Draft, item.UnitId))
        {
            return null;
        }

        await db.NoteReadingAsync(itemId, cancel);
        var version = await db.ContentVersions.AsNoTracking().Include(v => v.Detail).SingleAsync(v => v.ItemId == itemId && v.Number == item.CurrentNumber, cancel);
        var held = await locks.AgainstAsync(actor, itemId, cancel);
        return new PictureForm(itemId, item.Revision, version.Title, item.State == ContentState.Draft, PictureRows.Of(((InterpretationText)version.Detail!).Picture))
        {
            LockedBy = held?.OwnerName,
            HasUnsavedText = await copies.FindAsync(actor, itemId, cancel) is not null,
        };
    }

    public async Task<DraftOutcome> SaveAsync(Actor actor, int itemId, int revision, PictureRows rows, CancellationToken cancel)
    {
        var table = PictureBlock.Write(rows.Filled);
        if (new InterpretationText().Write(nameof(InterpretationText.Picture), table) is { } fault)
        {
            return new DraftOutcome.Invalid([new FieldError("Rows", fault)]);
        }

        return await fill.FillAsync(
            actor, itemId, revision, detail => detail.Write(nameof(InterpretationText.Picture), table), new { picture = rows.Filled.Count }, cancel);
    }
}

/// <summary>编辑图解的页面。Immutable.</summary>
/// <param name="Stored">What is stored now.</param>
internal sealed record PictureForm(int ItemId, int Revision, string Title, bool IsDraft, PictureRows Stored)
{
    /// <summary>Who is changing the draft at this moment; null when nobody else does.</summary>
    public string? LockedBy { get; init; }

    /// <summary>The person typed in the form of the draft and has not saved there: the two would collide.</summary>
    public bool HasUnsavedText { get; init; }
}
