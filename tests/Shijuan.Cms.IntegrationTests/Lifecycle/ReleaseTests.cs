using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Releases;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Lifecycle;

/// <summary>E8: together or not at all.</summary>
public abstract class ReleaseTests(DatabaseKind database) : CmsTest(database)
{
    private LifecycleActs Acts => new(App);

    /// <summary>T12, A14: two texts that link to each other can be signed and become public in one moment only.</summary>
    [Fact]
    public async Task T12_texts_that_link_to_each_other_are_published_together()
    {
        var (a, b) = await PairAsync();
        Assert.Contains("editorial.links-resolve.not-public", (await Office.PublishAsync(a)).MustBeBlocked());
        var group = await Acts.GroupAsync(a, b);
        Assert.IsType<ReleaseOutcome.Done>(await Acts.PublishGroupAsync(group));
        Assert.Equal(2, await LiveAsync());
        Assert.Equal(ReleaseState.Released, (await Acts.ReadGroupAsync(group)).State);
        Assert.Equal(2, (await Office.AuditAsync("content.publish")).Count(r => r.Outcome == AuditOutcome.Done));
        Assert.Single(await Office.AuditAsync("release.publish"), r => r.Outcome == AuditOutcome.Done);
    }

    [Fact]
    public async Task A_fault_in_one_holds_all_and_says_which()
    {
        var (a, b) = await PairAsync();
        var unsigned = await Office.SubmittedAsync(("Title", "还没签完的图解"));
        var group = await Acts.GroupAsync(a, b, unsigned);
        var held = Assert.IsType<ReleaseOutcome.Held>(await Acts.PublishGroupAsync(group));
        Assert.Equal([true, true, false], held.Members.Select(m => m.IsReady));
        Assert.Contains(held.Members[2].Judgement!.Findings, f => f.Key == "editorial.three-reviews.missing");
        Assert.Equal(0, await LiveAsync());
        Assert.Equal(ReleaseState.Open, (await Acts.ReadGroupAsync(group)).State);
    }

    [Fact]
    public async Task A_member_is_published_alone_on_no_path_until_it_leaves()
    {
        var id = await Office.ApprovedAsync();
        var other = await Office.ApprovedAsync();
        await Acts.GroupAsync(id, other);
        foreach (var trigger in Enum.GetValues<PublishTrigger>().Except([PublishTrigger.Schedule]))
        {
            Assert.Equal(["editorial.released-together.alone"], (await Office.PublishAsync(id, trigger: trigger)).MustBeBlocked());
        }

        Assert.Contains("editorial.released-together.alone", (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeBlocked());
        Assert.IsType<ReleaseOutcome.WrongState>(await CreateAgainAsync(id));
    }

    [Fact]
    public async Task A_group_goes_out_at_its_time_once()
    {
        var (a, b) = await PairAsync();
        var group = await Acts.GroupAsync(a, b);
        Assert.IsType<ReleaseOutcome.Done>(await Acts.ScheduleGroupAsync(group, TimeSpan.FromHours(1)));
        Assert.Equal(ContentState.Scheduled, (await Office.ItemAsync(a)).State);
        App.Clock.Advance(TimeSpan.FromMinutes(59));
        await Office.FireDueAsync();
        Assert.Equal(0, await LiveAsync());
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(Office.FireDueAsync(), Office.FireDueAsync());
        Assert.Equal(2, await LiveAsync());
        Assert.Equal(2, await App.ReadAsync(db => db.OutboxMessages.CountAsync(m => m.Name == "content.published", Cancel)));
    }

    [Fact]
    public async Task A_group_that_no_longer_passes_at_its_time_is_held_as_a_whole()
    {
        var linked = await Office.PublishedAsync();
        var faulty = await Office.ApprovedAsync(("Body", $"""<p>见<a href="{InternalLink.To(linked)}">原通告</a>。</p>"""));
        var good = await Office.ApprovedAsync();
        var group = await Acts.GroupAsync(good, faulty);
        Assert.IsType<ReleaseOutcome.Done>(await Acts.ScheduleGroupAsync(group, TimeSpan.FromHours(1)));
        (await Office.WithdrawAsync(linked)).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Office.FireDueAsync();
        Assert.Equal(0, await LiveAsync());
        Assert.Contains("原通告", (await Acts.ReadGroupAsync(group)).Failure, StringComparison.Ordinal);
        foreach (var id in new[] { good, faulty })
        {
            var item = await Office.ItemAsync(id);
            Assert.Equal(ContentState.Approved, item.State);
            Assert.Contains("整组没有发布", item.ScheduleFailure, StringComparison.Ordinal);
        }

        Assert.Equal(2, await App.ReadAsync(db => db.OutboxMessages.CountAsync(m => m.Name == "content.scheduled-publication-failed", Cancel)));
    }

    [Fact]
    public async Task A_member_whose_time_was_taken_back_holds_the_group()
    {
        var (a, b) = (await Office.ApprovedAsync(), await Office.ApprovedAsync());
        var group = await Acts.GroupAsync(a, b);
        Assert.IsType<ReleaseOutcome.Done>(await Acts.ScheduleGroupAsync(group, TimeSpan.FromHours(1)));
        (await Office.UnscheduleAsync(b)).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Office.FireDueAsync();
        Assert.Equal(0, await LiveAsync());
        Assert.NotNull((await Acts.ReadGroupAsync(group)).Failure);
    }

    [Fact]
    public async Task Who_may_not_publish_every_member_may_not_publish_the_group()
    {
        var id = await Office.ApprovedAsync();
        var group = await Acts.GroupAsync(id);
        Assert.IsType<ReleaseOutcome.Forbidden>(await Acts.PublishGroupAsync(group, Person.Editor));
        Assert.IsType<ReleaseOutcome.Forbidden>(await Acts.AddAsync(group, await Office.DraftAsync(), Person.TownEditor));
        Assert.Equal(0, await LiveAsync());
        Assert.Equal(2, (await Office.AuditAsync()).Count(r => r.SubjectType == "ReleaseGroup" && r.Outcome == AuditOutcome.Refused));
    }

    /// <summary>Two signed texts of which each links to the other.</summary>
    private async Task<(int A, int B)> PairAsync()
    {
        var (a, b) = (await Office.DraftAsync(), await Office.DraftAsync());
        foreach (var (id, other) in new[] { (a, b), (b, a) })
        {
            (await Office.SaveAsync(id, null, ("Body", $"""<p>见<a href="{InternalLink.To(other)}">另一份</a>。</p>"""))).MustBeDone();
            (await Office.SubmitAsync(id)).MustBeDone();
            await Office.SignAllAsync(id);
        }

        return (a, b);
    }

    private async Task<ReleaseOutcome> CreateAgainAsync(int itemId)
    {
        var actor = await App.ActorAsync(Person.FinalReviewer);
        return await App.UseAsync((ReleaseGroups g) => g.CreateAsync(actor, "第二组", itemId, Cancel));
    }

    private Task<int> LiveAsync() => App.ReadAsync(db => db.Publications.CountAsync(p => p.ClosedAtUtc == null && db.Set<ReleaseGroupItem>().Any(i => i.ItemId == p.ItemId), Cancel));

    public sealed class OnSqlite() : ReleaseTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ReleaseTests(DatabaseKind.Postgres);
}
