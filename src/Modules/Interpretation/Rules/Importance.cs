using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Interpretation;

/// <summary>重要政策 (2.3.01, 2.3.03)：by the fields that a document states of itself, whatever module its type belongs to.</summary>
internal static class Importance
{
    public static bool IsImportant(VersionDetail? detail) =>
        detail is not null && (detail.Read("Kind") == "行政规范性文件" || detail.Read("WideInterest") == "是");
}
