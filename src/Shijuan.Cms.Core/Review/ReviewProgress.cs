namespace Shijuan.Cms.Core.Review;

/// <summary>审校进度：derived from route and signatures, never stored as a flag.</summary>
public static class ReviewProgress
{
    /// <summary>Whether the step has its quorum.</summary>
    public static bool IsSigned(RouteStep step, IEnumerable<Signature> signed) => signed.Count(s => s.Step == step.Step) >= step.Quorum;

    /// <summary>The stage whose turn it is: the first with a step that is not fully signed. Null when all are.</summary>
    public static int? OpenStage(ReviewRoute route, IReadOnlyCollection<Signature> signed) =>
        route.Steps.Where(s => s.Stage is not null && !IsSigned(s, signed)).Min(s => s.Stage);

    /// <summary>Steps that can be signed now: those of the open stage and those beside the stages, as far as they are not signed.</summary>
    public static IReadOnlyList<RouteStep> OpenSteps(ReviewRoute route, IReadOnlyCollection<Signature> signed)
    {
        var stage = OpenStage(route, signed);
        return [.. route.Steps.Where(s => (s.Stage is null || s.Stage == stage) && !IsSigned(s, signed))];
    }
}
