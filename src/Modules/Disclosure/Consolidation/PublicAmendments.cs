using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>公开的逐条修改：the public documents that amend a document and say so article by article.</summary>
internal sealed class PublicAmendments(CmsDbContext db) : IUseCase
{
    public async Task<IReadOnlyList<Amendment>> OfAsync(int itemId, CancellationToken cancel)
    {
        var found = await (
            from link in db.ContentLinks.AsNoTracking()
            where link.ToItemId == itemId && link.Kind == ContentLinkKind.Amends
            join live in db.Publications on link.VersionId equals live.VersionId
            where live.ClosedAtUtc == null
            join document in db.Set<NormativeDocument>() on live.VersionId equals document.VersionId
            where document.Amendments != ""
            select new
            {
                live.ItemId,
                live.Path,
                live.Version.Title,
                document.DocumentNumber,
                document.EffectiveFrom,
                document.Amendments,
                FirstAtUtc = db.Publications.Where(p => p.ItemId == live.ItemId).Min(p => p.PublishedAtUtc),
            }).ToListAsync(cancel);
        return
        [
            .. found.Select(f => new Amendment(
                f.ItemId, f.Title, f.DocumentNumber, "/" + f.Path, f.EffectiveFrom ?? ChinaTime.DateOf(f.FirstAtUtc), AmendmentRow.Read(f.Amendments))),
        ];
    }
}
