namespace Shijuan.Cms.Disclosure;

/// <summary>报告中参加比对的文字 (B11).</summary>
internal static class ReportWords
{
    /// <summary>Sections one and five.</summary>
    public static string Of(FormDetail report) => string.Join('\n', AnnualReport.Overview.Concat(AnnualReport.Problems).Select(f => report[f]));

    /// <summary>Section five alone.</summary>
    public static string ProblemsOf(FormDetail report) => string.Join('\n', AnnualReport.Problems.Select(f => report[f]));
}
