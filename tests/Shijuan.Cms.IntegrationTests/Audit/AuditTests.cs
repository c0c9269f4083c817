using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Audit;

public abstract class AuditTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task Every_action_leaves_exactly_one_row()
    {
        var id = await Office.DraftAsync();
        var actions = new (string Action, Func<Task> Act)[]
        {
            ("content.save", () => Office.SaveAsync(id)),
            ("content.attach", () => Office.AttachAsync(id, "清单.pdf")),
            ("content.submit", () => Office.SubmitAsync(id)),
            ("content.recall", () => Office.RecallAsync(id)),
            ("content.submit", () => Office.SubmitAsync(id)),
            ("review.sign", () => Office.ReturnAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)),
            ("content.submit", () => Office.SubmitAsync(id)),
            ("review.sign", () => Office.SignAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)),
            ("review.sign", () => Office.SignAsync(id, ReviewStep.FirstProof, Person.FirstReviewer)),
            ("review.sign", () => Office.SignAsync(id, ReviewStep.SecondReview, Person.SecondReviewer)),
            ("review.sign", () => Office.SignAsync(id, ReviewStep.SecondProof, Person.SecondReviewer)),
            ("review.sign", () => Office.SignAsync(id, ReviewStep.FinalReview, Person.FinalReviewer)),
            ("review.sign", () => Office.SignAsync(id, ReviewStep.FinalProof, Person.FinalReviewer)),
            ("review.sign", () => Office.SignAsync(id, ReviewStep.Confidentiality, Person.Confidentiality)),
            ("content.schedule", () => Office.ScheduleAsync(id, TimeSpan.FromHours(1))),
            ("content.unschedule", () => Office.UnscheduleAsync(id)),
            ("content.publish", () => Office.PublishAsync(id)),
            ("content.start-edit", () => Office.StartEditAsync(id)),
            ("content.discard-draft", () => Office.DiscardAsync(id)),
            ("content.withdraw", () => Office.WithdrawAsync(id)),
        };
        foreach (var (action, act) in actions)
        {
            var before = (await Office.AuditAsync()).Count;
            await act();
            var after = await Office.AuditAsync();
            var row = Assert.Single(after[before..]);
            Assert.Equal((action, AuditOutcome.Done, id), (row.Action, row.Outcome, row.SubjectId));
            Assert.NotNull(row.ActorId);
            Assert.NotEmpty(row.ActorName);
        }

        Assert.True((await Office.VerifyAuditAsync()).Intact);
    }

    [Fact]
    public async Task Every_refused_action_leaves_exactly_one_row_and_changes_nothing()
    {
        var id = await Office.PublishedAsync();
        var revision = (await Office.ItemAsync(id)).Revision;
        var refused = new (string Action, Func<Task> Act)[]
        {
            ("content.save", () => Office.SaveAsync(id, Person.TownEditor)),
            ("content.save", () => Office.SaveAtAsync(id, revision - 1)),
            ("content.attach", () => Office.AttachAsync(id, "清单.pdf", Person.TownEditor)),
            ("content.submit", () => Office.SubmitAsync(id)),
            ("content.recall", () => Office.RecallAsync(id)),
            ("review.sign", () => Office.SignAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)),
            ("content.schedule", () => Office.ScheduleAsync(id, TimeSpan.FromHours(1), Person.Editor)),
            ("content.publish", () => Office.PublishAsync(id)),
            ("content.start-edit", () => Office.StartEditAsync(id, Person.TownEditor)),
            ("content.withdraw", () => Office.WithdrawAsync(id, Person.Editor)),
            ("content.create", () => Office.CreateAsync(Person.TownEditor, "disclosure.general-notice", TestCounty.Notices)),
        };
        foreach (var (action, act) in refused)
        {
            var before = (await Office.AuditAsync()).Count;
            await act();
            var row = Assert.Single((await Office.AuditAsync())[before..]);
            Assert.Equal((action, AuditOutcome.Refused), (row.Action, row.Outcome));
            Assert.Equal(revision, (await Office.ItemAsync(id)).Revision);
        }
    }

    [Fact]
    public async Task A_state_change_that_nobody_reports_is_not_saved()
    {
        var id = await Office.DraftAsync();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => App.UseAsync<CmsDbContext>(async db =>
        {
            var item = await new ContentStore(db).LoadAsync(id, Cancel);
            item!.DiscardDraft("悄悄地", null, App.Clock.UtcNow);
            await db.SaveChangesAsync(Cancel);
        }));
        Assert.Contains("no audit entry", fault.Message, StringComparison.Ordinal);
        Assert.Equal(ContentState.Draft, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task The_log_is_written_with_the_change_or_not_at_all()
    {
        var id = await Office.DraftAsync();
        var before = (await Office.AuditAsync()).Count;
        await App.UseAsync<CmsDbContext>(async db =>
        {
            await using var transaction = await db.BeginAsync(Cancel);
            var item = await new ContentStore(db).LoadAsync(id, Cancel);
            item!.DiscardDraft("不再需要", null, App.Clock.UtcNow);
            db.Audit(AuditDraft.Done(Core.Permissions.Actor.System("测试"), "content.discard-draft", nameof(ContentItem), () => id));
            await db.SaveChangesAsync(Cancel);
            await transaction.RollbackAsync(Cancel);
        });
        Assert.Equal(before, (await Office.AuditAsync()).Count);
        Assert.True((await Office.VerifyAuditAsync()).Intact);
    }

    [Fact]
    public async Task People_who_write_at_once_do_not_fork_the_chain()
    {
        var ids = new List<int>();
        for (var i = 0; i < 8; i++)
        {
            ids.Add(await Office.DraftAsync());
        }

        await Task.WhenAll(ids.Select(async id =>
        {
            for (var i = 0; i < 5; i++)
            {
                Assert.IsType<DraftOutcome.Done>(await Office.SaveAsync(id));
            }
        }));
        var verified = await Office.VerifyAuditAsync();
        Assert.True(verified.Intact, verified.Fault);
        Assert.Equal((await Office.AuditAsync()).Count, verified.Entries);
    }

    public sealed class OnSqlite() : AuditTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : AuditTests(DatabaseKind.Postgres);
}
