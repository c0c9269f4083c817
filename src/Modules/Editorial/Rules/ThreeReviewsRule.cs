using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>三审三校 (PR02)：every signature of the text's own chain on this very text, by at least three persons, none of whom wrote it.</summary>
internal sealed class ThreeReviewsRule : IPublishRule
{
    public string Key => "editorial.three-reviews";

    public bool AppliesTo(Candidate candidate) => candidate.Stage == GateStage.Publish;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var signed = candidate.SignOffs.Where(s => s.Verdict == Verdict.Pass).Select(s => s.AsSignature).ToList();
        // 保密审查 has a rule, a legal basis and a message of its own.
        var missing = candidate.Route.Steps.Where(s => s.Step != ReviewStep.Confidentiality && !ReviewProgress.IsSigned(s, signed)).ToList();
        foreach (var step in missing)
        {
            yield return new Finding("editorial.three-reviews.missing", Target.Of(Target.SignOffs), step.Name);
        }

        var contributors = candidate.Version.Contributors.Select(c => c.UserId).ToHashSet();
        if (missing.Count == 0 && !SeparationOfDuties.PersonsAreApart(candidate.Route, contributors, signed))
        {
            yield return new Finding("editorial.three-reviews.persons", Target.Of(Target.SignOffs), "人数不足三人，或有人跨级签署，或写稿人参与了签署");
        }
    }
}
