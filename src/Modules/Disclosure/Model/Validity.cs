namespace Shijuan.Cms.Disclosure;

/// <summary>有效性 (B08)：尚未施行、有效、已修改、失效、废止。</summary>
internal static class Validity
{
    public const string NotYetInForce = "尚未施行";
    public const string InForce = "有效";
    public const string Amended = "已修改";
    public const string Lapsed = "失效";
    public const string Repealed = "废止";

    public static readonly IReadOnlyList<string> All = [NotYetInForce, InForce, Amended, Lapsed, Repealed];
}
