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
        var signed = candidate.SignOffs.Select(s => (s.AsSignature, s.Verdict, s.Fingerprint));
        if (Check(signed, candidate.Version.Fingerprint, contributors) is { } key)
        {
            yield return new Finding(key, Target.Of(Target.SignOffs));
        }
    }

    /// <summary>The message key of what is wrong, or null. docs/rules/confidentiality-review.md is its table.</summary>
    /// <param name="signed">In the order of time; the last opinion on the text counts.</param>
    /// <param name="fingerprint">Of the text that is to become public.</param>
    /// <param name="contributors">Who wrote or changed it; his opinion is none.</param>
    internal static string? Check(
        IEnumerable<(Signature Signature, Verdict Verdict, string Fingerprint)> signed, string fingerprint, IReadOnlyCollection<int> contributors)
    {
        var opinions = signed.Where(s =>
            s.Signature.Step == ReviewStep.Confidentiality && s.Fingerprint == fingerprint && !contributors.Any(s.Signature.Involves));
        return opinions.Select(s => s.Verdict).LastOrDefault() == Verdict.Pass ? null : "editorial.confidentiality-review.missing";
    }
}
