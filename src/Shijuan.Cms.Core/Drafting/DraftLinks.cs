using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>草稿的关联行：what the text links to and what it states, as rows that others can ask for. Always follows the text.</summary>
public sealed class DraftLinks(CmsDbContext db)
{
    /// <summary>Puts the rows of the current version in place of the former ones. The caller saves, before the version is frozen.</summary>
    public async Task RebuildAsync(ContentItem item, CancellationToken cancel)
    {
        var version = item.Current;
        await db.ContentLinks.Where(l => l.VersionId == version.Id).ExecuteDeleteAsync(cancel);
        var stated = StatedRelation.Read(version.Relations);
        var mentioned = RichTextReader.Links(version.BodyHtml).Select(l => InternalLink.ItemIdOf(l.Href)).OfType<int>().Distinct()
            .Select(to => new StatedRelation(to, ContentLinkKind.Mentions));
        var wanted = stated.Concat(mentioned).ToList();
        var ids = wanted.Select(w => w.ItemId).ToList();
        // Whether it exists, not what it is: a relation that was signed must not vanish because the person who submits may not know its target.
        var existing = await db.ContentItems.BeyondTheCircle().Where(i => ids.Contains(i.Id)).Select(i => i.Id).ToListAsync(cancel);
        db.ContentLinks.AddRange(wanted.Where(w => existing.Contains(w.ItemId)).Select(w => new ContentLink(version.Id, item.Id, w.ItemId, w.Kind)));
    }
}
