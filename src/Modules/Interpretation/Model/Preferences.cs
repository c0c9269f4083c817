namespace Shijuan.Cms.Interpretation;

/// <summary>优惠政策的种类 (2.3.07).</summary>
internal static class Preferences
{
    public static readonly IReadOnlyList<string> All = ["招商引资", "财政补贴", "减税降费", "产业促进"];
}
