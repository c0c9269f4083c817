using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Notices;

/// <summary>通知板：the one place where notices are written. Saves nothing itself: they are stored with the caller's transaction, usually that of the outbox delivery.</summary>
public sealed class NoticeBoard(CmsDbContext db, NoticeAudience audience, KnowingCircle circle, MailOptions mail, TimeProvider time)
{
    /// <summary>Tells each of the accounts that may know of it, in the way each has chosen.</summary>
    public async Task TellAsync(IEnumerable<int> accounts, NoticeMessage message, CancellationToken cancel)
    {
        IReadOnlyList<int> recipients = message.UnitId is { } unit && message.ItemId is not null
            ? await audience.ReadersAmongAsync(unit, accounts, cancel)
            : accounts.Distinct().ToList();
        if (message.ItemId is { } item)
        {
            recipients = await circle.AdmittedAsync(item, [.. recipients], cancel);
        }

        var chosen = await db.Set<NoticePreference>().AsNoTracking()
            .Where(p => p.Kind == message.Kind && recipients.Contains(p.UserId))
            .ToDictionaryAsync(p => p.UserId, p => p.Delivery, cancel);
        var unread = await db.Set<Notice>()
            .Where(n => n.Key == message.Key && n.Kind == message.Kind && n.ReadAtUtc == null && recipients.Contains(n.RecipientId))
            .ToDictionaryAsync(n => n.RecipientId, cancel);
        var reachable = NoticeDefaults.IsUrgent(message.Kind) ? await WithAddressAsync(recipients, cancel) : [];
        foreach (var recipient in recipients)
        {
            var usual = NoticeDefaults.Of(message.Kind, reachable.Contains(recipient));
            Tell(recipient, message, chosen.GetValueOrDefault(recipient, usual), unread.GetValueOrDefault(recipient));
        }
    }

    /// <summary>How many a person has not read.</summary>
    public Task<int> UnreadAsync(int userId, CancellationToken cancel) =>
        db.Set<Notice>().CountAsync(n => n.RecipientId == userId && n.ReadAtUtc == null, cancel);

    private async Task<HashSet<int>> WithAddressAsync(IReadOnlyList<int> accounts, CancellationToken cancel) =>
        [.. await db.Users.Where(u => accounts.Contains(u.Id) && u.Email != null && u.Email != "").Select(u => u.Id).ToListAsync(cancel)];

    private void Tell(int recipient, NoticeMessage message, NoticeDelivery delivery, Notice? unread)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (unread is not null)
        {
            unread.Tell(message, now);
        }
        else if (delivery != NoticeDelivery.None || message.Kind == NoticeKind.AuditBroken)
        {
            var notice = new Notice(recipient, message, delivery == NoticeDelivery.None ? NoticeDelivery.InApp : delivery, now);
            if (delivery == NoticeDelivery.MailAtOnce && mail.IsOn)
            {
                notice.SendWith(new QueuedMail(recipient, now));
            }

            db.Add(notice);
        }
    }
}
