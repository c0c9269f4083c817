using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Comments;

/// <summary>一稿的批注：an edition goes from the first draft (or the last “修改”) over all returns up to its publication. Comments stay with their edition; what was said about an earlier one neither follows nor blocks the next.</summary>
public sealed class EditionComments(CmsDbContext db)
{
    /// <summary>All comments of the item, oldest first.</summary>
    public Task<List<Comment>> AllAsync(int itemId, CancellationToken cancel) =>
        db.Set<Comment>().AsNoTracking().Include(c => c.Replies.OrderBy(r => r.Id)).Where(c => c.ItemId == itemId).OrderBy(c => c.Id).ToListAsync(cancel);

    /// <summary>Number of the first version of the edition that is being worked on.</summary>
    public async Task<int> FirstVersionAsync(ContentItem item, CancellationToken cancel)
    {
        var began = await db.StatusChanges
            .Where(s => s.ItemId == item.Id && s.Intent == ContentIntent.StartEdit)
            .MaxAsync(s => (int?)s.Id, cancel) ?? 0;
        // Each return and each recall since then began a further version of the same edition.
        var returns = await db.StatusChanges.CountAsync(
            s => s.ItemId == item.Id && s.Id > began && (s.Intent == ContentIntent.Return || s.Intent == ContentIntent.Recall), cancel);
        return Math.Min(item.CurrentNumber, item.LastNumber - returns);
    }

    /// <summary>送审前必须解决而没有解决的批注。</summary>
    public async Task<List<Comment>> BlockingAsync(ContentItem item, CancellationToken cancel)
    {
        var first = await FirstVersionAsync(item, cancel);
        return await db.Set<Comment>().AsNoTracking()
            .Where(c => c.ItemId == item.Id && c.MustResolve && c.ResolvedAtUtc == null && c.VersionNumber >= first)
            .OrderBy(c => c.Id).ToListAsync(cancel);
    }
}
