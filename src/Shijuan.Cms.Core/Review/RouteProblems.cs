using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Core.Review;

/// <summary>审批链的底线 (PR02, PR03)：what no chain may do without, whoever configures it.</summary>
public static class RouteProblems
{
    public const int MostSteps = 12;
    public const int MostPersonsPerStep = 5;

    /// <summary>Chinese problems; empty when the chain may be used.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<RouteStep> steps)
    {
        var problems = new List<string>();
        var route = new ReviewRoute("", RouteKind.Normal, steps);
        Require(steps.Count is > 0 and <= MostSteps, $"步骤应有 1 至 {MostSteps} 个。");
        Require(steps.DistinctBy(s => s.Step).Count() == steps.Count && steps.DistinctBy(s => s.Name).Count() == steps.Count, "步骤的名称不能重复。");
        Require(steps.All(s => s.Name.Length is > 0 and <= 20), "每个步骤都要有名称，不超过 20 个字。");
        Require(steps.All(s => s.Quorum is >= 1 and <= MostPersonsPerStep), $"每步的会签人数应在 1 至 {MostPersonsPerStep} 之间。");
        Require(steps.All(s => s.DueWorkdays is >= 0 and <= 30), "每步的时限应在 0 至 30 个工作日之间。");
        Require(steps.All(s => s.Permissions.Count > 0 && s.Permissions.All(IsReviewRight)), "每个步骤都要选择由谁签署。");
        var stages = steps.Select(s => s.Stage).OfType<int>().Distinct().Order().ToList();
        Require(stages.SequenceEqual(Enumerable.Range(1, stages.Count)), "审级应从 1 开始连续编号。");
        Require(stages.TrueForAll(stage => steps.Any(s => s.Stage == stage && s.Track == ReviewTrack.Review)), "每一审级都要有审稿步骤。");
        Require(steps.Any(s => s.Track == ReviewTrack.Proof), "至少要有一个校对步骤。");
        Require(route.MinimumPersons >= ReviewRoute.FewestPersons, $"这条链最少只经过 {route.MinimumPersons} 个人，不得少于 {ReviewRoute.FewestPersons} 人（PR02）。请增加审级或会签人数。");
        Require(steps.Any(s => s.Step == ReviewStep.Confidentiality && s.Permissions.SequenceEqual([CorePermissions.ConfidentialityReview.Key])), "必须有“保密审查”步骤（PR03）。");
        Require(steps.Any(s => s.Stage is not null && s.Permissions.SequenceEqual([CorePermissions.FinalReview.Key])), "至少有一步由终审人签署。");
        return problems;

        void Require(bool holds, string problem)
        {
            if (!holds)
            {
                problems.Add(problem);
            }
        }
    }

    private static bool IsReviewRight(string key) => ReviewSteps.Rights.Any(r => r.Key == key);
}
