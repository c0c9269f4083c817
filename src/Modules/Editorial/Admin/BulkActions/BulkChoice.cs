using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>批量处理的选择：the items meant, and what this person may do with them at all. Each item is asked again when its turn comes.</summary>
internal sealed class BulkChoice(CmsDbContext db, ContentQuery query, UnitTree units, ChannelTree channels) : IUseCase
{
    /// <param name="ids">The items picked, or null for all that the filter finds.</param>
    public async Task<BulkChoiceView> LoadAsync(Actor actor, IReadOnlyCollection<int>? ids, ContentListFilter filter, CancellationToken cancel)
    {
        // Picked items are looked up without the filter: a choice stays what it was, whatever has happened to the items.
        var matching = ids is null ? query.Matching(actor, filter) : query.Matching(actor, new ContentListFilter()).Where(i => ids.Contains(i.Id));
        var total = await matching.CountAsync(cancel);
        var found = await (
            from i in matching
            join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
            orderby i.Id descending
            select new { i.Id, v.Title, i.State, Returned = i.ReturnReason != null, i.UnitId, i.Revision }).Take(BulkRun.MostItems).ToListAsync(cancel);
        var tree = await units.LoadAsync(cancel);
        return new BulkChoiceView(
            found.ConvertAll(f => new BulkRow(f.Id, ContentTexts.TitleOf(f.Title), f.State, f.Returned, tree.NameOf(f.UnitId), f.Revision)),
            total,
            BulkActionNames.All.Where(a => BulkActionNames.PermissionFor(a) is { } p && actor.CanAnywhere(p)).ToList(),
            (await channels.LoadAsync(cancel)).All.Select(c => new Choice(c.Id.ToString(), c.Name)).ToList());
    }
}

/// <summary>批量处理页的视图。Immutable.</summary>
/// <param name="Total">How many were meant; at most <see cref="BulkRun.MostItems"/> are listed.</param>
internal sealed record BulkChoiceView(IReadOnlyList<BulkRow> Rows, int Total, IReadOnlyList<BulkAction> Actions, IReadOnlyList<Choice> Channels);

/// <summary>选中的一份稿件。Immutable.</summary>
internal sealed record BulkRow(int Id, string Title, ContentState State, bool Returned, string UnitName, int Revision);
