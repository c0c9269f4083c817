using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>文件清理 (1.1.08)：from the opening to the three lists, with documents that go away meanwhile and people who write at the same moment.</summary>
public abstract class CleanupTests(DatabaseKind database) : CmsTest(database)
{
    private const string Reason = "已被新的规定代替。";

    private DocumentDesk Desk => new(App, Office);

    [Fact]
    public async Task A_document_withdrawn_before_anybody_decided_does_not_hold_up_the_end()
    {
        var kept = await Desk.OldAsync();
        var gone = await Desk.PublishedAsync(7, "石泉县城区绿地养护规定");
        var cleanup = await OpenAsync();
        Assert.IsType<CleanupOutcome.Done>(await DecideAsync(cleanup, kept, CleanupDecision.Keep));
        // As long as it is public it must be decided on.
        Assert.Contains("还有1份", Assert.Single(Assert.IsType<CleanupOutcome.Invalid>(await CloseAsync(cleanup)).Errors).Message, StringComparison.Ordinal);

        await Desk.WithdrawAsync(gone);
        var result = await ClosedAsync(cleanup);
        Assert.Contains(DocumentDesk.OldTitle, result.BodyText, StringComparison.Ordinal);
        Assert.DoesNotContain("绿地养护", result.BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_still_public_is_repealed()
    {
        var repealed = await Desk.OldAsync();
        var gone = await Desk.PublishedAsync(7, "石泉县城区绿地养护规定");
        var cleanup = await OpenAsync();
        Assert.IsType<CleanupOutcome.Done>(await DecideAsync(cleanup, repealed, CleanupDecision.Repeal));
        Assert.IsType<CleanupOutcome.Done>(await DecideAsync(cleanup, gone, CleanupDecision.Repeal));
        await Desk.WithdrawAsync(gone);

        var result = await ClosedAsync(cleanup);

        Assert.Equal($"{ContentLinkKind.Repeals}:{repealed}", result.Relations);
        var links = await App.ReadAsync(db => db.ContentLinks.AsNoTracking().Where(l => l.VersionId == result.Id).Select(l => l.ToItemId).ToListAsync(Cancel));
        Assert.Equal(repealed, Assert.Single(links));
    }

    [Fact]
    public async Task A_second_close_is_refused_and_so_is_a_decision_after_it()
    {
        var document = await Desk.OldAsync();
        var cleanup = await OpenAsync();
        Assert.IsType<CleanupOutcome.Done>(await DecideAsync(cleanup, document, CleanupDecision.Keep));
        await ClosedAsync(cleanup);

        Assert.IsType<CleanupOutcome.Closed>(await CloseAsync(cleanup));
        Assert.IsType<CleanupOutcome.Closed>(await DecideAsync(cleanup, document, CleanupDecision.Repeal));
        Assert.Equal(1, await ResultsAsync());
    }

    [Fact]
    public async Task Of_several_people_who_close_at_the_same_moment_one_does()
    {
        var document = await Desk.OldAsync();
        var cleanup = await OpenAsync();
        Assert.IsType<CleanupOutcome.Done>(await DecideAsync(cleanup, document, CleanupDecision.Keep));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CloseAsync(cleanup)));

        Assert.Single(outcomes, o => o is CleanupOutcome.Done);
        Assert.All(outcomes.Where(o => o is not CleanupOutcome.Done), o => Assert.True(o is CleanupOutcome.Closed or CleanupOutcome.Conflict, o.GetType().Name));
        Assert.Equal(1, await ResultsAsync());
    }

