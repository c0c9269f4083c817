using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>复查结果的通知：one line for the editors of each unit in which a public text fails that passed before.</summary>
internal sealed class TellOfLiveFindings(CmsDbContext db, NoticeBoard board, NoticeAudience audience) : IEventHandler<RecheckEnded>
{
    public async Task HandleAsync(RecheckEnded e, CancellationToken cancel)
    {
        var begun = await db.Set<RecheckRun>().Where(r => r.Id == e.RunId).Select(r => r.StartedAtUtc).SingleAsync(cancel);
        var units = await db.Set<LiveFinding>().AsNoTracking()
            .Where(f => f.Severity == Severity.Blocking)
            .GroupBy(f => f.UnitId)
            .Select(g => new { UnitId = g.Key, New = g.Count(f => f.SinceUtc >= begun), Items = g.Select(f => f.ItemId).Distinct().Count() })
            .Where(u => u.New > 0).ToListAsync(cancel);
        foreach (var unit in units)
        {
            var message = new NoticeMessage(
                NoticeKind.LiveFinding, $"live-findings:{unit.UnitId}", $"公开内容复查：{unit.Items} 篇不符合现在的规则，新发现 {unit.New} 处，请打开更正。",
                $"/admin/live-findings?unit={unit.UnitId}", ItemId: null, unit.UnitId);
            await board.TellAsync(await audience.WithAsync(unit.UnitId, [CorePermissions.Draft], cancel), message, cancel);
        }
    }
}
