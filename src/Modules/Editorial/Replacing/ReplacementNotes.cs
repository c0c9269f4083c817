using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>一份稿件的修改说明：newest first; only for pages that have opened the item's door.</summary>
internal sealed class ReplacementNotes(CmsDbContext db, PersonNames people) : IUseCase
{
    public async Task<IReadOnlyList<NoteRow>> OfAsync(int itemId, CancellationToken cancel)
    {
        var notes = await db.Set<ReplacementNote>().AsNoTracking().Where(n => n.ItemId == itemId).OrderByDescending(n => n.Id).ToListAsync(cancel);
        var name = await people.ForAsync(notes.Select(n => n.AuthorId), cancel);
        return notes.ConvertAll(n => new NoteRow(n.Text, n.VersionNumber, name(n.AuthorId), n.AtUtc));
    }
}

/// <summary>一条修改说明。Immutable.</summary>
internal sealed record NoteRow(string Text, int VersionNumber, string Author, DateTime AtUtc);
