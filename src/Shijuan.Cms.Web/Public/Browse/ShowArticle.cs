using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.Web.Hosting;

namespace Shijuan.Cms.Web;

/// <summary>内容页：the open publication of an item, or what became of it.</summary>
internal sealed class ShowArticle(
    CmsDbContext db, BodyRenderer bodies, RelatedItems related, ChangeNotes changes, Successors successors, ValidityReader validity, SiteSnapshot snapshot, ArticleMemory memory,
    IEnumerable<IArticlePart> parts) : IUseCase
{
    public async Task<BrowseOutcome> FindAsync(int itemId, string path, CancellationToken cancel)
    {
        var open = await db.Publications
            .Where(p => p.ItemId == itemId && p.ClosedAtUtc == null)
            .Select(p => new OpenPublication(p.Id, p.Path))
            .FirstOrDefaultAsync(cancel);
        return open is null ? await WhatBecameOfItAsync(itemId, cancel)
            : open.Path != path ? new BrowseOutcome.Moved("/" + open.Path)
            : memory.Find(open.Id) ?? await ReadAsync(open, cancel);
    }

    private async Task<BrowseOutcome> ReadAsync(OpenPublication open, CancellationToken cancel)
    {
        var stamp = memory.Stamp;
        var live = await db.Publications.AsNoTracking()
            .Where(p => p.Id == open.Id)
            .Include(p => p.Version).ThenInclude(v => v.Detail)
            .Include(p => p.Version).ThenInclude(v => v.Attachments)
            .AsSingleQuery()
            .SingleAsync(cancel);
        var page = await ShowAsync(live, cancel);
        memory.Keep(open.Id, stamp, page);
        return page;
    }

    private async Task<BrowseOutcome> WhatBecameOfItAsync(int itemId, CancellationToken cancel)
    {
        var last = await db.Publications.AsNoTracking()
            .Where(p => p.ItemId == itemId)
            .OrderByDescending(p => p.Id)
            .Select(p => new { p.End, p.WithdrawalReason, p.ClosedAtUtc, p.SuccessorItemId })
            .FirstOrDefaultAsync(cancel);
        if (WithdrawalType.Find(last?.End) is not { } type)
        {
            return new BrowseOutcome.Nothing();
        }

        // However often it was merged on, the old address leads to the last one in one hop.
        return last!.SuccessorItemId is { } successor && await successors.FollowAsync(successor, cancel) is { } path
            ? new BrowseOutcome.Moved("/" + path)
            : new BrowseOutcome.Gone(new TombstoneView(
                type.PublicName, type.PublicText, type.ShowsReason ? last.WithdrawalReason ?? "" : "", last.ClosedAtUtc!.Value));
    }

    private async Task<BrowseOutcome.Found> ShowAsync(Publication live, CancellationToken cancel)
    {
        var version = live.Version;
        var item = await db.ContentItems.AsNoTracking()
            .Where(i => i.Id == live.ItemId)
            .Select(i => new { i.TypeKey, i.IndexNumber, FirstAt = db.Publications.Where(p => p.ItemId == i.Id).Min(p => p.PublishedAtUtc) })
            .SingleAsync(cancel);
        var site = await snapshot.GetAsync(db, cancel);
        var crumbs = site.Channels.PathTo(version.ChannelId).Select(c => new Crumb(c.Name, "/" + c.Path)).ToList();
        var publisher = live.PublisherName;
        var links = await related.OfAsync(live, cancel);
        var source = version.Source.Length > 0 ? version.Source : publisher;

        var added = await PartsAsync(live, item.TypeKey, cancel);
        var view = new ArticleView(
            version, await bodies.PublicAsync(version, cancel), live.ItemId, item.IndexNumber, publisher, source,
            live.PublishedAtUtc, item.FirstAt == live.PublishedAtUtc ? null : item.FirstAt, links, await changes.OfAsync(live.ItemId, cancel))
        {
            Present = (await validity.OfAsync([live.ItemId], cancel)).GetValueOrDefault(live.ItemId),
            Parts = added,
        };
        var meta = new PageMeta.Article(
            version.Title, "/" + live.Path, crumbs, live.PublishedAtUtc, source, version.Keywords, version.ResponsibleEditor, version.Summary);
        // What it links to may be withdrawn; then the link must go from this page too.
        var mentioned = RichTextReader.Links(version.BodyHtml).Select(l => InternalLink.ItemIdOf(l.Href)).OfType<int>();
        return new BrowseOutcome.Found(
            view, meta,
            [CacheTags.Item(live.ItemId), .. mentioned.Concat(links.Select(l => l.ItemId)).Select(CacheTags.Item), .. added.SelectMany(p => p.Tags)]);
    }

    private async Task<IReadOnlyList<ArticlePart>> PartsAsync(Publication live, string typeKey, CancellationToken cancel)
    {
        var added = new List<ArticlePart>();
        foreach (var part in parts.Where(p => p.AppliesTo(typeKey)).OrderBy(p => p.Order))
        {
            if (await part.ForAsync(live, cancel) is { } found)
            {
                added.Add(found);
            }
        }

        return added;
    }

    private sealed record OpenPublication(int Id, string Path);
}
