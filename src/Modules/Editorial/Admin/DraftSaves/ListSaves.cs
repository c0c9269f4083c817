using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>保存记录：every explicit save of an item, newest first.</summary>
internal sealed class ListSaves(CmsDbContext db, ContentDoor door, PersonNames people) : IUseCase
{
    public const int PageSize = 30;

    /// <summary>Null when the person may not know of the item or there is no such page.</summary>
    public async Task<SavesView?> FindAsync(Actor actor, int itemId, bool starred, int page, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened)
        {
            return null;
        }

        var marks = db.Set<DraftSaveMark>().Where(m => m.ItemId == itemId && m.Starred).Select(m => m.SaveId);
        var matching = db.Set<DraftSave>().AsNoTracking().Where(s => s.ItemId == itemId && (!starred || marks.Contains(s.Id)));
        var pager = new Pager($"/admin/content/{itemId}/saves", page, PageSize, await matching.CountAsync(cancel), [new("starred", starred ? "true" : "")]);
        if (!pager.Exists)
        {
            return null;
        }

        var item = await db.ContentItems.AsNoTracking().Where(i => i.Id == itemId)
            .Select(i => new { i.CurrentNumber, Title = db.ContentVersions.Where(v => v.ItemId == i.Id && v.Number == i.CurrentNumber).Select(v => v.Title).First() })
            .SingleAsync(cancel);
        return new SavesView(
            itemId, ContentTexts.TitleOf(item.Title), item.CurrentNumber, actor.MayWriteContentOf(opened.UnitId), starred, pager,
            await RowsAsync(matching.OrderByDescending(s => s.Number).Skip(pager.Skip).Take(PageSize), cancel));
    }

    /// <summary>The latest few, for the page of the item.</summary>
    public Task<IReadOnlyList<SaveRow>> LatestAsync(int itemId, int count, CancellationToken cancel) =>
        RowsAsync(db.Set<DraftSave>().AsNoTracking().Where(s => s.ItemId == itemId).OrderByDescending(s => s.Number).Take(count), cancel);

    private async Task<IReadOnlyList<SaveRow>> RowsAsync(IQueryable<DraftSave> saves, CancellationToken cancel)
    {
        var rows = await saves.Select(s => new { s.Id, s.Number, s.VersionNumber, s.AuthorId, s.AtUtc, s.Title }).ToListAsync(cancel);
        var ids = rows.ConvertAll(r => r.Id);
        var marks = await db.Set<DraftSaveMark>().AsNoTracking().Where(m => ids.Contains(m.SaveId)).ToDictionaryAsync(m => m.SaveId, cancel);
        var name = await people.ForAsync(rows.Select(r => r.AuthorId), cancel);
        return rows.ConvertAll(r => new SaveRow(
            r.Number, r.VersionNumber, ContentTexts.TitleOf(r.Title), name(r.AuthorId), r.AtUtc,
            marks.GetValueOrDefault(r.Id)?.Name ?? "", marks.GetValueOrDefault(r.Id)?.Starred ?? false));
    }
}

/// <summary>保存记录页。Immutable.</summary>
internal sealed record SavesView(
    int ItemId, string Title, int CurrentVersion, bool MayWrite, bool Starred, Pager Pager, IReadOnlyList<SaveRow> Rows);

/// <summary>一次保存。Immutable.</summary>
/// <param name="Name">Given by a person; empty when it has none.</param>
internal sealed record SaveRow(int Number, int VersionNumber, string Title, string Who, DateTime AtUtc, string Name, bool Starred);
