using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>邮件队列：what waits, what was parked, and sending again. Shows no address and no text.</summary>
internal sealed class MailQueue(CmsDbContext db, MailOptions options, TimeProvider time) : IUseCase
{
    private const int Most = 100;

    public async Task<MailQueueView> LoadAsync(CancellationToken cancel)
    {
        var mails = db.Set<QueuedMail>().AsNoTracking();
        var open = mails.Where(m => m.SentAtUtc == null && m.DroppedAtUtc == null);
        var rows = from m in open
                   join u in db.Users on m.RecipientId equals u.Id
                   orderby m.Id
                   select new { m, u.DisplayName };
        return new MailQueueView(
            options.IsOn,
            (await rows.Where(r => r.m.ParkedAtUtc != null).Take(Most).ToListAsync(cancel)).ConvertAll(r => RowOf(r.m, r.DisplayName)),
            (await rows.Where(r => r.m.ParkedAtUtc == null).Take(Most).ToListAsync(cancel)).ConvertAll(r => RowOf(r.m, r.DisplayName)),
            await mails.CountAsync(m => m.SentAtUtc != null, cancel),
            await mails.CountAsync(m => m.DroppedAtUtc != null, cancel));
    }

    public async Task<bool> RetryAsync(Actor actor, int id, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var mail = await db.Set<QueuedMail>().SingleOrDefaultAsync(m => m.Id == id && m.ParkedAtUtc != null, cancel);
        if (mail is null || !actor.CanAnywhere(CorePermissions.ManageAccounts))
        {
            return false;
        }

        mail.Retry(time.GetUtcNow().UtcDateTime);
        db.Audit(AuditDraft.Done(actor, "mail.retry", nameof(QueuedMail), () => mail.Id));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private static MailRow RowOf(QueuedMail mail, string name) =>
        new(mail.Id, name, mail.Attempts, mail.LastError ?? "", mail.ParkedAtUtc ?? mail.NextAttemptAtUtc);
}

/// <summary>邮件队列的视图。Immutable.</summary>
internal sealed record MailQueueView(bool IsOn, IReadOnlyList<MailRow> Parked, IReadOnlyList<MailRow> Waiting, int Sent, int Dropped);

/// <summary>一封没有发出的邮件。Immutable.</summary>
/// <param name="WhenUtc">When it was parked, or when it is tried next.</param>
internal sealed record MailRow(int Id, string Recipient, int Attempts, string LastError, DateTime WhenUtc);
