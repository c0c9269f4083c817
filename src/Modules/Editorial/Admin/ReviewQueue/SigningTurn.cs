using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>轮到谁签：the steps that one person may sign now, in his own right or for somebody absent, and, when there are none, why. Only shown: the desk decides again when it is posted. Immutable.</summary>
/// <param name="Steps">Steps to sign now.</param>
/// <param name="Reasons">Chinese reasons; empty when there is something to sign.</param>
internal sealed record SigningTurn(IReadOnlyList<TurnStep> Steps, IReadOnlyList<string> Reasons)
{
    /// <param name="absent">The people in whose place the person may sign, with their rights.</param>
    public static SigningTurn Of(Actor actor, IReadOnlyList<Actor> absent, ContentState state, int unitId, ReviewedText text)
    {
        if (state != ContentState.InReview)
        {
            return No($"这份稿件{ContentStateNames.Of(state)}，不在送审中，现在不用签署。");
        }

        Actor[] hands = [actor, .. absent];
        var permitted = text.Route.Steps.SelectMany(step => hands.Where(hand => step.Admits(hand, unitId)).Take(1), (step, hand) => new TurnStep(step, hand == actor ? null : hand)).ToList();
        if (actor.UserId is not { } me || permitted.Count == 0)
        {
            return No("您没有这份稿件的审核权限，可以查看，不能签署。");
        }

        var mine = permitted.FindAll(turn => Refusal(turn, me, text) is null);
        return mine.Count > 0 ? new SigningTurn(mine, []) : No([.. permitted.Select(turn => Why(turn, me, text)).Distinct()]);
    }

    private static DutyRefusal? Refusal(TurnStep turn, int me, ReviewedText text) =>
        SeparationOfDuties.Check(text.Route, new Signature(turn.Step.Step, me, turn.Absent?.UserId), text.Contributors, text.Signed);

    private static string Why(TurnStep turn, int me, ReviewedText text)
    {
        var refusal = Refusal(turn, me, text) ?? DutyRefusal.OutOfOrder;
        if (refusal == DutyRefusal.OwnText)
        {
            return DutyRefusalNames.Of(refusal);
        }

        var own = text.Signed.Any(s => s.Step == turn.Step.Step && s.Signer == me);
        return own ? $"{turn.Step.Name}：您已经签署。" : $"{turn.Step.Name}：{DutyRefusalNames.Of(refusal)}";
    }

    private static SigningTurn No(params string[] reasons) => new([], reasons);
}

/// <summary>可以签署的一步。Immutable.</summary>
/// <param name="Absent">In whose place; null in the own right.</param>
internal sealed record TurnStep(RouteStep Step, Actor? Absent);
