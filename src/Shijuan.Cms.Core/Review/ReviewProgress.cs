namespace Shijuan.Cms.Core.Review;

/// <summary>审校进度：derived from the signatures, never stored.</summary>
public static class ReviewProgress
{
    private static readonly ReviewLevel[] Levels = [ReviewLevel.First, ReviewLevel.Second, ReviewLevel.Final];

    /// <summary>The level whose turn it is: the first that lacks its review or its proofreading. Null when all three are complete.</summary>
    public static ReviewLevel? OpenLevel(IEnumerable<ReviewStep> signed)
    {
        var done = signed.ToHashSet();
        return Levels
            .Where(level => ReviewSteps.SixSignatures.Any(step => ReviewSteps.LevelOf(step) == level && !done.Contains(step)))
            .Select(level => (ReviewLevel?)level)
            .FirstOrDefault();
    }

    /// <summary>Steps that can be signed now: those of the open level that are missing, and the confidentiality review while it is missing.</summary>
    public static IReadOnlyList<ReviewStep> OpenSteps(IReadOnlyCollection<ReviewStep> signed)
    {
        var level = OpenLevel(signed);
        return ReviewSteps.All
            .Where(step => !signed.Contains(step) && (step == ReviewStep.Confidentiality || ReviewSteps.LevelOf(step) == level))
            .ToList();
    }
}
