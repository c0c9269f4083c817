using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Core.Review;

/// <summary>步骤的名称、级别和所需权限。</summary>
public static class ReviewSteps
{
    public static readonly IReadOnlyList<ReviewStep> SixSignatures =
    [
        ReviewStep.FirstReview, ReviewStep.FirstProof, ReviewStep.SecondReview, ReviewStep.SecondProof, ReviewStep.FinalReview, ReviewStep.FinalProof,
    ];

    public static readonly IReadOnlyList<ReviewStep> All = [.. SixSignatures, ReviewStep.Confidentiality];

    /// <summary>Null for the confidentiality review, which stands beside the three levels.</summary>
    public static ReviewLevel? LevelOf(ReviewStep step) => step switch
    {
        ReviewStep.FirstReview or ReviewStep.FirstProof => ReviewLevel.First,
        ReviewStep.SecondReview or ReviewStep.SecondProof => ReviewLevel.Second,
        ReviewStep.FinalReview or ReviewStep.FinalProof => ReviewLevel.Final,
        _ => null,
    };

    public static string NameOf(ReviewStep step) => step switch
    {
        ReviewStep.FirstReview => "初审",
        ReviewStep.FirstProof => "一校",
        ReviewStep.SecondReview => "复审",
        ReviewStep.SecondProof => "二校",
        ReviewStep.FinalReview => "终审",
        ReviewStep.FinalProof => "三校",
        ReviewStep.Confidentiality => "保密审查",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public static string NameOf(ReviewLevel level) => level switch
    {
        ReviewLevel.First => "初审",
        ReviewLevel.Second => "复审",
        ReviewLevel.Final => "终审",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static Permission PermissionFor(ReviewStep step) => LevelOf(step) switch
    {
        ReviewLevel.First => CorePermissions.FirstReview,
        ReviewLevel.Second => CorePermissions.SecondReview,
        ReviewLevel.Final => CorePermissions.FinalReview,
        _ => CorePermissions.ConfidentialityReview,
    };
}
