using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>招考 (PR22)：one stage after the other, and a public notice that is long enough.</summary>
internal sealed class RecruitmentRule(WorkCalendar calendar) : IPublishRule
{
    public string Key => "disclosure.recruitment";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is FormDetail { FormKey: Recruitment.Key };

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        foreach (var finding in Check((FormDetail)candidate.Detail!, calendar, candidate.Today))
        {
            yield return finding;
        }
    }

    /// <summary>docs/rules/recruitment.md is its table.</summary>
    internal static IEnumerable<Finding> Check(FormDetail detail, WorkCalendar calendar, DateOnly today)
    {
        foreach (var part in RecruitmentStage.PartsUpTo(detail["Stage"]).Where(p => detail[p].Length == 0))
        {
            yield return new Finding("disclosure.recruitment.stage", Target.Of("Detail." + part), detail["Stage"], detail.Form.Find(part)!.Label);
        }

        if (detail.Day("PublicNoticeFrom") is not { } from || detail.Day("PublicNoticeUntil") is not { } until)
        {
            yield break;
        }

        var shortest = ShortestNotice(detail["Kind"]);
        if (until < from)
        {
            yield return new Finding("disclosure.recruitment.order", Target.Of("Detail.PublicNoticeUntil"));
        }
        else if (calendar.WorkdaysBetween(from.AddDays(-1), until) is var days && days < shortest)
        {
            yield return new Finding("disclosure.recruitment.notice", Target.Of("Detail.PublicNoticeUntil"), days, shortest);
        }
        else if (until >= today && detail["Stage"] == RecruitmentStage.Result)
        {
            yield return new Finding("disclosure.recruitment.running", Target.Of("Detail.Stage"));
        }
    }

    /// <summary>公务员法第三十二条：five working days; public institutions seven (believed).</summary>
    internal static int ShortestNotice(string kind) => kind == "公务员招录" ? 5 : 7;
}
