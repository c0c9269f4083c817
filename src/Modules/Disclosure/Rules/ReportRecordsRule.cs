using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告与记录相符 (PR24)：one for each unit and year, what was carried over, the library, the sum of the units, and numbers changed by hand.</summary>
internal sealed class ReportRecordsRule(ReportShelf shelf, DocumentCount documents) : IPublishRule
{
    /// <summary>More differing cells than this are one finding.</summary>
    private const int MostSingleCells = 8;

    public string Key => "disclosure.report-records";

    public bool AppliesTo(Candidate candidate) =>
        AnnualReport.IsReport(candidate.Detail) && AnnualReport.YearOf((FormDetail)candidate.Detail!) is not null;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var report = (FormDetail)candidate.Detail!;
        var (year, kind) = (AnnualReport.YearOf(report)!.Value, report[AnnualReport.UnitKind]);
        var sameYear = await shelf.PublicAsync(year, cancel);
        var others = sameYear.Select(r => (r.ItemId, r.UnitId, r.Kind))
            .Concat((await shelf.AtWorkAsync(year, cancel)).Where(r => r.IsSubmitted).Select(r => (r.ItemId, r.UnitId, r.Kind)));
        foreach (var other in others.Where(o => o.ItemId != candidate.Item.Id && o.UnitId == candidate.Item.UnitId && o.Kind == kind).DistinctBy(o => o.ItemId))
        {
            yield return new Finding("disclosure.report-records.duplicate", ReportText.At(AnnualReport.Year), year, other.ItemId);
        }

        var last = await shelf.PublicOfAsync(candidate.Item.UnitId, kind, year - 1, cancel);
        var figures = await documents.OfYearAsync(kind == AnnualReport.County ? null : candidate.Item.UnitId, year, cancel);
        IReadOnlyList<ReportNumbers> units = [.. sameYear.Where(r => r.Kind != AnnualReport.County).Select(r => r.Numbers)];
        foreach (var finding in Check(report, last?.Numbers, figures.InForce, units))
        {
            yield return finding;
        }
    }

    /// <param name="last">Last year's report of the unit, or null.</param>
    /// <param name="inForce">现行有效 in the library on 31 December.</param>
    /// <param name="units">The reports of the units that a county report sums up.</param>
    internal static IEnumerable<Finding> Check(FormDetail report, ReportNumbers? last, decimal inForce, IReadOnlyList<ReportNumbers> units)
    {
        var numbers = ReportNumbers.Of(report);
        foreach (var breach in last is null ? [] : ReportIdentities.AgainstLastYear(numbers, last))
        {
            yield return new Finding("disclosure.report-records.carried-over", ReportText.At(breach.Cell), Arguments(breach));
        }

        foreach (var finding in Unexplained(report, numbers, last, inForce).Concat(report[AnnualReport.UnitKind] == AnnualReport.County && report[AnnualReport.Consolidated] == "是" ? Sums(numbers, units) : []))
        {
            yield return finding;
        }
    }

    /// <summary>What a note of the unit explains.</summary>
    private static IEnumerable<Finding> Unexplained(FormDetail report, ReportNumbers numbers, ReportNumbers? last, decimal inForce)
    {
        if (!string.IsNullOrWhiteSpace(report[AnnualReport.NumbersNote]))
        {
            yield break;
        }

        foreach (var breach in ReportIdentities.AgainstLibrary(numbers, inForce))
        {
            yield return new Finding("disclosure.report-records.library", ReportText.At(breach.Cell), ReportText.Say(breach.Expected), ReportText.Say(breach.Found));
        }

        foreach (var breach in last is null ? [] : ReportIdentities.RollForward(numbers, last))
        {
            yield return new Finding("disclosure.report-records.roll-forward", ReportText.At(breach.Cell), ReportText.Say(breach.Expected), ReportText.Say(breach.Found));
        }

        foreach (var (cell, now) in PrefilledCell.Changed(report))
        {
            yield return new Finding(
                "disclosure.report-records.changed", ReportText.At(cell.Cell), ReportCells.Find(cell.Cell)?.Place ?? cell.Cell, ReportText.Say(cell.Value), ReportText.Say(now));
        }
    }

    private static IEnumerable<Finding> Sums(ReportNumbers county, IReadOnlyList<ReportNumbers> units)
    {
        var breaches = ReportIdentities.AgainstUnits(county, units).ToList();
        if (breaches.Count > MostSingleCells)
        {
            var first = breaches[0];
            return [new Finding("disclosure.report-records.units-many", ReportText.At(first.Cell), breaches.Count, first.Place, ReportText.Say(first.Expected), ReportText.Say(first.Found))];
        }

        return breaches.Select(b => new Finding("disclosure.report-records.units", ReportText.At(b.Cell), Arguments(b)));
    }

    private static object[] Arguments(IdentityBreach breach) => [breach.Place, ReportText.Say(breach.Expected), ReportText.Say(breach.Found)];
}
