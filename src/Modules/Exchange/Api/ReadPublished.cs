using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Exchange;

/// <summary>公开内容：begins at open publications, so that no question can lead to a text that is not public.</summary>
internal sealed class ReadPublished(CmsDbContext db, ChannelTree channels, UnitTree units, BodyRenderer bodies) : IUseCase
{
    public async Task<ApiPage<ApiItemLine>?> ListAsync(PublishedFilter filter, CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        var bodiesOf = await units.LoadAsync(cancel);
        if (Narrow(filter, tree, bodiesOf) is not { } found)
        {
            return null;
        }

        var rows = await found.OrderByDescending(p => p.PublishedAtUtc).ThenByDescending(p => p.Id)
            .Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize)
            .Select(p => new
            {
                p.ItemId, p.Path, p.PublisherName, p.PublishedAtUtc, p.Version.Title, p.Version.Summary, p.Version.ChannelId,
                Item = db.ContentItems.Where(i => i.Id == p.ItemId).Select(i => new { i.UnitId, i.TypeKey, i.IndexNumber }).First(),
            })
            .ToListAsync(cancel);
        return new ApiPage<ApiItemLine>(await found.CountAsync(cancel), filter.Page, filter.PageSize,
        [
            .. rows.Select(r => new ApiItemLine(
                r.ItemId, r.Title, r.Summary, "/" + r.Path, r.PublishedAtUtc, r.Item.IndexNumber,
                NameOf(bodiesOf, r.Item.UnitId) with { Name = r.PublisherName }, NameOf(tree, r.ChannelId), r.Item.TypeKey)),
        ]);
    }

    public async Task<PublishedOutcome> FindAsync(int itemId, CancellationToken cancel)
    {
        var live = await db.Publications.AsNoTracking()
            .Where(p => p.ItemId == itemId && p.ClosedAtUtc == null)
            .Include(p => p.Version).ThenInclude(v => v.Detail)
            .Include(p => p.Version).ThenInclude(v => v.Attachments)
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancel);
        if (live is null)
        {
            return await db.Publications.AnyAsync(p => p.ItemId == itemId, cancel) ? new PublishedOutcome.Gone() : new PublishedOutcome.Nothing();
        }

        var item = await db.ContentItems.AsNoTracking().Where(i => i.Id == itemId)
            .Select(i => new { i.UnitId, i.TypeKey, i.IndexNumber, First = db.Publications.Where(p => p.ItemId == itemId).Min(p => p.PublishedAtUtc) })
            .SingleAsync(cancel);
        var version = live.Version;
        return new PublishedOutcome.Found(new ApiItem(
            itemId, version.Title, version.Summary, "/" + live.Path, live.PublishedAtUtc, item.First, item.IndexNumber,
            NameOf(await units.LoadAsync(cancel), item.UnitId) with { Name = live.PublisherName }, NameOf(await channels.LoadAsync(cancel), version.ChannelId), item.TypeKey,
            (await bodies.PublicAsync(version, cancel)).Html, version.Source, version.SourceUrl, version.Topic, version.Genre, version.Keywords,
            version.FormedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            (version.Detail?.Fields ?? []).Where(f => !f.IsInternal).ToDictionary(f => f.Name, f => version.Detail!.Read(f.Name) ?? "", StringComparer.Ordinal),
            [.. version.Attachments.OrderBy(a => a.Order).ThenBy(a => a.Id).Select(a => OwnDrafts.Of(a) with { Reference = null, Url = FileUrls.Public(itemId, a.Sha256, a.FileName) })]));
    }

    /// <summary>Null when a filter names what does not exist.</summary>
    private IQueryable<Publication>? Narrow(PublishedFilter filter, ChannelTreeSnapshot tree, UnitTreeSnapshot bodiesOf)
    {
        var found = db.Publications.AsNoTracking().Where(p => p.ClosedAtUtc == null);
        if (filter.Column is { } column)
        {
            if ((tree.All.FirstOrDefault(c => c.Key == column) ?? tree.FindByPath(column.Trim('/'))) is not { } at)
            {
                return null;
            }

            var below = tree.SelfAndBelow(at.Id).ToList();
            found = found.Where(p => below.Contains(p.Version.ChannelId));
        }

        if (filter.Unit is { } key)
        {
            if (bodiesOf.All.FirstOrDefault(u => u.Key == key) is not { } unit)
            {
                return null;
            }

            found = found.Where(p => db.ContentItems.Any(i => i.Id == p.ItemId && i.UnitId == unit.Id));
        }

        if (filter.Type is { } type)
        {
            found = found.Where(p => db.ContentItems.Any(i => i.Id == p.ItemId && i.TypeKey == type));
        }

        if (filter.From is { } from)
        {
            var start = ChinaTime.StartOfDayUtc(from);
            found = found.Where(p => p.PublishedAtUtc >= start);
        }

        if (filter.To is { } to)
        {
            var end = ChinaTime.EndOfDayUtc(to);
            found = found.Where(p => p.PublishedAtUtc < end);
        }

        return found;
    }

    private static ApiName NameOf(UnitTreeSnapshot tree, int id) => new(tree.Find(id)?.Key ?? "", tree.FullNameOf(id));

    private static ApiName NameOf(ChannelTreeSnapshot tree, int id) => new(tree.Find(id)?.Path ?? "", tree.Find(id)?.Name ?? "");
}

/// <summary>公开内容的筛选。Immutable.</summary>
/// <param name="From">First day of publication in China time.</param>
/// <param name="To">Last day.</param>
internal sealed record PublishedFilter(string? Column, string? Unit, string? Type, DateOnly? From, DateOnly? To, int Page, int PageSize);

/// <summary>公开内容的结果：closed.</summary>
internal abstract record PublishedOutcome
{
    private PublishedOutcome() { }

    public sealed record Found(ApiItem Item) : PublishedOutcome;

    /// <summary>曾经公开，已经撤回。</summary>
    public sealed record Gone : PublishedOutcome;

    public sealed record Nothing : PublishedOutcome;
}
