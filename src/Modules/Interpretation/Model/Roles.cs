namespace Shijuan.Cms.Interpretation;

/// <summary>解读人身份 (2.3.02, 2.3.03)：who explains.</summary>
internal static class Roles
{
    public const string Department = "起草部门";
    public const string Leader = "负责同志";
    public const string Expert = "专家学者";
    public const string Media = "媒体";

    public static readonly IReadOnlyList<string> All = [Department, Leader, Expert, Media];
}
