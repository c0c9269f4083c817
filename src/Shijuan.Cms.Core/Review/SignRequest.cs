namespace Shijuan.Cms.Core.Review;

/// <summary>签署请求。Immutable.</summary>
/// <param name="Step">Which signature is meant; refused unless it is the signer's turn.</param>
/// <param name="ReasonCode">Key of a <see cref="ReturnReason"/>; demanded for a return.</param>
/// <param name="ActingForId">The absent person in whose place it is signed.</param>
public sealed record SignRequest(
    int ItemId, int ExpectedRevision, ReviewStep Step, Verdict Verdict, string? ReasonCode, string? Opinion, int? ActingForId = null, SigningEvidence? Evidence = null);
