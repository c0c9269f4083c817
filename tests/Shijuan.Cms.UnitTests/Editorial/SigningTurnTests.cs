using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Editorial;
using Xunit;

namespace Shijuan.Cms.UnitTests.Editorial;

public sealed class SigningTurnTests
{
    private const int Unit = 7;
    private const int Author = 1;
    private const int Reviewer = 2;

    [Fact]
    public void Review_and_proofreading_of_the_own_level_are_open_as_two_acts() =>
        Assert.Equal([ReviewStep.FirstReview, ReviewStep.FirstProof], Turn(Person(Reviewer, CorePermissions.FirstReview)).Steps.Select(s => s.Step.Step));

    [Fact]
    public void Who_wrote_the_text_is_told_so() =>
        Assert.Equal([DutyRefusalNames.Of(DutyRefusal.OwnText)], Turn(Person(Author, CorePermissions.FirstReview)).Reasons);

    [Fact]
    public void Whose_level_is_not_open_yet_is_told_to_wait()
    {
        var turn = Turn(Person(Reviewer, CorePermissions.SecondReview));
        Assert.Empty(turn.Steps);
        Assert.All(turn.Reasons, reason => Assert.Contains("还没有轮到", reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_signed_already_is_told_so() =>
        Assert.Contains("初审：您已经签署。", Turn(
            Person(Reviewer, CorePermissions.FirstReview), new Signature(ReviewStep.FirstReview, Reviewer), new Signature(ReviewStep.FirstProof, Reviewer)).Reasons);

    [Fact]
    public void A_right_in_another_unit_counts_nothing()
    {
        var stranger = new Actor(Reviewer, "某人", [(CorePermissions.FirstReview, UnitScope.Of([Unit + 1]))]);
        Assert.Empty(Turn(stranger).Steps);
        Assert.NotEmpty(Turn(stranger).Reasons);
    }

    [Fact]
    public void Nothing_is_signed_outside_review()
    {
        var reviewer = Person(Reviewer, CorePermissions.FirstReview);
        Assert.All(Enum.GetValues<ContentState>().Where(s => s != ContentState.InReview), state =>
            Assert.Empty(SigningTurn.Of(reviewer, [], state, Unit, Text()).Steps));
    }

    [Fact]
    public void The_system_itself_never_signs() => Assert.Empty(Turn(Actor.System("定时发布")).Steps);

    private static SigningTurn Turn(Actor actor, params Signature[] signed) =>
        SigningTurn.Of(actor, [], ContentState.InReview, Unit, Text(signed));

    private static ReviewedText Text(params Signature[] signed) => new(ReviewSteps.Standard, [Author], signed);

    private static Actor Person(int id, Permission permission) => new(id, "某人", [(permission, UnitScope.Of([Unit]))]);
}
