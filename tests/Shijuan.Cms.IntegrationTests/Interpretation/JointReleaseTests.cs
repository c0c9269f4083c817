using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Releases;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Interpretation;

/// <summary>文件与解读同步公开 (PR17, 2.3.08)：together or not at all, whatever happens to one of them after the signatures.</summary>
public abstract class JointReleaseTests(DatabaseKind database) : CmsTest(database)
{
    private const string Expert = "王示例";
    private const string Unsigned = "editorial.three-reviews.missing";
    private const string NotInTheRegister = "interpretation.speaker.unknown";

    private LifecycleActs Acts => new(App);

    private InterpretationDesk Desk => new(App, Office);

    [Fact]
    public async Task What_is_published_together_needs_no_clock_for_the_interpretation()
    {
        var (policy, interpretation) = await PairAsync();
        Assert.IsType<ReleaseOutcome.Done>(await Acts.PublishGroupAsync(await Acts.GroupAsync(policy, interpretation)));
        await Acts.DeliverAsync();

        Assert.Equal(2, await LiveAsync(policy, interpretation));
        Assert.Equal(ClockState.CompletedOnTime, Assert.Single(await Desk.ClocksAsync(policy)).State);
    }

    [Fact]
    public async Task A_member_that_the_gate_blocks_now_holds_all()
    {
        var (policy, interpretation) = await PairByExpertAsync();
        var group = await Acts.GroupAsync(policy, interpretation);
        await Desk.RetireAsync(Expert);

        await MustHoldAsync(group, NotInTheRegister, interpretation, policy);

        await Desk.RetireAsync(Expert, isActive: true);
        Assert.IsType<ReleaseOutcome.Done>(await Acts.PublishGroupAsync(group));
        Assert.Equal(2, await LiveAsync(policy, interpretation));
    }

    [Fact]
    public async Task A_member_that_was_sent_back_holds_all()
    {
        var (policy, interpretation) = await PairAsync();
        var group = await Acts.GroupAsync(policy, interpretation);
        (await Office.SendBackAsync(interpretation)).MustBeDone();

        await MustHoldAsync(group, Unsigned, interpretation, policy);
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(policy)).State);
    }

    [Fact]
    public async Task A_member_that_was_changed_after_its_approval_has_no_signatures_and_holds_all()
    {
        var (policy, interpretation) = await PairAsync();
        var group = await Acts.GroupAsync(policy, interpretation);
        var signed = (await Office.ItemAsync(policy)).Current.Fingerprint;
        (await Office.RecallAsync(policy)).MustBeDone();
        (await Desk.ChangeAsync(policy, ("Summary", "公园全天开放，不收门票。"))).MustBeDone();
        (await Office.SubmitAsync(policy)).MustBeDone();
        Assert.NotEqual(signed, (await Office.ItemAsync(policy)).Current.Fingerprint);

        await MustHoldAsync(group, Unsigned, policy, interpretation);

        await Office.SignAllAsync(policy);
        Assert.IsType<ReleaseOutcome.Done>(await Acts.PublishGroupAsync(group));
        Assert.Equal(2, await LiveAsync(policy, interpretation));
    }

    [Fact]
    public async Task A_member_whose_submission_was_taken_back_holds_all()
    {
        var (policy, interpretation) = await PairAsync();
        var group = await Acts.GroupAsync(policy, interpretation);
        (await Office.RecallAsync(interpretation)).MustBeDone();

        await MustHoldAsync(group, Unsigned, interpretation, policy);
        Assert.Equal(ReleaseState.Open, (await Acts.ReadGroupAsync(group)).State);
    }

    [Fact]
    public async Task Two_groups_share_no_member()
    {
        var (policy, interpretation) = await PairAsync();
        var other = await Desk.ApprovedAsync(policy, ("Title", "又一篇解读"));
        await Acts.GroupAsync(policy, interpretation);
        var second = await Acts.GroupAsync(other);

        var refused = Assert.IsType<ReleaseOutcome.Invalid>(await Acts.AddAsync(second, policy));
        Assert.Contains("已经在一个联合发布组里", Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
        var actor = await App.ActorAsync(Person.FinalReviewer);
        var again = await App.UseAsync((ReleaseGroups groups) => groups.CreateAsync(actor, "第三组", interpretation, Cancel));
        Assert.Contains("已经在一个联合发布组里", Assert.IsType<ReleaseOutcome.WrongState>(again).Message, StringComparison.Ordinal);
        Assert.Equal(3, await App.ReadAsync(db => db.Set<ReleaseGroupItem>().CountAsync(i => i.IsActive, Cancel)));
    }

    [Fact]
    public async Task A_group_of_which_one_is_blocked_at_its_time_publishes_nothing_and_says_why()
    {
        var (policy, interpretation) = await PairByExpertAsync();
        var group = await Acts.GroupAsync(policy, interpretation);
        Assert.IsType<ReleaseOutcome.Done>(await Acts.ScheduleGroupAsync(group, TimeSpan.FromHours(1)));
        await Desk.RetireAsync(Expert);
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Office.FireDueAsync();

        Assert.Equal(0, await LiveAsync(policy, interpretation));
        var held = await Acts.ReadGroupAsync(group);
        Assert.Equal(ReleaseState.Open, held.State);
        Assert.Contains($"编号 {interpretation}", held.Failure, StringComparison.Ordinal);
        Assert.Contains("不在解读人名册", held.Failure, StringComparison.Ordinal);
        foreach (var id in new[] { policy, interpretation })
        {
            var item = await Office.ItemAsync(id);
            Assert.Equal(ContentState.Approved, item.State);
            Assert.Contains("整组没有发布", item.ScheduleFailure, StringComparison.Ordinal);
        }
    }

    /// <summary>A policy and its interpretation, both with every signature.</summary>
    private async Task<(int Policy, int Interpretation)> PairAsync(params (string Field, string Value)[] changes)
    {
        var policy = await Desk.DraftPolicyAsync();
        await Desk.ApproveAsync(policy);
        return (policy, await Desk.ApprovedAsync(policy, changes));
    }

    /// <summary>The same, explained by an expert of the register: who leaves it can no longer be named.</summary>
    private async Task<(int Policy, int Interpretation)> PairByExpertAsync()
    {
        await Desk.RegisterAsync(Roles.Expert, Expert);
        return await PairAsync(("Detail.Role", Roles.Expert), ("Detail.Interpreter", Expert), ("Detail.InterpreterTitle", "教授"));
    }

    /// <summary>Nothing becomes public; one member is to blame, the other one would be ready.</summary>
    private async Task MustHoldAsync(int group, string finding, int blamed, int ready)
    {
        var held = Assert.IsType<ReleaseOutcome.Held>(await Acts.PublishGroupAsync(group));
        Assert.Contains(held.Members.Single(m => m.ItemId == blamed).Judgement!.Findings, f => f.Key == finding);
        Assert.False(held.Members.Single(m => m.ItemId == blamed).IsReady);
        Assert.True(held.Members.Single(m => m.ItemId == ready).IsReady);
        Assert.Equal(0, await LiveAsync(blamed, ready));
    }

    private Task<int> LiveAsync(params IReadOnlyCollection<int> items) =>
        App.ReadAsync(db => db.Publications.CountAsync(p => p.ClosedAtUtc == null && items.Contains(p.ItemId), Cancel));

    public sealed class OnSqlite() : JointReleaseTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : JointReleaseTests(DatabaseKind.Postgres);
}
