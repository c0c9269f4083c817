using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>第一部分引用的数字与表格一致 (PR24, I6)。</summary>
internal sealed class ReportQuotesRule : IPublishRule
{
    public string Key => "disclosure.report-quotes";

    public bool AppliesTo(Candidate candidate) => AnnualReport.IsReport(candidate.Detail);

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var finding in Check((FormDetail)candidate.Detail!))
        {
            yield return finding;
        }
    }

    internal static IEnumerable<Finding> Check(FormDetail report) =>
        from field in AnnualReport.Overview
        from quote in ReportQuotes.Check(report[field], ReportNumbers.Of(report))
        select new Finding(
            "disclosure.report-quotes.differs", new Target("Detail." + field, quote.Words), quote.Words, quote.Place, ReportText.Say(quote.Told));
}
