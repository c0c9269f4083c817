namespace Shijuan.Cms.Editorial;

/// <summary>复查清单的筛选，如网址所写。</summary>
/// <param name="Kind">不合格（必须改）、无障碍、全部。</param>
internal sealed record LiveFindingFilter(int? Unit, string? Rule, LiveFindingKind Kind, int Page)
{
    public const int PageSize = 50;

    /// <summary>The address of the list with this filter at another page.</summary>
    public string UrlOf(int page) => $"/admin/live-findings?kind={Kind}&unit={Unit}&rule={Uri.EscapeDataString(Rule ?? "")}&page={page}";
}

/// <summary>复查清单的范围。</summary>
internal enum LiveFindingKind
{
    /// <summary>现在不能发布的。</summary>
    Failing = 1,

    /// <summary>无障碍问题。</summary>
    Accessibility = 2,

    /// <summary>全部。</summary>
    All = 3,
}
