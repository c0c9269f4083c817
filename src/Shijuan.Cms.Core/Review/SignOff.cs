using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.Review;

/// <summary>签署：one person's verdict at one step on one very text. Append-only; bound to version and fingerprint, so an edit voids it by itself.</summary>
public sealed class SignOff
{
    private SignOff() { }

    public SignOff(ContentVersion version, ReviewStep step, int actorId, Verdict verdict, string? reasonCode, string? opinion, DateTime atUtc)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(atUtc, TimeSpan.Zero));
        ItemId = version.ItemId;
        VersionId = version.Id;
        Fingerprint = version.Fingerprint;
        Step = step;
        ActorId = actorId;
        Verdict = verdict;
        ReasonCode = reasonCode;
        Opinion = opinion;
        AtUtc = atUtc;
    }

    public Guid Id { get; private set; }
    public int ItemId { get; private set; }
    public int VersionId { get; private set; }
    public string Fingerprint { get; private set; } = "";
    public ReviewStep Step { get; private set; }
    public int ActorId { get; private set; }
    public Verdict Verdict { get; private set; }

    /// <summary>Key of a <see cref="ReturnReason"/> when returned.</summary>
    public string? ReasonCode { get; private set; }

    public string? Opinion { get; private set; }
    public DateTime AtUtc { get; private set; }
}

/// <summary>结论。</summary>
public enum Verdict
{
    /// <summary>通过。</summary>
    Pass = 1,

    /// <summary>退回。</summary>
    Return = 2,
}