    [Fact]
    public async Task A_decision_on_what_somebody_changed_meanwhile_is_not_stored()
    {
        var document = await Desk.OldAsync();
        var cleanup = await OpenAsync();
        var actor = await StewardAsync();
        await App.UseAsync(async (CmsDbContext db) =>
        {
            var stale = await db.Set<Cleanup>().Include(c => c.Lines).SingleAsync(c => c.Id == cleanup, Cancel);
            Assert.IsType<CleanupOutcome.Done>(await DecideAsync(cleanup, document, CleanupDecision.Repeal));
            stale.Decide(document, CleanupDecision.Keep, "", actor.UserId, App.Clock.UtcNow);
            db.Audit(AuditDraft.Done(actor, "disclosure.cleanup-decide", nameof(ContentItem), () => document));
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Cancel));
        });
        var stored = await App.ReadAsync(db => db.Set<Cleanup>().AsNoTracking().Include(c => c.Lines).SingleAsync(c => c.Id == cleanup, Cancel));
        Assert.Equal((CleanupDecision.Repeal, 1), (Assert.Single(stored.Lines).Decision, stored.Revision));
    }

    [Fact]
    public async Task Only_who_may_manage_the_site_opens_and_closes_and_only_the_unit_decides()
    {
        var document = await Desk.OldAsync();
        var cleanup = await OpenAsync();
        var stranger = await App.ActorAsync(Person.TownEditor);
        Assert.IsType<CleanupOutcome.Forbidden>(await App.UseAsync((CleanupDesk desk) => desk.OpenAsync(stranger, "清理", Due, Cancel)));
        Assert.IsType<CleanupOutcome.Forbidden>(await DecideAsync(cleanup, document, CleanupDecision.Repeal, stranger));
        Assert.IsType<CleanupOutcome.Done>(await DecideAsync(cleanup, document, CleanupDecision.Keep, await App.ActorAsync(Person.Editor)));
        Assert.IsType<CleanupOutcome.Forbidden>(await CloseAsync(cleanup, await App.ActorAsync(Person.Editor)));
        foreach (var action in new[] { "disclosure.cleanup-open", "disclosure.cleanup-decide", "disclosure.cleanup-close" })
        {
            Assert.Single(await Office.AuditAsync(action), a => a.Outcome == AuditOutcome.Refused);
        }
    }

    /// <summary>The result is a notice without a number, and still what it ends is ended: in the year in which it was first public.</summary>
    [Fact]
    public async Task What_a_published_result_repeals_is_counted_in_the_year_of_its_first_publication()
    {
        var document = await Desk.OldAsync();
        var cleanup = await OpenAsync();
        Assert.IsType<CleanupOutcome.Done>(await DecideAsync(cleanup, document, CleanupDecision.Repeal));
        var result = await ClosedAsync(cleanup);
        Assert.Equal(new DocumentFigures(1, 0, 1), await CountAsync(2025));

        (await Office.SaveAsync(result.ItemId, null, ("Title", result.Title), ("Body", result.BodyHtml))).MustBeDone();
        await Desk.PublishAsync(result.ItemId);
        Assert.Equal("废止", await Desk.ValidityAsync(document));
        Assert.Equal(new DocumentFigures(1, 1, 0), await CountAsync(2025));

        // A new version in the next year repeals nothing anew.
        App.Clock.Advance(new DateTime(2026, 1, 12, 2, 0, 0, DateTimeKind.Utc) - App.Clock.UtcNow);
        (await Office.StartEditAsync(result.ItemId)).MustBeDone();
        await Desk.PublishAsync(result.ItemId);
        Assert.Equal(new DocumentFigures(1, 1, 0), await CountAsync(2025));
        Assert.Equal(new DocumentFigures(0, 0, 0), await CountAsync(2026));
    }

    private DateOnly Due => DateOnly.FromDateTime(App.Clock.UtcNow).AddDays(30);

    private async Task<int> OpenAsync()
    {
        var actor = await StewardAsync();
        return Assert.IsType<CleanupOutcome.Done>(await App.UseAsync((CleanupDesk desk) => desk.OpenAsync(actor, "2025年行政规范性文件清理", Due, Cancel))).Id;
    }

    private async Task<CleanupOutcome> DecideAsync(int cleanup, int item, CleanupDecision decision, Actor? who = null)
    {
        var actor = who ?? await StewardAsync();
        return await App.UseAsync((CleanupDesk desk) => desk.DecideAsync(actor, cleanup, item, decision, Reason, Cancel));
    }

    private async Task<CleanupOutcome> CloseAsync(int cleanup, Actor? who = null)
    {
        var actor = who ?? await StewardAsync();
        var (unit, channel) = await App.ReadAsync(async db => (
            await db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync(Cancel),
            await db.Channels.Where(c => c.Path == TestCounty.Notices).Select(c => c.Id).SingleAsync(Cancel)));
        return await App.UseAsync((CleanupDesk desk) => desk.CloseAsync(actor, cleanup, unit, channel, Cancel));
    }

    /// <summary>The draft of the three lists.</summary>
    private async Task<ContentVersion> ClosedAsync(int cleanup) =>
        (await Office.ItemAsync(Assert.IsType<CleanupOutcome.Done>(await CloseAsync(cleanup)).Id)).Current;

    private Task<int> ResultsAsync() => App.ReadAsync(db => db.ContentItems.CountAsync(i => i.TypeKey == GeneralNotice.Type.Key, Cancel));

    private Task<DocumentFigures> CountAsync(int year) => App.UseAsync((DocumentCount count) => count.OfYearAsync(null, year, Cancel));

    /// <summary>Manages the site and drafts for every unit.</summary>
    private async Task<Actor> StewardAsync()
    {
        var steward = await App.ActorAsync(Person.Steward);
        return new Actor(steward.UserId, steward.Name, [(CorePermissions.ManageSite, UnitScope.WholeCounty), (CorePermissions.Draft, UnitScope.WholeCounty)]);
    }

    public sealed class OnSqlite() : CleanupTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : CleanupTests(DatabaseKind.Postgres);
}
