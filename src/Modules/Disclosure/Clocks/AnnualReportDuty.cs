using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Disclosure;

/// <summary>年报义务的时钟：one for each report that <see cref="ReportingUnits"/> names, and when it begins (K15, K16). Pure.</summary>
internal static class AnnualReportDuty
{
    /// <summary>Type of the clock's subject: one report of one unit.</summary>
    public const string SubjectType = "AnnualReport";

    private const int Factor = 10_000;

    /// <summary>Added to the year of the county's report, so that it is not the office's own of the same year; no year comes near it.</summary>
    private const int OfCounty = 5_000;

    public static ClockSubject SubjectOf(OwedReport report) => new(SubjectType, (report.UnitId * Factor) + (report.IsCounty ? OfCounty : 0) + report.Year);

    public static OwedReport Read(int subjectId) => new(subjectId / Factor, subjectId % Factor >= OfCounty, subjectId % OfCounty);

    /// <summary>
    /// The year whose reports are owed or about to be: planned in December, owed from 1 January, and no new clock after January,
    /// so that a unit founded in summer does not owe the report of a year in which it did not exist.
    /// </summary>
    public static int? YearOwed(DateOnly today) => today.Month switch
    {
        12 => today.Year,
        1 => today.Year - 1,
        _ => null,
    };

    public static ClockDefinition DefinitionFor(OwedReport report) => report.IsCounty ? DisclosureClocks.CountyAnnualReport : DisclosureClocks.AnnualReport;

    /// <summary>1 January of the year after.</summary>
    public static DateTime TriggerOf(int year) => ChinaTime.StartOfDayUtc(new DateOnly(year + 1, 1, 1));
}
