using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>审核队列。Immutable.</summary>
/// <param name="Truncated">True when there are more items than are shown.</param>
internal sealed record ReviewQueueView(IReadOnlyList<QueueGroup> Groups, DateTime NowUtc, bool Truncated)
{
    public IReadOnlyList<QueueLine> Mine => Groups[0].Lines;
}

/// <summary>队列的一组。Immutable.</summary>
internal sealed record QueueGroup(string Key, string Name, string Empty, IReadOnlyList<QueueLine> Lines);

/// <summary>队列中的一份稿件。Immutable.</summary>
internal sealed record QueueLine(
    int Id, string Title, string TypeName, string UnitName, string Editor, ContentState State, DateTime SubmittedAtUtc,
    IReadOnlyCollection<ReviewStep> Signed, IReadOnlyList<ReviewStep> MySteps, DateTime? ScheduledForUtc, string? ScheduleFailure)
{
    /// <summary>In review it is judged by people; after that it waits for publication.</summary>
    public string Url => State == ContentState.InReview ? $"/admin/review/{Id}" : $"/admin/publishing/{Id}";
}
