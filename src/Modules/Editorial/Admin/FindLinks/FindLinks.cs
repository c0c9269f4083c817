using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>查找可链接的稿件：what the public sees, by its public title, and what the person may read anyway.</summary>
internal sealed class FindLinks(CmsDbContext db, ChannelTree channels) : IUseCase
{
    private const int Most = 12;

    public async Task<IReadOnlyList<LinkChoice>> FindAsync(Actor actor, string words, CancellationToken cancel)
    {
        if (words.Length == 0)
        {
            return [];
        }

        var scope = actor.ReadableContent();
        var (all, mine) = (scope.IsWholeCounty, scope.Units.ToList());
        var live = await db.Publications.AsNoTracking()
            .Where(p => p.ClosedAtUtc == null && p.Version.Title.Contains(words))
            .OrderByDescending(p => p.PublishedAtUtc).Take(Most)
            .Select(p => new Found(p.ItemId, p.Version.Title, p.Version.ChannelId, p.PublishedAtUtc))
            .ToListAsync(cancel);
        var drafts = await db.ContentItems.AsNoTracking()
            .Where(i => i.State != ContentState.Discarded && (all || mine.Contains(i.UnitId)) && !i.Publications.Any(p => p.ClosedAtUtc == null))
            .SelectMany(i => i.Versions.Where(v => v.Number == i.CurrentNumber && v.Title.Contains(words)))
            .OrderByDescending(v => v.ItemId).Take(Most)
            .Select(v => new Found(v.ItemId, v.Title, v.ChannelId, null))
            .ToListAsync(cancel);
        var tree = await channels.LoadAsync(cancel);
        return live.Concat(drafts).Take(Most)
            .Select(f => new LinkChoice(f.ItemId, f.Title, $"{tree.Find(f.ChannelId)?.Name} · {(f.PublishedAtUtc is { } at ? ContentTexts.Minute(at)[..10] : "未发布")}"))
            .ToList();
    }

    private sealed record Found(int ItemId, string Title, int ChannelId, DateTime? PublishedAtUtc);
}

/// <summary>可链接的稿件。Immutable.</summary>
internal sealed record LinkChoice(int Id, string Title, string Meta);
