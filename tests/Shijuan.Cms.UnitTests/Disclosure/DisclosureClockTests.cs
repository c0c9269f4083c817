using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

public sealed class DisclosureClockTests
{
    [Fact]
    public void Every_entry_of_the_catalogue_that_belongs_to_publication_is_defined()
    {
        string[] expected =
        [
            "K01", "K02", "K03", "K04", "K05", "K06", "K07", "K15", "K16", "K22", "K23", "K24", "K25", "K26", "K27", "K28", "K29", "K30", "K42", "K43", "K44", "K45", "K46",
        ];
        Assert.Equal(expected, DisclosureClocks.Terms.Terms.Select(t => t.Code));
        Assert.All(DisclosureClocks.Terms.Terms, t => Assert.Contains($"（{t.Code}）", ClockTerms.DefinitionOf(t).Name, StringComparison.Ordinal));
        Assert.Equal(DisclosureClocks.Keys.Count, DisclosureClocks.Keys.Distinct().Count());
        Assert.Equal("disclosure.k05-interpretation", DisclosureClocks.Interpretation.Key);
        Assert.All(DisclosureClocks.All, d => Assert.NotEmpty(d.IndicatorIds));
    }

    [Fact]
    public void What_is_not_certain_says_so_and_names_where_the_number_comes_from()
    {
        foreach (var term in DisclosureClocks.Terms.Terms)
        {
            Assert.Contains(term.Confidence, new[] { "C", "B", "P", "T" });
            Assert.Equal(term.Confidence != "C", ClockTerms.DefinitionOf(term).LegalBasis.Contains("依据待核", StringComparison.Ordinal));
            Assert.True(term.Confidence == "C" || term.Source.Length > 0, term.Code);
        }
    }

    [Theory]
    [InlineData("2026-12-01", 2026)]
    [InlineData("2027-01-01", 2026)]
    [InlineData("2027-01-31", 2026)]
    [InlineData("2027-02-01", null)]
    [InlineData("2027-11-30", null)]
    public void The_annual_report_is_planned_in_December_and_begun_no_later_than_January(string today, int? year) =>
        Assert.Equal(year, AnnualReportDuty.YearOwed(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_annual_report_of_a_town_is_due_on_10_January_and_that_of_the_county_on_25_January()
    {
        Assert.Equal(new DateOnly(2027, 1, 10), Due(new OwedReport(7, false, 2026)));
        Assert.Equal(new DateOnly(2027, 1, 25), Due(new OwedReport(7, true, 2026)));
        Assert.Contains("1月31日", DisclosureClocks.AnnualReport.LegalBasis, StringComparison.Ordinal);
        Assert.Contains("3月31日", DisclosureClocks.CountyAnnualReport.LegalBasis, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, false, 2026)]
    [InlineData(7, true, 2026)]
    [InlineData(1, true, 2999)]
    [InlineData(9999, false, 2008)]
    public void A_clock_tells_whose_report_of_which_kind_and_year_it_is_about(int unit, bool isCounty, int year)
    {
        var report = new OwedReport(unit, isCounty, year);
        Assert.Equal(report, AnnualReportDuty.Read(AnnualReportDuty.SubjectOf(report).Id));
        Assert.NotEqual(AnnualReportDuty.SubjectOf(report), AnnualReportDuty.SubjectOf(report with { IsCounty = !isCounty }));
    }

    [Fact]
    public void The_office_owes_two_reports_a_dispatched_body_one_and_party_organs_and_collective_names_none()
    {
        Assert.Equal([AnnualReport.County, AnnualReport.Department], ReportingUnits.KindsOf(UnitType.GovernmentOffice));
        Assert.Equal([AnnualReport.Department], ReportingUnits.KindsOf(UnitType.Dispatched));
        Assert.Equal([AnnualReport.Town], ReportingUnits.KindsOf(UnitType.Town));
        Assert.All(new[] { UnitType.CountyGovernment, UnitType.PartyOrgan, UnitType.Group, UnitType.Resident }, type => Assert.Empty(ReportingUnits.KindsOf(type)));
    }

    [Fact]
    public void A_report_is_known_by_its_fields_and_one_without_a_year_is_none()
    {
        var report = new FormDetail(AnnualReport.Type);
        Assert.Null(OwedReport.Of(7, report));
        report.Set(AnnualReport.Year, "2026");
        report.Set(AnnualReport.UnitKind, AnnualReport.County);
        Assert.Equal(new OwedReport(7, true, 2026), OwedReport.Of(7, report));
        report.Set(AnnualReport.UnitKind, AnnualReport.Department);
        Assert.Equal(new OwedReport(7, false, 2026), OwedReport.Of(7, report));
    }

    private static DateOnly? Due(OwedReport report) => DueDateCalculator.Compute(
        WorkCalendar.StateCouncil(), AnnualReportDuty.TriggerOf(report.Year), AnnualReportDuty.DefinitionFor(report).Length, [], null).DueOn;
}
