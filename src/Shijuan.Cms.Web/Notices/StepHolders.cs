using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Web;

/// <summary>步骤由谁签：from the name of a step to the permission that signs it. An unknown name is told to everybody who signs anything in the unit.</summary>
internal static class StepHolders
{
    /// <summary>The steps that are open as soon as a text is submitted.</summary>
    public static readonly IReadOnlyList<string> AtSubmission = ["初审", "一校", "保密审查"];

    private static readonly Permission[] Signing =
        [CorePermissions.FirstReview, CorePermissions.SecondReview, CorePermissions.FinalReview, CorePermissions.ConfidentialityReview];

    public static IReadOnlyCollection<Permission> PermissionsFor(string stepName) => stepName switch
    {
        "初审" or "一校" => [CorePermissions.FirstReview],
        "复审" or "二校" => [CorePermissions.SecondReview],
        "终审" or "三校" => [CorePermissions.FinalReview],
        "保密审查" => [CorePermissions.ConfidentialityReview],
        _ => Signing,
    };
}
