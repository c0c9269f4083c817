using System.Runtime.CompilerServices;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>征集结果反馈 (PR14)：what came, what became of it, and why not.</summary>
internal sealed class FeedbackRule : IPublishRule
{
    public string Key => "disclosure.feedback";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is FormDetail { FormKey: ConsultationFeedback.Key };

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var isLinked = candidate.Relations.Any(r => r.Kind == ContentLinkKind.RespondsTo);
        foreach (var finding in Check((FormDetail)candidate.Detail!, isLinked, candidate.Today))
        {
            yield return finding;
        }
    }

    private const int ShortestReason = 6;
    private static readonly string[] Adoptions = ["采纳", "部分采纳", "未采纳"];

    /// <summary>docs/rules/feedback.md is its table.</summary>
    /// <param name="isLinked">Whether it names the public call that it answers.</param>
    internal static IEnumerable<Finding> Check(FormDetail detail, bool isLinked, DateOnly today)
    {
        if (!isLinked)
        {
            yield return new Finding("disclosure.feedback.unlinked", Target.Of(RelationField.Prefix + ContentLinkKind.RespondsTo));
        }

        if (detail.Day("EndsOn") is { } ends && ends >= today)
        {
            yield return new Finding("disclosure.feedback.running", Target.Of("Detail.EndsOn"));
        }

        var rows = detail.Rows("Rows");
        if (detail.Number("Total") is { } total && total != rows.Count)
        {
            yield return new Finding("disclosure.feedback.total", Target.Of("Detail.Total"), total, rows.Count);
        }

        foreach (var (number, row) in rows.Index())
        {
            if (!Adoptions.Contains(row[2]))
            {
                yield return new Finding("disclosure.feedback.adoption", Target.Of("Detail.Rows"), number + 1);
            }
            else if (row[2] != "采纳" && !IsReason(row[3]))
            {
                yield return new Finding("disclosure.feedback.reason", Target.Of("Detail.Rows"), number + 1, row[2]);
            }
        }
    }

    /// <summary>A reason has some length and is not one of the phrases that say nothing.</summary>
    private static bool IsReason(string text) =>
        text.Length >= ShortestReason && text.TrimEnd('。') is not ("不符合实际情况" or "暂不具备条件" or "研究后再定" or "经研究不予采纳" or "与实际不相符合");
}
