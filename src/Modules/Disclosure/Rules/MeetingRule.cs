using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>会议公开 (1.1.07)：held already, each 议题 public or with a reason, numbers without gaps.</summary>
internal sealed class MeetingRule(CmsDbContext db) : IPublishRule
{
    private const int MostGaps = 5;
    private const int LargestNumber = 10_000;

    public string Key => "disclosure.meeting";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is FormDetail { FormKey: Meeting.Key };

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var detail = (FormDetail)candidate.Detail!;
        foreach (var finding in Check(detail, await KnownAsync(detail, cancel), candidate.Today))
        {
            yield return finding;
        }
    }

    /// <summary>docs/rules/meeting.md is its table.</summary>
    /// <param name="known">Numbers of the public meetings of this kind and term.</param>
    internal static IEnumerable<Finding> Check(FormDetail detail, IReadOnlyCollection<int> known, DateOnly today)
    {
        if (NumberOf(detail) is { } own && Gaps(known, own) is { Count: > 0 } gaps)
        {
            yield return new Finding("disclosure.meeting.gap", Target.Of("Detail.Number"), string.Join("、", gaps));
        }

        if (detail.Day("HeldOn") > today)
        {
            yield return new Finding("disclosure.meeting.future", Target.Of("Detail.HeldOn"));
        }

        foreach (var (number, row) in detail.Rows("Agenda").Index())
        {
            if (row[1] is not ("公开" or "不公开"))
            {
                yield return new Finding("disclosure.meeting.openness", Target.Of("Detail.Agenda"), number + 1);
            }
            else if (row[1] == "不公开" && row[2].Length < 4)
            {
                yield return new Finding("disclosure.meeting.reason", Target.Of("Detail.Agenda"), number + 1);
            }
        }
    }

    /// <summary>The first numbers that are missing before this one; empty when the row is complete.</summary>
    private static IReadOnlyList<int> Gaps(IReadOnlyCollection<int> known, int number) =>
        known.Count == 0 ? [] : [.. Enumerable.Range(known.Min(), Math.Max(0, number - known.Min())).Except(known).Take(MostGaps)];

    /// <summary>A number typed wrong, such as a date without dashes, is cut off: the row before it is not walked to its end.</summary>
    private static int? NumberOf(FormDetail detail) => detail.Number("Number") is { } typed ? (int)Math.Min(typed, LargestNumber) : null;

    private async Task<IReadOnlyCollection<int>> KnownAsync(FormDetail detail, CancellationToken cancel)
    {
        var meetings = await db.Publications.AsNoTracking().Where(p => p.ClosedAtUtc == null)
            .Join(db.Set<FormDetail>().Where(d => d.FormKey == Meeting.Type.Key), p => p.VersionId, d => d.VersionId, (p, d) => d).ToListAsync(cancel);
        return [.. meetings.Where(m => m["Kind"] == detail["Kind"] && m["Term"] == detail["Term"]).Select(NumberOf).OfType<int>()];
    }
}
