namespace Shijuan.Cms.Disclosure;

/// <summary>文件种类：行政规范性文件要登记、编号、有期限；其他政策文件不要。</summary>
internal static class DocumentKind
{
    public const string Normative = "行政规范性文件";
    public const string Other = "其他政策文件";

    public static readonly IReadOnlyList<string> All = [Normative, Other];
}
