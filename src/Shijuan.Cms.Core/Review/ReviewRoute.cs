namespace Shijuan.Cms.Core.Review;

/// <summary>审批路线：the steps that one version has to pass, fixed when it is submitted. A later change of the chain does not touch it. Immutable.</summary>
/// <param name="Name">Name of the chain it was taken from.</param>
public sealed record ReviewRoute(string Name, RouteKind Kind, IReadOnlyList<RouteStep> Steps)
{
    /// <summary>任何链不得少于三个人 (PR02)。</summary>
    public const int FewestPersons = 3;

    public IEnumerable<RouteStep> Staged => Steps.Where(s => s.Group is not null);

    /// <summary>不同签署人的下限：the fewest people who can complete the staged steps, as one person signs in one group only.</summary>
    public int MinimumPersons => Staged.GroupBy(s => s.Group).Sum(group => group.Max(s => s.Quorum));

    public RouteStep? Find(ReviewStep step) => Steps.FirstOrDefault(s => s.Step == step);

    public string NameOf(ReviewStep step) => Find(step)?.Name ?? ReviewSteps.NameOf(step);
}
