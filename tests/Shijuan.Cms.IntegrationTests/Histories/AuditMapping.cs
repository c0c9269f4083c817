using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.IntegrationTests.Histories;

/// <summary>Which audit actions report which change of state. A change of a kind that is not here fails the check, so that nobody adds one silently.</summary>
internal static class AuditMapping
{
    /// <summary>Done rows of these actions, together, are as many as status changes of the intent. A return is signed or sent back.</summary>
    public static IReadOnlyDictionary<ContentIntent, string[]> Actions { get; } = new Dictionary<ContentIntent, string[]>
    {
        [ContentIntent.Submit] = ["content.submit"],
        [ContentIntent.Recall] = ["content.recall"],
        [ContentIntent.Return] = ["review.send-back", "review.sign (Return)"],
        [ContentIntent.Schedule] = ["content.schedule"],
        [ContentIntent.Unschedule] = ["content.unschedule", "content.schedule-failed"],
        [ContentIntent.Publish] = ["content.publish"],
        [ContentIntent.StartEdit] = ["content.start-edit"],
        [ContentIntent.Withdraw] = ["content.withdraw", "content.take-down", "content.expire"],
        [ContentIntent.DiscardDraft] = ["content.discard-draft"],
    };

    /// <summary>审定 is a consequence of the last signature and reported by its row.</summary>
    public static IReadOnlyList<ContentIntent> Consequences { get; } = [ContentIntent.CompleteReview];
}
