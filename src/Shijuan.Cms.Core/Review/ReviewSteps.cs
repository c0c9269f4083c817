using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Core.Review;

/// <summary>常用步骤：their names, rights and places in the usual chain.</summary>
public static class ReviewSteps
{
    private static readonly IReadOnlyList<RouteStep> Usual =
    [
        Staged(ReviewStep.FirstReview, "初审", 1, ReviewTrack.Review, CorePermissions.FirstReview),
        Staged(ReviewStep.FirstProof, "一校", 1, ReviewTrack.Proof, CorePermissions.FirstReview),
        Staged(ReviewStep.SecondReview, "复审", 2, ReviewTrack.Review, CorePermissions.SecondReview),
        Staged(ReviewStep.SecondProof, "二校", 2, ReviewTrack.Proof, CorePermissions.SecondReview),
        Staged(ReviewStep.FinalReview, "终审", 3, ReviewTrack.Review, CorePermissions.FinalReview),
        Staged(ReviewStep.FinalProof, "三校", 3, ReviewTrack.Proof, CorePermissions.FinalReview),
        Beside(ReviewStep.Confidentiality, "保密审查", CorePermissions.ConfidentialityReview),
    ];

    /// <summary>法制审核, for chains of normative documents and decision drafts.</summary>
    public static readonly RouteStep Legal = Beside(ReviewStep.Legal, "法制审核", CorePermissions.LegalReview) with { DueWorkdays = 5 };

    /// <summary>三审三校加保密审查：the chain of everything that has none of its own.</summary>
    public static readonly ReviewRoute Standard = new("三审三校（通用）", RouteKind.Normal, Usual);

    /// <summary>特急会签：three different people at the same time, one of them with the right of final review, and the confidentiality review. Same gate; ratified after release.</summary>
    public static readonly ReviewRoute Emergency = new("特急会签", RouteKind.Emergency,
    [
        Urgent("EmergencyReview", "特急审稿", 1, ReviewTrack.Review, AnyReviewer),
        Urgent("EmergencyProof", "特急校对", 2, ReviewTrack.Proof, AnyReviewer),
        Urgent("EmergencyFinal", "特急签发", 3, ReviewTrack.Review, [CorePermissions.FinalReview.Key]),
        Beside(ReviewStep.Confidentiality, "保密审查", CorePermissions.ConfidentialityReview) with { DueWorkdays = 0 },
    ]);

    /// <summary>Rights that let a person take part in any review.</summary>
    public static readonly IReadOnlyList<Permission> Rights =
    [
        CorePermissions.FirstReview, CorePermissions.SecondReview, CorePermissions.FinalReview,
        CorePermissions.ConfidentialityReview, CorePermissions.LegalReview,
    ];

    private static IReadOnlyList<string> AnyReviewer =>
        [CorePermissions.FirstReview.Key, CorePermissions.SecondReview.Key, CorePermissions.FinalReview.Key];

    /// <summary>Name of a usual step; the key itself for one that only its chain knows.</summary>
    public static string NameOf(ReviewStep step) =>
        step == ReviewStep.Legal ? Legal.Name : (Standard.Find(step) ?? Emergency.Find(step))?.Name ?? step.Key;

    private static RouteStep Staged(ReviewStep step, string name, int stage, ReviewTrack track, Permission permission) =>
        new(step, name, stage, stage, track, [permission.Key]);

    private static RouteStep Beside(ReviewStep step, string name, Permission permission) =>
        new(step, name, Stage: null, Group: null, ReviewTrack.Special, [permission.Key]);

    private static RouteStep Urgent(string key, string name, int group, ReviewTrack track, IReadOnlyList<string> permissions) =>
        new(new ReviewStep(key), name, Stage: 1, group, track, permissions, DueWorkdays: 0);
}
