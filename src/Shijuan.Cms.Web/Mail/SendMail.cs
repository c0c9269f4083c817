using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>发送邮件：takes what waits in the queue, one mail at a time, each result stored by itself. A mail is sent again when the process dies between sending and storing: twice is better than never.</summary>
internal sealed partial class SendMail(IServiceScopeFactory scopes, MailOptions options, TimeProvider time, ILogger<SendMail> log) : IJob
{
    private const int MostPerRun = 100;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private readonly string _owner = Guid.NewGuid().ToString("N");

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!options.IsOn)
        {
            return;
        }

        await using var connection = scopes.CreateAsyncScope();
        var smtp = connection.ServiceProvider.GetRequiredService<SmtpSender>();
        foreach (var id in await WaitingAsync(cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await SendAsync(scope.ServiceProvider, smtp, id, cancel))
            {
                // The server is away or refuses us: the rest would fail alike, and waits for the next run.
                return;
            }
        }
    }

    private async Task<List<int>> WaitingAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow().UtcDateTime;
        return await scope.ServiceProvider.GetRequiredService<CmsDbContext>().Set<QueuedMail>().AsNoTracking()
            .Where(m => m.SentAtUtc == null && m.DroppedAtUtc == null && m.ParkedAtUtc == null && m.NextAttemptAtUtc <= now
                && (m.LeaseUntilUtc == null || m.LeaseUntilUtc < now))
            .OrderBy(m => m.Id).Select(m => m.Id).Take(MostPerRun).ToListAsync(cancel);
    }

    /// <returns>False when sending failed.</returns>
    private async Task<bool> SendAsync(IServiceProvider services, SmtpSender smtp, int id, CancellationToken cancel)
    {
        var db = services.GetRequiredService<CmsDbContext>();
        var now = time.GetUtcNow().UtcDateTime;
        var taken = await db.Set<QueuedMail>()
            .Where(m => m.Id == id && m.SentAtUtc == null && (m.LeaseUntilUtc == null || m.LeaseUntilUtc < now))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.LeaseOwner, _owner).SetProperty(m => m.LeaseUntilUtc, now + Lease), cancel);
        if (taken == 0)
        {
            return true;
        }

        var mail = await db.Set<QueuedMail>().SingleAsync(m => m.Id == id, cancel);
        var sent = await TryAsync(services, smtp, mail, cancel);
        await db.SaveChangesAsync(cancel);
        return sent;
    }

    private async Task<bool> TryAsync(IServiceProvider services, SmtpSender smtp, QueuedMail mail, CancellationToken cancel)
    {
        try
        {
            var (message, why) = await services.GetRequiredService<MailComposer>().ComposeAsync(mail, cancel);
            if (message is null)
            {
                mail.Drop(why, time.GetUtcNow().UtcDateTime);
                return true;
            }

            await smtp.SendAsync(message, cancel);
            mail.MarkSent(time.GetUtcNow().UtcDateTime);
            return true;
        }
#pragma warning disable CA1031 // Whatever the mail server does: the mail is tried again and finally parked.
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            // The type alone: a server's answer may repeat the address.
            LogFailure(mail.Id, e.GetType().Name);
            mail.MarkFailed(e.GetType().Name, time.GetUtcNow().UtcDateTime);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MailId} could not be sent: {Error}")]
    private partial void LogFailure(int mailId, string error);
}
