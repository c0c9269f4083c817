using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告雷同 (PR24)：sections one and five against the unit's own last three reports and all others of the year.</summary>
internal sealed class ReportSamenessRule(CmsDbContext db, ReportComparison comparison) : IPublishRule
{
    private const int LongestQuote = 60;

    public string Key => "disclosure.report-sameness";

    public bool AppliesTo(Candidate candidate) => AnnualReport.IsReport(candidate.Detail);

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var limits = await ReportLimits.LoadAsync(db, cancel);
        var report = (FormDetail)candidate.Detail!;
        var problems = await comparison.ProblemsAsync(report, candidate.Item.UnitId, cancel);
        foreach (var finding in Check(report, await comparison.OfAsync(report, candidate.Item.Id, candidate.Item.UnitId, cancel), limits).Concat(CheckProblems(problems, limits)))
        {
            yield return finding;
        }
    }

    internal static IEnumerable<Finding> CheckProblems(Sameness? sameness, ReportLimits limits) => sameness is { } told && told.Percent > limits.WarnAbove
        ? [new Finding("disclosure.report-sameness.problems", ReportText.At(AnnualReport.Problems[0]), told.Percent)]
        : [];

    internal static IEnumerable<Finding> Check(FormDetail report, IEnumerable<ComparedReport> compared, ReportLimits limits)
    {
        foreach (var (other, sameness) in compared.Select(c => (c, c.Sameness)).Where(c => c.Sameness.Percent > limits.WarnAbove))
        {
            var tooHigh = sameness.Percent > limits.BlockAbove;
            if (!other.IsPublic)
            {
                yield return tooHigh
                    ? new Finding("disclosure.report-sameness.hidden-too-high", ReportText.At(AnnualReport.Overview[0]), sameness.Percent, limits.BlockAbove)
                    : new Finding("disclosure.report-sameness.hidden-high", ReportText.At(AnnualReport.Overview[0]), sameness.Percent);
                continue;
            }

            var passage = sameness.Passages[0];
            var field = AnnualReport.Sections.FirstOrDefault(f => report[f].Length > 0 && passage.StartsWith(report[f][..Math.Min(report[f].Length, 10)], StringComparison.Ordinal))
                ?? AnnualReport.Sections.FirstOrDefault(f => report[f].Contains(passage, StringComparison.Ordinal))
                ?? AnnualReport.Overview[0];
            var quote = passage.Length > LongestQuote ? passage[..LongestQuote] + "……" : passage;
            yield return tooHigh
                ? new Finding("disclosure.report-sameness.too-high", ReportText.At(field), $"《{other.Title}》", sameness.Percent, quote, limits.BlockAbove)
                : new Finding("disclosure.report-sameness.high", ReportText.At(field), $"《{other.Title}》", sameness.Percent, quote);
        }
    }
}
