using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.Review;

/// <summary>签署：one person's verdict at one step on one very text. Append-only; bound to version and fingerprint, so an edit voids it by itself.</summary>
public sealed class SignOff
{
    private SignOff() { }

    /// <param name="slot">1 for the first signature of a step, 2 for the second of a quorum, and so on.</param>
    public SignOff(ContentVersion version, RouteStep step, int slot, Signature signature, SignRequest request, DateTime atUtc)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(atUtc, TimeSpan.Zero));
        ItemId = version.ItemId;
        VersionId = version.Id;
        Fingerprint = version.Fingerprint;
        Step = step.Step;
        StepName = step.Name;
        Slot = slot;
        ActorId = signature.Signer;
        ActingForId = signature.ActingFor;
        Verdict = request.Verdict;
        ReasonCode = request.ReasonCode;
        Opinion = request.Opinion;
        Evidence = request.Evidence?.ToJson();
        AtUtc = atUtc;
    }

    public Guid Id { get; private set; }
    public int ItemId { get; private set; }
    public int VersionId { get; private set; }
    public string Fingerprint { get; private set; } = "";
    public ReviewStep Step { get; private set; }

    /// <summary>Name of the step when it was signed; null in rows older than named steps.</summary>
    public string? StepName { get; private set; }

    public int Slot { get; private set; }
    public int ActorId { get; private set; }

    /// <summary>代谁签署；null when in his own right.</summary>
    public int? ActingForId { get; private set; }

    public Verdict Verdict { get; private set; }

    /// <summary>Key of a <see cref="ReturnReason"/> when returned.</summary>
    public string? ReasonCode { get; private set; }

    public string? Opinion { get; private set; }

    /// <summary>通读和查验记录 as <see cref="SigningEvidence"/>; null when none was given.</summary>
    public string? Evidence { get; private set; }

    public DateTime AtUtc { get; private set; }

    public Signature AsSignature => new(Step, ActorId, ActingForId);

    public string ShownStep => StepName ?? ReviewSteps.NameOf(Step);
}

/// <summary>结论。</summary>
public enum Verdict
{
    /// <summary>通过。</summary>
    Pass = 1,

    /// <summary>退回。</summary>
    Return = 2,
}
