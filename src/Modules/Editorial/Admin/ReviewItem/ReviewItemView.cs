using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>审核页：everything a reviewer needs on one page. Immutable.</summary>
internal sealed record ReviewItemView(
    int Id, int Revision, ContentState State, string Title, string TypeName, string UnitName, string? IndexNumber, int VersionNumber, string Fingerprint,
    DisclosureAttribute Disclosure, RenderedText Body, IReadOnlyList<PlayerView> Players, IReadOnlyList<string> Paragraphs, IReadOnlyList<FieldLine> Fields, IReadOnlyList<FileLine> Files,
    VersionDifference? Difference, Judgement Judgement, IReadOnlyList<StepLine> Steps, IReadOnlyList<SignOffLine> Earlier, SigningTurn Turn,
    RouteLine Route, IReadOnlyList<HolderLine> Holders)
{
    /// <summary>What a proofreader has to judge before he passes the text.</summary>
    public IReadOnlyList<JudgedFinding> ToJudge => [.. Judgement.Findings.Where(f => f.Severity == Severity.NeedsReason)];
}

/// <summary>审批链。Immutable.</summary>
/// <param name="Reason">Why it is urgent; null otherwise.</param>
internal sealed record RouteLine(string Name, RouteKind Kind, RiskClass Risk, string? Reason);

/// <summary>附件或插图。Immutable.</summary>
internal sealed record FileLine(string Name, AttachmentKind Kind, string MediaType, long Size, string Sha256, string Url);

/// <summary>一个签署步骤：signed, waiting, or not yet its turn. Immutable.</summary>
internal sealed record StepLine(RouteStep Step, IReadOnlyList<SignOffLine> SignedBy, bool IsOpen);

/// <summary>一次签署。Immutable.</summary>
internal sealed record SignOffLine(
    int VersionNumber, ReviewStep Step, string StepName, Verdict Verdict, string Signer, string? Reason, string? Opinion, DateTime AtUtc, string Fingerprint, SigningEvidence? Evidence);
