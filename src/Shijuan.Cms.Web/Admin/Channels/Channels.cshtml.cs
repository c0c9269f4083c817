using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web;

[Requires(PermissionKeys.ManageSite)]
internal sealed class ChannelsModel(ChannelTree tree, UnitTree units, CmsDbContext db) : PageModel
{
    public IReadOnlyList<ChannelRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (channels, names) = (await tree.LoadAsync(cancel), await units.LoadAsync(cancel));
        var live = await db.Publications.AsNoTracking()
            .Where(p => p.ClosedAtUtc == null)
            .GroupBy(p => p.Version.ChannelId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        Rows = channels.Roots.SelectMany(r => Below(r, 0)).ToList();

        IEnumerable<ChannelRow> Below(Channel c, int depth) => channels.ChildrenOf(c.Id)
            .SelectMany(child => Below(child, depth + 1))
            .Prepend(new ChannelRow(
                c, depth, names.NameOf(c.UnitId), live.GetValueOrDefault(c.Id),
                c.AllowedTypes != Channel.OnlyChildren && channels.SelfAndBelow(c.Id).Sum(id => live.GetValueOrDefault(id)) < ChannelActions.FewestIn(c.Freshness)));
    }
}

/// <summary>栏目树的一行。Immutable.</summary>
/// <param name="Live">How many publications are open in it.</param>
/// <param name="IsNearlyEmpty">空栏目或内容过少：with all below it.</param>
internal sealed record ChannelRow(Channel Channel, int Depth, string Unit, int Live, bool IsNearlyEmpty);
