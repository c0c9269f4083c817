using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>审核队列。Immutable.</summary>
internal sealed record ReviewQueueView(IReadOnlyList<QueueGroup> Groups, IReadOnlyList<(int Id, string Name)> Units, DateTime NowUtc)
{
    public IReadOnlyList<QueueLine> Mine => Groups[0].Lines;
}

/// <summary>队列的一组。Immutable.</summary>
/// <param name="Total">How many there are, of which <paramref name="Lines"/> are the first.</param>
internal sealed record QueueGroup(string Key, string Name, string Empty, IReadOnlyList<QueueLine> Lines, int Total);

/// <summary>队列中的一份稿件。Immutable.</summary>
internal sealed record QueueLine(
    int Id, int Revision, string Title, string TypeName, int UnitId, string UnitName, string Editor, ContentState State, DateTime SubmittedAtUtc,
    ReviewedText Text, DateTime? ScheduledForUtc, string? ScheduleFailure)
{
    /// <summary>What the person may sign now.</summary>
    public IReadOnlyList<WaitingTask> MyTasks { get; init; } = [];

    /// <summary>The person has opened this very text: it may be signed in a batch.</summary>
    public bool WasOpened { get; init; }

    public string? Holder { get; init; }
    public int? HolderId => MyTasks.Count > 0 ? MyTasks[0].Task.ClaimedById : null;

    public DateTime? DueAtUtc => MyTasks.Count > 0 ? MyTasks.Min(t => t.Task.DueAtUtc) : null;

    public bool Urgent => Text.Route.Kind == RouteKind.Emergency;

    /// <summary>In review it is judged by people; after that it waits for publication.</summary>
    public string Url => State == ContentState.InReview ? $"/admin/review/{Id}" : $"/admin/publishing/{Id}";
}
