using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>轮到谁签：the steps that one person may sign now and, when there are none, why. Only shown: the desk decides again when it is posted. Immutable.</summary>
/// <param name="Steps">Steps to sign now.</param>
/// <param name="Reasons">Chinese reasons; empty when there is something to sign.</param>
internal sealed record SigningTurn(IReadOnlyList<ReviewStep> Steps, IReadOnlyList<string> Reasons)
{
    public static SigningTurn Of(
        Actor actor, ContentState state, int unitId, IReadOnlyCollection<int> contributors, IReadOnlyCollection<Signature> signed)
    {
        if (state != ContentState.InReview)
        {
            return No($"这份稿件{ContentStateNames.Of(state)}，不在送审中，现在不用签署。");
        }

        var permitted = ReviewSteps.All.Where(step => actor.Can(ReviewSteps.PermissionFor(step), unitId)).ToList();
        if (actor.UserId is not { } me || permitted.Count == 0)
        {
            return No("您没有这个单位的审核权限，可以查看，不能签署。");
        }

        var open = ReviewProgress.OpenSteps(signed.Select(s => s.Step).ToList());
        var mine = permitted
            .Where(step => open.Contains(step) && SeparationOfDuties.Check(step, me, contributors, signed) is null)
            .ToList();
        return mine.Count > 0 ? new SigningTurn(mine, []) : No([.. permitted.Select(step => Why(step, me, contributors, signed)).Distinct()]);
    }

    private static string Why(ReviewStep step, int me, IReadOnlyCollection<int> contributors, IReadOnlyCollection<Signature> signed)
    {
        var refusal = SeparationOfDuties.Check(step, me, contributors, signed) ?? DutyRefusal.OutOfOrder;
        if (refusal == DutyRefusal.OwnText)
        {
            return DutyRefusalNames.Of(refusal);
        }

        var own = signed.Any(s => s.Step == step && s.Signer == me);
        return own ? $"{ReviewSteps.NameOf(step)}：您已经签署。" : $"{ReviewSteps.NameOf(step)}：{DutyRefusalNames.Of(refusal)}";
    }

    private static SigningTurn No(params string[] reasons) => new([], reasons);
}
