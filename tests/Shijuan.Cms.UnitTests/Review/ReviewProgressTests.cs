using Shijuan.Cms.Core.Review;
using Xunit;

namespace Shijuan.Cms.UnitTests.Review;

public sealed class ReviewProgressTests
{
    [Theory]
    [InlineData("", "初审 一校 保密审查")]
    [InlineData("初审", "一校 保密审查")]
    [InlineData("一校", "初审 保密审查")]
    [InlineData("初审 一校", "复审 二校 保密审查")]
    [InlineData("初审 一校 保密审查", "复审 二校")]
    [InlineData("初审 一校 复审", "二校 保密审查")]
    [InlineData("初审 一校 复审 二校", "终审 三校 保密审查")]
    [InlineData("初审 一校 复审 二校 终审 三校", "保密审查")]
    [InlineData("初审 一校 复审 二校 终审 三校 保密审查", "")]
    public void The_open_steps_follow_from_what_is_signed(string signed, string open) =>
        Assert.Equal(Steps(open), ReviewProgress.OpenSteps(ReviewSteps.Standard, Steps(signed).ConvertAll(step => new Signature(step, 1))).Select(s => s.Step));

    [Fact]
    public void Every_step_has_a_name_of_its_own() =>
        Assert.Equal(7, ReviewSteps.Standard.Steps.Select(s => s.Name).Distinct().Count());

    [Fact]
    public void Every_refusal_is_explained_in_Chinese() =>
        Assert.All(Enum.GetValues<DutyRefusal>(), refusal => Assert.Matches(@"[\u4e00-\u9fff].*。$", DutyRefusalNames.Of(refusal)));

    private static List<ReviewStep> Steps(string names) =>
        [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => ReviewSteps.Standard.Steps.Single(step => step.Name == name).Step)];
}
