using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Core.Releases;

/// <summary>联合发布操作的结果：closed set. Immutable.</summary>
public abstract record ReleaseOutcome
{
    private ReleaseOutcome() { }

    public sealed record Done(int GroupId) : ReleaseOutcome;

    /// <summary>Held back as a whole: nothing became public.</summary>
    public sealed record Held(IReadOnlyList<MemberResult> Members) : ReleaseOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ReleaseOutcome;

    public sealed record Conflict : ReleaseOutcome;

    public sealed record WrongState(string Message) : ReleaseOutcome;

    public sealed record Forbidden(string Message) : ReleaseOutcome;

    public sealed record NotFound : ReleaseOutcome;
}

/// <summary>组内一份稿件为什么不能发布。Immutable.</summary>
/// <param name="Judgement">Null when it did not come to the gate.</param>
/// <param name="Trouble">Why it did not come to the gate, or null.</param>
public sealed record MemberResult(int ItemId, string Title, Judgement? Judgement, string? Trouble)
{
    public bool IsReady => Trouble is null && Judgement is { Passed: true };
}
