using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Search;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Search;

/// <summary>Reads from the database what the index should hold: open publications and nothing else.</summary>
internal sealed class SearchDocuments(CmsDbContext db, ContentTypes types, ChannelTree channels, UnitTree units, ValidityReader validity) : IUseCase
{
    private const int BatchSize = 200;

    /// <summary>Null when the item is not public (any more).</summary>
    public async Task<SearchDocument?> FindAsync(int itemId, CancellationToken cancel) =>
        (await ReadAsync(Open.Where(p => p.ItemId == itemId), cancel)).SingleOrDefault();

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var last = 0; ;)
        {
            var after = last;
            var ids = await Open.Where(p => p.Id > after).OrderBy(p => p.Id).Take(BatchSize).Select(p => p.Id).ToListAsync(cancel);
            if (ids.Count == 0)
            {
                yield break;
            }

            foreach (var document in await ReadAsync(Open.Where(p => ids.Contains(p.Id)), cancel))
            {
                yield return document;
            }

            last = ids[^1];
        }
    }

    private IQueryable<Publication> Open => db.Publications.AsNoTracking().Where(p => p.ClosedAtUtc == null);

    private async Task<List<SearchDocument>> ReadAsync(IQueryable<Publication> publications, CancellationToken cancel)
    {
        var rows = await publications
            .Join(db.ContentItems, p => p.ItemId, i => i.Id, (p, i) => new
            {
                p.ItemId,
                p.VersionId,
                p.Path,
                p.PublishedAtUtc,
                p.Version.Title,
                p.Version.Summary,
                p.Version.BodyText,
                p.Version.ChannelId,
                i.TypeKey,
                i.UnitId,
            })
            .ToListAsync(cancel);
        var versionIds = rows.Select(r => r.VersionId).ToList();
        var details = await db.Set<VersionDetail>().AsNoTracking()
            .Where(d => versionIds.Contains(d.VersionId))
            .ToDictionaryAsync(d => d.VersionId, cancel);
        var present = await validity.OfAsync([.. rows.Where(r => Field(details.GetValueOrDefault(r.VersionId), "Validity") is not null).Select(r => r.ItemId)], cancel);
        var channelTree = await channels.LoadAsync(cancel);
        var unitTree = await units.LoadAsync(cancel);
        return
        [
            .. rows.Select(r => new SearchDocument(
                r.ItemId, r.TypeKey, types.Find(r.TypeKey)?.Name ?? r.TypeKey, r.Title,
                Field(details.GetValueOrDefault(r.VersionId), "DocumentNumber"), r.BodyText, r.Summary.Length > 0 ? r.Summary : null,
                r.UnitId, unitTree.NameOf(r.UnitId), r.ChannelId, channelTree.Find(r.ChannelId)?.Name ?? "", r.PublishedAtUtc,
                present.GetValueOrDefault(r.ItemId)?.Validity ?? Field(details.GetValueOrDefault(r.VersionId), "Validity"), "/" + r.Path)),
        ];
    }

    private static string? Field(VersionDetail? detail, string name) => detail?.Read(name) is { Length: > 0 } value ? value : null;
}
