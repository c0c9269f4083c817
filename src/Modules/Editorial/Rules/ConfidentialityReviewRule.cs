using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>保密审查 (PR03)：signed on this very text by somebody who did not write it.</summary>
internal sealed class ConfidentialityReviewRule : IPublishRule
{
    public string Key => "editorial.confidentiality-review";

    public bool AppliesTo(Candidate candidate) => candidate.Stage == GateStage.Publish;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var contributors = candidate.Version.Contributors.Select(c => c.UserId).ToHashSet();
        var signed = candidate.SignOffs.Any(s =>
            s.Step == ReviewStep.Confidentiality && s.Verdict == Verdict.Pass && !contributors.Any(s.AsSignature.Involves));
        if (!signed)
        {
            yield return new Finding("editorial.confidentiality-review.missing", Target.Of(Target.SignOffs));
        }
    }
}
