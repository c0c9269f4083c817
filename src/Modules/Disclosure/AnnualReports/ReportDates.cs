using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告的公开期限：the day of 石政办函〔2023〕52号 (K15, K16) and the day of the law (条例第四十九条). Both count from the year after the reported one.</summary>
internal static class ReportDates
{
    /// <summary>镇、部门 10 January, 县政府 25 January.</summary>
    public static DateOnly DueOn(string kind, int year) => new(year + 1, 1, kind == AnnualReport.County ? 25 : 10);

    /// <summary>部门 31 January, 县政府 31 March.</summary>
    public static DateOnly LawfulUntil(string kind, int year) => kind == AnnualReport.County ? new(year + 1, 3, 31) : new(year + 1, 1, 31);

    /// <summary>How late, in words; null when in time.</summary>
    public static string? Lateness(string kind, int year, DateOnly on)
    {
        var (due, lawful) = (DueOn(kind, year), LawfulUntil(kind, year));
        return on > lawful ? $"晚于法定的{PublicTime.Formal(lawful)}" : on > due ? $"晚于要求的{PublicTime.Formal(due)}" : null;
    }
}
