using System.Globalization;
using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告本身 (PR24)：the year is over, nothing is empty, counts are whole numbers, the identities within the report hold. docs/rules/annual-report.md is its table.</summary>
internal sealed class AnnualReportRule : IPublishRule
{
    /// <summary>More empty cells of one table than this are one finding: a list of two hundred helps nobody.</summary>
    private const int MostSingleCells = 8;

    /// <summary>条例 of 2007 came into force on 1 May 2008.</summary>
    private const int FirstYear = 2008;

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

    internal static Target At(string field) => Target.Of("Detail." + field);

    internal static string Say(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static IEnumerable<Finding> YearOf(FormDetail report, DateOnly today)
    {
        if (report.Number(AnnualReport.Year) is not { } year || year != decimal.Truncate(year) || year is < FirstYear or > 2999)
        {
            yield return new Finding("disclosure.annual-report.year", At(AnnualReport.Year));
        }
        else if (year >= today.Year)
        {
            yield return new Finding("disclosure.annual-report.not-over", At(AnnualReport.Year), Say(year));
        }
    }

    private static IEnumerable<Finding> EmptySections(FormDetail report) =>
        AnnualReport.Sections.Prepend(AnnualReport.UnitKind).Where(f => string.IsNullOrWhiteSpace(report[f]))
            .Select(f => new Finding("disclosure.annual-report.section", At(f), report.Form.Find(f)!.Label));

    private static IEnumerable<Finding> EmptyCells(FormDetail report)
    {
        foreach (var grid in ReportCells.All.Where(c => report.Number(c.Name) is null).GroupBy(c => c.Grid))
        {
            var empty = grid.ToList();
            if (empty.Count > MostSingleCells)
            {
                yield return new Finding("disclosure.annual-report.cells", At(empty[0].Name), grid.Key, empty.Count, empty[0].Place);
                continue;
            }

            foreach (var cell in empty)
            {
                yield return new Finding("disclosure.annual-report.cell", At(cell.Name), cell.Place);
            }
        }
    }

    private static IEnumerable<Finding> Fractions(FormDetail report) =>
        from cell in ReportCells.All
        where cell.Name != ReportTable2.FeeAmount
        where report.Number(cell.Name) is { } number && number != decimal.Truncate(number)
        select new Finding("disclosure.annual-report.whole", At(cell.Name), cell.Place, report[cell.Name]);

    private static Finding Explain(IdentityBreach breach) => new(
        breach.Identity switch
        {
            ReportIdentity.Balance => "disclosure.annual-report.balance",
            ReportIdentity.Outcomes => "disclosure.annual-report.outcomes",
            ReportIdentity.RowTotal => "disclosure.annual-report.row-total",
            ReportIdentity.Remedies => "disclosure.annual-report.remedies",
            _ => throw new ArgumentOutOfRangeException(nameof(breach), breach.Identity, "Not an identity within one report."),
        },
        At(breach.Cell), breach.Place, Say(breach.Expected), Say(breach.Found));
}
