using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>每日汇总：one mail for each person with what has come since the last one and is still unread.</summary>
internal sealed class QueueDigests(CmsDbContext db, MailOptions options, TimeProvider time) : IJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        if (!options.IsOn)
        {
            return;
        }

        await using var transaction = await db.BeginAsync(cancel);
        var waiting = await db.Set<Notice>()
            .Where(n => n.Delivery == NoticeDelivery.DailyDigest && n.MailId == null && n.ReadAtUtc == null)
            .ToListAsync(cancel);
        foreach (var person in waiting.GroupBy(n => n.RecipientId))
        {
            var mail = new QueuedMail(person.Key, time.GetUtcNow().UtcDateTime);
            foreach (var notice in person)
            {
                notice.SendWith(mail);
            }
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
