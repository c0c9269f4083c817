using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>稿件列表：the items of the units in which the person holds any right on content, newest first.</summary>
internal sealed class ListContent(
    CmsDbContext db, ContentQuery query, ContentTypes types, UnitTree units, ChannelTree channels, LastChanges lastChanges, SavedFilters saved)
    : IUseCase
{
    public const int PageSize = 20;

    public async Task<ContentListView> FindAsync(Actor actor, ContentListFilter filter, CancellationToken cancel)
    {
        var scope = actor.ReadableContent();
        var items = query.Matching(actor, filter);
        var total = await items.CountAsync(cancel);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        var found = await items
            .OrderByDescending(i => i.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(i => new Found(
                i.Id, i.TypeKey, i.UnitId, i.State, i.ReturnReason != null, i.ScheduledForUtc,
                db.ContentVersions.Where(v => v.ItemId == i.Id && v.Number == i.CurrentNumber).Select(v => v.Title).First(),
                db.ContentVersions.Where(v => v.ItemId == i.Id && v.Number == i.CurrentNumber).Select(v => v.ChannelId).First(),
                db.Publications.Any(p => p.ItemId == i.Id && p.ClosedAtUtc == null)))
            .ToListAsync(cancel);
        return await ShowAsync(actor, scope, filter with { Page = page }, total, pages, found, cancel);
    }

    private async Task<ContentListView> ShowAsync(
        Actor actor, UnitScope scope, ContentListFilter filter, int total, int pages, List<Found> found, CancellationToken cancel)
    {
        var unitTree = await units.LoadAsync(cancel);
        var channelTree = await channels.LoadAsync(cancel);
        var last = await lastChanges.OfAsync(found.Select(f => f.Id).ToList(), cancel);
        return new ContentListView(
            filter,
            total,
            pages,
            unitTree.All.Where(u => !u.IsCollective && scope.Covers(u.Id)).Select(u => new Choice(u.Id.ToString(), u.Name)).ToList(),
            types.All.Select(t => new Choice(t.Key, t.Name)).ToList(),
            channelTree.All.Select(c => new Choice(c.Id.ToString(), c.Name)).ToList(),
            actor.CanAnywhere(CorePermissions.Draft),
            await saved.ForAsync(actor, cancel),
            found.Select(f => new ContentRow(
                f.Id, ContentTexts.TitleOf(f.Title), types.Find(f.TypeKey)?.Name ?? f.TypeKey, channelTree.Find(f.ChannelId)?.Name ?? "",
                unitTree.NameOf(f.UnitId), f.State, f.Returned, f.Live, f.ScheduledForUtc, last.GetValueOrDefault(f.Id),
                f.State == ContentState.Draft && actor.MayWriteContentOf(f.UnitId))).ToList());
    }

    private sealed record Found(
        int Id, string TypeKey, int UnitId, ContentState State, bool Returned, DateTime? ScheduledForUtc, string Title, int ChannelId, bool Live);
}

/// <summary>下拉选项。Immutable.</summary>
internal sealed record Choice(string Value, string Name);

/// <summary>稿件列表。Immutable.</summary>
internal sealed record ContentListView(
    ContentListFilter Filter, int Total, int Pages, IReadOnlyList<Choice> Units, IReadOnlyList<Choice> Types, IReadOnlyList<Choice> Channels,
    bool MayCreate, IReadOnlyList<FilterRow> Saved, IReadOnlyList<ContentRow> Rows)
{
    /// <summary>Address of another page with the same filter.</summary>
    public string PageUrl(int page) =>
        "/admin/content" + Microsoft.AspNetCore.Http.QueryString.Create(Filter.Pairs().Append(new("page", page.ToString())));

    /// <summary>First, last and the neighbours; null is a gap.</summary>
    public IEnumerable<int?> PagesShown()
    {
        int? before = null;
        foreach (var page in Enumerable.Range(1, Pages).Where(p => p == 1 || p == Pages || Math.Abs(p - Filter.Page) <= 2))
        {
            if (before is { } b && page - b > 1)
            {
                yield return null;
            }

            yield return before = page;
        }
    }
}

/// <summary>列表中的一份稿件。Immutable.</summary>
internal sealed record ContentRow(
    int Id, string Title, string TypeName, string ChannelName, string UnitName, ContentState State, bool Returned, bool Live,
    DateTime? ScheduledForUtc, LastChange? Last, bool MayEdit)
{
    public string Url => MayEdit ? $"/admin/content/{Id}/edit" : $"/admin/content/{Id}";
}
