using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Core.Review;

/// <summary>审批链中的一步。Immutable.</summary>
/// <param name="Name">Shown in Chinese, for example 初审.</param>
/// <param name="Stage">审级 1, 2, 3 …; opens when every step of the earlier stages is signed. Null stands beside the stages and is open from the start.</param>
/// <param name="Group">同一人只能签一组：a person who signed in one group signs in no other. Null: not limited.</param>
/// <param name="Permissions">Keys of permissions; any of them, in the unit of the text, admits to the step.</param>
/// <param name="Quorum">会签人数：how many different persons must sign.</param>
/// <param name="DueWorkdays">时限：working days after the step has opened; zero means four hours (特急).</param>
public sealed record RouteStep(
    ReviewStep Step, string Name, int? Stage, int? Group, ReviewTrack Track, IReadOnlyList<string> Permissions, int Quorum = 1, int DueWorkdays = 1)
{
    /// <summary>Whether the person may sign this step of a text of the unit, as far as rights go.</summary>
    public bool Admits(Actor actor, int unitId) => Permissions.Any(key => actor.Can(key, unitId));
}
