using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>年报义务：which unit owes which report, and when it began (K15, K16). Pure.</summary>
internal static class AnnualReportDuty
{
    /// <summary>Type of the report; its field <see cref="YearField"/> names the year reported on.</summary>
    public const string TypeKey = "disclosure.annual-report";

    public const string YearField = "Year";

    /// <summary>Type of the clock's subject: one report of one unit.</summary>
    public const string SubjectType = "AnnualReport";

    private const int Factor = 10_000;

    public static ClockSubject SubjectOf(int unitId, int year) => new(SubjectType, (unitId * Factor) + year);

    public static (int UnitId, int Year) Read(int subjectId) => (subjectId / Factor, subjectId % Factor);

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

    public static bool Owes(OrgUnit unit) => DisclosureClocks.Terms.AnnualReportUnits.Contains(unit.Type);

    public static ClockDefinition DefinitionFor(OrgUnit unit) =>
        unit.Type == UnitType.CountyGovernment ? DisclosureClocks.CountyAnnualReport : DisclosureClocks.AnnualReport;

    /// <summary>1 January of the year after.</summary>
    public static DateTime TriggerOf(int year) => ChinaTime.StartOfDayUtc(new DateOnly(year + 1, 1, 1));
}
