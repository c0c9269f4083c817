using Shijuan.Cms.Core.Drafting;

namespace Shijuan.Cms.Core.Comments;

/// <summary>批注操作的结果：closed set. Immutable.</summary>
public abstract record CommentOutcome
{
    private CommentOutcome() { }

    public sealed record Done(Comment Comment) : CommentOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : CommentOutcome;

    /// <summary>Somebody did it already: 409.</summary>
    public sealed record Changed(string Message) : CommentOutcome;

    public sealed record NotFound : CommentOutcome;
}

/// <summary>要发表的批注。Immutable.</summary>
/// <param name="Mentioned">Accounts chosen from the list; names written as <c>@姓名</c> in the text are found as well.</param>
public sealed record CommentDraft(CommentPlace Place, string Text, bool MustResolve, IReadOnlyList<int> Mentioned)
{
    /// <summary>Units chosen from the list: everybody there who may see the item.</summary>
    public IReadOnlyList<int> MentionedUnits { get; init; } = [];
}
