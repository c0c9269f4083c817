namespace Shijuan.Cms.Core.Notices;

/// <summary>待发邮件：a mail to one person, composed from its notices when it is sent, so that rights and address are those of that moment. Retried, then parked where an administrator sees it.</summary>
public sealed class QueuedMail
{
    /// <summary>After so many failures a mail is parked.</summary>
    public const int MaxAttempts = 8;

    private QueuedMail() { }

    public QueuedMail(int recipientId, DateTime atUtc)
    {
        RecipientId = recipientId;
        CreatedAtUtc = NextAttemptAtUtc = atUtc;
    }

    public int Id { get; private set; }
    public int RecipientId { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }
    public int Attempts { get; private set; }
    public DateTime NextAttemptAtUtc { get; private set; }
    public string? LeaseOwner { get; private set; }
    public DateTime? LeaseUntilUtc { get; private set; }
    public DateTime? SentAtUtc { get; private set; }

    /// <summary>When it turned out that there is nobody or nothing to send it to: no address, no right any more.</summary>
    public DateTime? DroppedAtUtc { get; private set; }

    public DateTime? ParkedAtUtc { get; private set; }

    /// <summary>Kind of the last failure; never an address or a text.</summary>
    public string? LastError { get; private set; }

    public void MarkSent(DateTime atUtc)
    {
        SentAtUtc = atUtc;
        LastError = null;
        Release();
    }

    public void Drop(string why, DateTime atUtc)
    {
        DroppedAtUtc = atUtc;
        LastError = why;
        Release();
    }

    public void MarkFailed(string error, DateTime atUtc)
    {
        Attempts++;
        LastError = error.Length > 200 ? error[..200] : error;
        Release();
        if (Attempts >= MaxAttempts)
        {
            ParkedAtUtc = atUtc;
        }
        else
        {
            // 1, 2, 4 … minutes, at most two hours: a mail server is away for minutes, not for seconds.
            NextAttemptAtUtc = atUtc + TimeSpan.FromMinutes(Math.Min(120, Math.Pow(2, Attempts - 1)));
        }
    }

    /// <summary>重新发送：an administrator takes it from the parking place.</summary>
    public void Retry(DateTime atUtc)
    {
        ParkedAtUtc = null;
        Attempts = 0;
        NextAttemptAtUtc = atUtc;
    }

    private void Release()
    {
        LeaseOwner = null;
        LeaseUntilUtc = null;
    }
}
