using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>期限提醒：to the owner of the clock, or to the editors of its unit when nobody owns it.</summary>
internal sealed class TellOfDeadline(NoticeBoard board, NoticeAudience audience, ToldItems items, ClockSubjects subjects, CmsDbContext db, IEnumerable<ClockDefinition> definitions)
    : IEventHandler<ClockTurned>
{
    public async Task HandleAsync(ClockTurned e, CancellationToken cancel)
    {
        var clock = await db.Clocks.AsNoTracking().SingleAsync(c => c.Id == e.ClockId, cancel);
        if (clock.State.IsFinal())
        {
            return;
        }

        var recipients = clock.OwnerUserId is { } owner
            ? [owner]
            : await audience.WithAsync(clock.UnitId, clock.UnitId is null ? [CorePermissions.ManageSite] : [CorePermissions.Draft], cancel);
        var name = definitions.FirstOrDefault(d => d.Key == clock.DefinitionKey)?.Name ?? clock.DefinitionKey;
        var item = clock.SubjectType == nameof(ContentItem) ? await items.FindAsync(clock.SubjectId, cancel) : null;
        var subject = item is null ? $"{(await subjects.NamesAsync([clock], cancel)).Values.Single()}的{name}" : $"《{item.Title}》的{name}";
        var due = clock.DueOn is { } day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : clock.DueAtUtc.ToMinute();
        var message = new NoticeMessage(
            NoticeKind.Deadline, $"clock:{clock.Id}", e.Overdue ? $"{subject}已经超期，期限是 {due}。" : $"{subject}快到期了，期限是 {due}。",
            $"/admin/clocks/{clock.Id}", item?.Id, clock.UnitId);
        await board.TellAsync(recipients, message, cancel);
    }
}
