using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>意见征集 (PR12, PR13)：at least thirty days, or a reason that everybody can read.</summary>
internal sealed class ConsultationRule : IPublishRule
{
    public string Key => "disclosure.consultation";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is FormDetail { FormKey: DecisionConsultation.Key };

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var finding in Check((FormDetail)candidate.Detail!, candidate.IsPublicAlready ? DateOnly.MinValue : candidate.Today))
        {
            yield return finding;
        }
    }

    /// <summary>重大行政决策程序暂行条例第十五条、优化营商环境条例第六十二条；the day of the notice is not counted.</summary>
    internal const int ShortestDays = 30;

    /// <summary>docs/rules/consultation.md is its table.</summary>
    internal static IEnumerable<Finding> Check(FormDetail detail, DateOnly today)
    {
        if (detail.Day("StartsOn") is not { } starts || detail.Day("EndsOn") is not { } ends)
        {
            yield break;
        }

        if (ends < starts)
        {
            yield return new Finding("disclosure.consultation.order", Target.Of("Detail.EndsOn"));
            yield break;
        }

        if (ends < today)
        {
            yield return new Finding("disclosure.consultation.over", Target.Of("Detail.EndsOn"), PublicTime.Formal(ends));
        }

        var days = ends.DayNumber - starts.DayNumber;
        if (days < ShortestDays && detail["ShorterReason"].Length < 10)
        {
            yield return new Finding("disclosure.consultation.short", Target.Of("Detail.EndsOn"), days);
        }
    }
}
