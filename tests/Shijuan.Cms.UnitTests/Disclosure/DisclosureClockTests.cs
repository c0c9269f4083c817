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
        Assert.Equal(new DateOnly(2027, 1, 10), Due(UnitType.Town));
        Assert.Equal(new DateOnly(2027, 1, 25), Due(UnitType.CountyGovernment));
        Assert.Contains("1月31日", DisclosureClocks.AnnualReport.LegalBasis, StringComparison.Ordinal);
        Assert.Contains("3月31日", DisclosureClocks.CountyAnnualReport.LegalBasis, StringComparison.Ordinal);
        Assert.Equal((7, 2026), AnnualReportDuty.Read(AnnualReportDuty.SubjectOf(7, 2026).Id));
    }

    [Fact]
    public void Party_organs_and_collective_names_owe_no_annual_report() =>
        Assert.False(AnnualReportDuty.Owes(Unit(UnitType.PartyOrgan)) || AnnualReportDuty.Owes(Unit(UnitType.Group)));

    private static DateOnly? Due(UnitType type) => DueDateCalculator.Compute(
        WorkCalendar.StateCouncil(), AnnualReportDuty.TriggerOf(2026), AnnualReportDuty.DefinitionFor(Unit(type)).Length, [], null).DueOn;

    private static OrgUnit Unit(UnitType type) => new("unit", "单位", "单位", type, null, null, 1);
}
