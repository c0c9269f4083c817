using CsCheck;
using Shijuan.Cms.Core.Review;
using Xunit;

namespace Shijuan.Cms.UnitTests.Review;

public sealed class SeparationOfDutiesPropertyTests
{
    private static readonly ReviewRoute Route = ReviewSteps.Standard;

    private static readonly Gen<ReviewStep> AnyStep = Gen.Int[0, 6].Select(n => Route.Steps[n].Step);

    private static readonly Gen<(ReviewStep Step, int Signer)[]> AnyAttempts = Gen.Select(AnyStep, Gen.Int[1, 6]).Array[0, 60];

    private static readonly Gen<int[]> AnyContributors = Gen.Int[1, 6].Array[0, 3];

    [Fact]
    public void Whatever_is_tried_a_complete_text_was_signed_by_three_outsiders_each_on_one_level() =>
        Gen.Select(AnyContributors, AnyAttempts).Sample((contributors, attempts) =>
        {
            var signed = Accepted(contributors, attempts);
            return !IsComplete(contributors, signed) || IsClean(contributors, signed);
        }, iter: 5000);

    [Fact]
    public void Six_accepted_signatures_are_complete()
    {
        var complete = 0;
        Gen.Select(AnyContributors, AnyAttempts).Sample((contributors, attempts) =>
        {
            var signed = Accepted(contributors, attempts);
            var all = Route.Staged.All(step => signed.Exists(s => s.Step == step.Step));
            if (all)
            {
                Interlocked.Increment(ref complete);
            }

            return IsComplete(contributors, signed) == all;
        }, iter: 5000);
        // Without this the properties would hold because nothing is ever complete.
        Assert.True(complete > 0, "no random run was complete");
    }

    [Fact]
    public void A_later_level_is_never_signed_before_the_earlier_one_is_finished() =>
        Gen.Select(AnyContributors, AnyAttempts).Sample((contributors, attempts) =>
        {
            var levels = Accepted(contributors, attempts).Select(s => Route.Find(s.Step)!.Stage).OfType<int>().ToList();
            return levels.SequenceEqual(levels.Order());
        });

    [Fact]
    public void Only_open_steps_are_ever_accepted() =>
        Gen.Select(AnyContributors, AnyAttempts, AnyStep, Gen.Int[1, 6]).Sample((contributors, attempts, step, signer) =>
        {
            var signed = Accepted(contributors, attempts);
            return SeparationOfDuties.Check(Route, new Signature(step, signer), contributors, signed) is not null
                || ReviewProgress.OpenSteps(Route, signed).Any(s => s.Step == step);
        });

    [Fact]
    public void An_edit_by_a_signer_voids_completeness() =>
        Gen.Select(AnyContributors, AnyAttempts).Sample((contributors, attempts) =>
        {
            var signed = Accepted(contributors, attempts);
            return signed.Count == 0 || !IsComplete([.. contributors, signed[0].Signer], signed);
        });

    [Theory]
    [InlineData("two people")]
    [InlineData("one person on two levels")]
    [InlineData("a contributor")]
    [InlineData("five steps")]
    public void A_planted_fault_is_not_complete(string fault)
    {
        Signature[] good =
        [
            new(ReviewStep.FirstReview, 1), new(ReviewStep.FirstProof, 1), new(ReviewStep.SecondReview, 2),
            new(ReviewStep.SecondProof, 2), new(ReviewStep.FinalReview, 3), new(ReviewStep.FinalProof, 3),
        ];
        Assert.True(IsComplete([9], good));
        var (contributors, signed) = fault switch
        {
            "two people" => (new[] { 9 }, good.Select(s => s with { Signer = Math.Min(s.Signer, 2) }).ToArray()),
            "one person on two levels" => ([9], [.. good[..5], good[5] with { Signer = 1 }]),
            "a contributor" => ([2], good),
            _ => ([9], good[..5]),
        };
        Assert.False(IsComplete(contributors, signed));
    }

    /// <summary>The six staged steps: what these properties are about. The confidentiality review is signed by whoever may.</summary>
    private static bool IsComplete(int[] contributors, IReadOnlyCollection<Signature> signed) =>
        SeparationOfDuties.IsComplete(Route with { Steps = [.. Route.Staged] }, contributors, signed);

    private static List<Signature> Accepted(int[] contributors, (ReviewStep Step, int Signer)[] attempts)
    {
        var signed = new List<Signature>();
        foreach (var (step, signer) in attempts)
        {
            if (SeparationOfDuties.Check(Route, new Signature(step, signer), contributors, signed) is null)
            {
                signed.Add(new Signature(step, signer));
            }
        }

        return signed;
    }

    private static bool IsClean(int[] contributors, List<Signature> signed)
    {
        var six = signed.FindAll(s => Route.Find(s.Step)!.Stage is not null);
        return six.Select(s => s.Signer).Distinct().Count() >= 3
            && !signed.Exists(s => contributors.Contains(s.Signer))
            && six.GroupBy(s => s.Signer).All(person => person.Select(s => Route.Find(s.Step)!.Stage).Distinct().Count() == 1);
    }
}
