namespace Shijuan.Cms.Core.Events;

/// <summary>投递：one message to one handler, with its own lease, retries and parking place.</summary>
public sealed class OutboxDelivery
{
    /// <summary>After so many failures a delivery is parked where an administrator sees it.</summary>
    public const int MaxAttempts = 8;

    private OutboxDelivery() { }

    internal OutboxDelivery(OutboxMessage message, string handlerKey)
    {
        Message = message;
        HandlerKey = handlerKey;
        NextAttemptAtUtc = message.AtUtc;
    }

    public int Id { get; private set; }
    public Guid MessageId { get; private set; }
    public OutboxMessage Message { get; private set; } = null!;
    public string HandlerKey { get; private set; } = "";
    public int Attempts { get; private set; }
    public DateTime NextAttemptAtUtc { get; private set; }
    public string? LeaseOwner { get; private set; }
    public DateTime? LeaseUntilUtc { get; private set; }
    public DateTime? DoneAtUtc { get; private set; }
    public DateTime? ParkedAtUtc { get; private set; }
    public string? LastError { get; private set; }

    public void MarkDone(DateTime atUtc)
    {
        DoneAtUtc = atUtc;
        LeaseOwner = null;
        LeaseUntilUtc = null;
        LastError = null;
    }

    public void MarkFailed(string error, DateTime atUtc)
    {
        Attempts++;
        LastError = error.Length > 500 ? error[..500] : error;
        LeaseOwner = null;
        LeaseUntilUtc = null;
        if (Attempts >= MaxAttempts)
        {
            ParkedAtUtc = atUtc;
        }
        else
        {
            NextAttemptAtUtc = atUtc + Backoff(Attempts);
        }
    }

    /// <summary>重新投递：an administrator takes it from the parking place.</summary>
    public void Retry(DateTime atUtc)
    {
        ParkedAtUtc = null;
        Attempts = 0;
        NextAttemptAtUtc = atUtc;
    }

    private static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, attempts) / 2));
}
