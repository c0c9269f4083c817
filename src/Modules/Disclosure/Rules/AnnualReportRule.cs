using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告本身 (PR24)：the year is over, nothing is empty, counts are whole numbers, the identities within the report hold. docs/rules/annual-report.md is its table.</summary>
internal sealed class AnnualReportRule : IPublishRule
{
    /// <summary>More empty cells of one table than this are one finding: a list of two hundred helps nobody.</summary>
    private const int MostSingleCells = 8;

    public string Key => "disclosure.annual-report";

    public bool AppliesTo(Candidate candidate) => AnnualReport.IsReport(candidate.Detail);

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var finding in Check((FormDetail)candidate.Detail!, candidate.Today))
        {
            yield return finding;
        }
    }

    internal static IEnumerable<Finding> Check(FormDetail report, DateOnly today) =>
        [.. YearOf(report, today), .. EmptySections(report), .. EmptyCells(report), .. Fractions(report), .. ReportIdentities.Within(ReportNumbers.Of(report)).Select(Explain)];

    private static IEnumerable<Finding> YearOf(FormDetail report, DateOnly today)
    {
        if (AnnualReport.YearOf(report) is not ({ } year and >= AnnualReport.FirstYear))
        {
            yield return new Finding("disclosure.annual-report.year", ReportText.At(AnnualReport.Year));
        }
        else if (year >= today.Year)
        {
            yield return new Finding("disclosure.annual-report.not-over", ReportText.At(AnnualReport.Year), ReportText.Say(year));
        }
    }

    private static IEnumerable<Finding> EmptySections(FormDetail report) =>
        AnnualReport.Sections.Prepend(AnnualReport.UnitKind).Where(f => string.IsNullOrWhiteSpace(report[f]))
            .Select(f => new Finding("disclosure.annual-report.section", ReportText.At(f), report.Form.Find(f)!.Label));

    private static IEnumerable<Finding> EmptyCells(FormDetail report)
    {
        foreach (var grid in ReportCells.All.Where(c => report.Number(c.Name) is null).GroupBy(c => c.Grid))
        {
            var empty = grid.ToList();
            if (empty.Count > MostSingleCells)
            {
                yield return new Finding("disclosure.annual-report.cells", ReportText.At(empty[0].Name), grid.Key, empty.Count, empty[0].Place);
                continue;
            }

            foreach (var cell in empty)
            {
                yield return new Finding("disclosure.annual-report.cell", ReportText.At(cell.Name), cell.Place);
            }
        }
    }

    private static IEnumerable<Finding> Fractions(FormDetail report) =>
        from cell in ReportCells.All
        where cell.Name != ReportTable2.FeeAmount
        where report.Number(cell.Name) is { } number && number != decimal.Truncate(number)
        select new Finding("disclosure.annual-report.whole", ReportText.At(cell.Name), cell.Place, report[cell.Name]);

    private static Finding Explain(IdentityBreach breach) => new(
        breach.Identity switch
        {
            ReportIdentity.Balance => "disclosure.annual-report.balance",
            ReportIdentity.Outcomes => "disclosure.annual-report.outcomes",
            ReportIdentity.RowTotal => "disclosure.annual-report.row-total",
            ReportIdentity.Remedies => "disclosure.annual-report.remedies",
            _ => throw new ArgumentOutOfRangeException(nameof(breach), breach.Identity, "Not an identity within one report."),
        },
        ReportText.At(breach.Cell), breach.Place, ReportText.Say(breach.Expected), ReportText.Say(breach.Found));
}
