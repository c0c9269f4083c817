using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>通知所说的稿件：what a notice needs to know of an item, read when it is written.</summary>
internal sealed class ToldItems(CmsDbContext db) : IUseCase
{
    public async Task<ToldItem> FindAsync(int itemId, CancellationToken cancel)
    {
        var found = await (
            from i in db.ContentItems.AsNoTracking()
            join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
            where i.Id == itemId
            select new { i.UnitId, i.State, i.CreatedById, v.Title, Writers = v.Contributors.Select(c => c.UserId).ToList() }).SingleAsync(cancel);
        var title = found.Title.Length == 0 ? $"（无标题，编号 {itemId}）" : found.Title;
        var writers = found.CreatedById is { } by ? found.Writers.Append(by).Distinct().ToList() : found.Writers;
        return new ToldItem(itemId, found.UnitId, found.State, title.Length > 60 ? title[..60] + "…" : title, writers);
    }
}

/// <summary>通知所说的稿件。Immutable.</summary>
/// <param name="Writers">Who wrote or edited it.</param>
internal sealed record ToldItem(int Id, int UnitId, ContentState State, string Title, IReadOnlyList<int> Writers);
