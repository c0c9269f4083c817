using Shijuan.Cms.Core.Comments;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Presence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>稿件操作的结果：closed set. Immutable.</summary>
public abstract record DraftOutcome
{
    private DraftOutcome() { }

    /// <param name="Item">As it is now.</param>
    /// <param name="Removed">What the sanitiser took out, in Chinese.</param>
    public sealed record Done(ContentItem Item, IReadOnlyList<string> Removed) : DraftOutcome;

    /// <summary>Typed values that cannot be understood. Nothing was changed.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : DraftOutcome;

    /// <summary>Somebody else saved meanwhile: 409, and the page shows both texts.</summary>
    public sealed record Conflict(ContentItem Item) : DraftOutcome;

    public sealed record Blocked(Judgement Judgement) : DraftOutcome;

    /// <summary>Comments that must be resolved before submission are still open. Each is named; the gate's findings come along, so that everything is mended at once.</summary>
    public sealed record OpenComments(IReadOnlyList<Comment> Comments, Judgement Judgement) : DraftOutcome;

    /// <summary>Somebody else is changing the draft: 423, and the page shows both texts.</summary>
    public sealed record Locked(HeldLock Lock) : DraftOutcome;

    public sealed record WrongState(string Message) : DraftOutcome;

    public sealed record Forbidden(string Message) : DraftOutcome;

    public sealed record NotFound : DraftOutcome;
}
