using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>公开时限：clocks of items follow the facts, by events and by the hourly job, once each.</summary>
public abstract class FollowClockTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task K05_runs_from_publication_until_an_interpretation_is_public()
    {
        var document = await PublishedDocumentAsync();
        await DeliverAsync();
        var published = (await Office.PublicationsAsync(document))[0].PublishedAtUtc;
        var clock = await OnlyAsync(document, DisclosureClocks.Interpretation);
        Assert.Equal((ClockState.Running, published), (clock.State, clock.TriggeredAtUtc));
        Assert.Equal(ClockState.CompletedOnTime, (await OnlyAsync(document, DisclosureClocks.General)).State);

        App.Clock.Advance(TimeSpan.FromDays(1));
        await PublishAsync(await new InterpretationDesk(App, Office).DraftAsync(document));
        await DeliverAsync();

        Assert.Equal(ClockState.CompletedOnTime, (await OnlyAsync(document, DisclosureClocks.Interpretation)).State);
    }

    [Fact]
    public async Task K05_without_interpretation_is_overdue_and_the_late_one_is_counted_late()
    {
        var document = await PublishedDocumentAsync();
        await DeliverAsync();
        App.Clock.Advance(TimeSpan.FromDays(10));
        await App.UseAsync((ObserveClocks job) => job.RunAsync(Cancel));
        Assert.Equal(ClockState.Overdue, (await OnlyAsync(document, DisclosureClocks.Interpretation)).State);

        await PublishAsync(await new InterpretationDesk(App, Office).DraftAsync(document));
        await DeliverAsync();
        Assert.Equal(ClockState.CompletedLate, (await OnlyAsync(document, DisclosureClocks.Interpretation)).State);
    }

    [Fact]
    public async Task The_job_finds_drafts_corrects_what_is_typed_anew_and_ends_what_is_gone()
    {
        var permit = await PermitAsync("2025-03-06");
        await FollowAsync();
        var clock = await OnlyAsync(permit, DisclosureClocks.DoublePublicity);
        Assert.Equal((ClockState.Running, new DateOnly(2025, 3, 17)), (clock.State, clock.DueOn));

        (await Office.SaveAsync(permit, null, ("Detail.DecidedOn", "2025-03-07"))).MustBeDone();
        await FollowAsync();
        Assert.Equal(new DateOnly(2025, 3, 18), (await OnlyAsync(permit, DisclosureClocks.DoublePublicity)).DueOn);

        (await Office.DiscardAsync(permit)).MustBeDone();
        await FollowAsync();
        Assert.Equal(ClockState.Exempted, (await OnlyAsync(permit, DisclosureClocks.DoublePublicity)).State);
        Assert.Equal(
            ["clock.start", "clock.correct", "clock.dissolve"],
            (await Office.AuditAsync()).Where(a => a.SubjectId == clock.Id && a.SubjectType == nameof(Clock)).Select(a => a.Action));
    }

    [Fact]
    public async Task What_the_facts_ended_they_may_begin_again_and_what_a_person_exempted_stays_exempted()
    {
        var permit = await PermitAsync("2025-03-06");
        await FollowAsync();
        (await Office.SaveAsync(permit, null, ("Detail.DecidedOn", ""))).MustBeDone();
        await FollowAsync();
        (await Office.SaveAsync(permit, null, ("Detail.DecidedOn", "2025-03-07"))).MustBeDone();
        await FollowAsync();
        Assert.Equal([ClockState.Exempted, ClockState.Running], (await ClocksAsync(permit, DisclosureClocks.DoublePublicity)).Select(c => c.State));

        var steward = (await App.ActorAsync(Person.Steward)).UserId!.Value;
        await App.ReadAsync(async db =>
        {
            var open = await db.Clocks.SingleAsync(c => c.SubjectId == permit && c.StoppedAtUtc == null && c.DefinitionKey == DisclosureClocks.DoublePublicity.Key, Cancel);
            open.Exempt("依法不公示", steward, App.Clock.UtcNow);
            return await db.SaveChangesAsync(Cancel);
        });
        await FollowAsync();
        Assert.Equal([ClockState.Exempted, ClockState.Exempted], (await ClocksAsync(permit, DisclosureClocks.DoublePublicity)).Select(c => c.State));
    }

    [Fact]
    public async Task Doing_it_again_changes_nothing_and_writes_nothing()
    {
        await PublishedDocumentAsync();
        await PermitAsync("2025-03-06");
        await DeliverAsync();
        await FollowAsync();
        var (clocks, rows) = (await App.ReadAsync(db => db.Clocks.CountAsync(Cancel)), (await Office.AuditAsync()).Count);

        await FollowAsync();

        Assert.Equal((clocks, rows), (await App.ReadAsync(db => db.Clocks.CountAsync(Cancel)), (await Office.AuditAsync()).Count));
    }

    [Fact]
    public async Task The_database_admits_one_open_clock_of_a_duty()
    {
        App.Log.Expect("Failed executing DbCommand");
        App.Log.Expect("SaveChangesFailed");
        var permit = await PermitAsync("2025-03-06");
        await FollowAsync();
        Clock Second() => Clock.Start(
            DisclosureClocks.DoublePublicity, new ClockSubject(nameof(ContentItem), permit), new ClockOwner(null, null), App.Clock.UtcNow, WorkCalendar.StateCouncil());
        await Assert.ThrowsAsync<DbUpdateException>(() => App.ReadAsync(db =>
        {
            db.Clocks.Add(Second());
            return db.SaveChangesAsync(Cancel);
        }));

        // Without the index the second one gets in: it is the index that refuses.
        await App.SqlAsync("DROP INDEX ix_clock_one_open");
        await App.ReadAsync(db =>
        {
            db.Clocks.Add(Second());
            return db.SaveChangesAsync(Cancel);
        });
    }

    [Fact]
    public async Task K15_is_planned_in_December_runs_from_1_January_and_is_due_on_10_January()
    {
        await FollowAsync();
        Assert.Empty(await AnnualAsync());

        App.Clock.Advance(new DateTime(2025, 12, 20, 2, 0, 0, DateTimeKind.Utc) - App.Clock.UtcNow);
        await FollowAsync();
        await FollowAsync();
        var owed = await App.UseAsync(async (UnitTree units) => ReportingUnits.Of(await units.LoadAsync(Cancel)).Count());
        var planned = await AnnualAsync();
        Assert.Equal(owed, planned.Count);
        Assert.True(owed > 20);
        Assert.All(planned, c => Assert.Equal(ClockState.NotStarted, c.State));
        Assert.Single(planned, c => c.DefinitionKey == DisclosureClocks.CountyAnnualReport.Key && c.DueOn == new DateOnly(2026, 1, 25));
        Assert.All(planned.Where(c => c.DefinitionKey == DisclosureClocks.AnnualReport.Key), c => Assert.Equal(new DateOnly(2026, 1, 10), c.DueOn));

        App.Clock.Advance(new DateTime(2026, 1, 12, 2, 0, 0, DateTimeKind.Utc) - App.Clock.UtcNow);
        await App.UseAsync((ObserveClocks job) => job.RunAsync(Cancel));
        await FollowAsync();
        Assert.Equal(owed - 1, (await AnnualAsync()).Count(c => c.State == ClockState.Overdue));
        Assert.Equal(owed, (await AnnualAsync()).Count);
    }

    [Theory]
    [InlineData(AnnualReport.County)]
    [InlineData(AnnualReport.Department)]
    public async Task Of_the_two_reports_of_the_office_each_ends_its_own_clock(string kind)
    {
        var reports = new ReportOffice(App, Office);
        await reports.OpenColumnAsync();
        App.Clock.Advance(new DateTime(2026, 1, 6, 2, 0, 0, DateTimeKind.Utc) - App.Clock.UtcNow);
        await FollowAsync();
        var office = await reports.UnitAsync(TestCounty.GovOffice);
        Assert.Equal(2, (await AnnualAsync()).Count(c => c.UnitId == office && !c.State.IsFinal()));

        await reports.PublishedAsync(TestCounty.GovOffice, kind, 2025);
        await FollowAsync();

        var clocks = (await AnnualAsync()).FindAll(c => c.UnitId == office);
        var (county, own) = (clocks.Single(c => c.DefinitionKey == DisclosureClocks.CountyAnnualReport.Key), clocks.Single(c => c.DefinitionKey == DisclosureClocks.AnnualReport.Key));
        var (ended, open) = kind == AnnualReport.County ? (county, own) : (own, county);
        Assert.Equal(ClockState.CompletedOnTime, ended.State);
        Assert.False(open.State.IsFinal(), open.State.ToString());
    }

    /// <summary>As the clock once was given to the county government itself, which writes no report.</summary>
    [Fact]
    public async Task A_clock_of_a_report_that_the_unit_does_not_write_is_ended()
    {
        var county = await App.ReadAsync(db => db.Units.Where(u => u.Type == UnitType.CountyGovernment).Select(u => u.Id).SingleAsync(Cancel));
        await App.ReadAsync(db =>
        {
            var clock = Clock.Start(
                DisclosureClocks.CountyAnnualReport, AnnualReportDuty.SubjectOf(new OwedReport(county, false, 2024)), new ClockOwner(county, null),
                AnnualReportDuty.TriggerOf(2024), WorkCalendar.StateCouncil());
            db.Clocks.Add(clock);
            return db.SaveChangesAsync(Cancel);
        });
        await FollowAsync();
        Assert.Equal(ClockState.Exempted, Assert.Single(await AnnualAsync()).State);
        Assert.Single(await Office.AuditAsync("clock.dissolve"));
    }

    private async Task<int> PublishedDocumentAsync()
    {
        var id = await Office.DraftDocumentAsync([.. InterpretationDesk.Plan]);
        await PublishAsync(id);
        return id;
    }

    private async Task PublishAsync(int id)
    {
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
    }

    private async Task<int> PermitAsync(string decidedOn)
    {
        var item = await Office.CreateAsync(Person.Editor, PermitDecision.Type.Key, TestCounty.Notices);
        (await Office.SaveAsync(item!.Id, null, ("Title", "行政许可决定"), ("Detail.DecidedOn", decidedOn))).MustBeDone();
        return item.Id;
    }

    private async Task<Clock> OnlyAsync(int item, ClockDefinition definition) => Assert.Single(await ClocksAsync(item, definition));

    private Task<List<Clock>> ClocksAsync(int item, ClockDefinition definition) => App.ReadAsync(db =>
        db.Clocks.AsNoTracking().Where(c => c.SubjectType == nameof(ContentItem) && c.SubjectId == item && c.DefinitionKey == definition.Key).OrderBy(c => c.Id).ToListAsync(Cancel));

    private Task<List<Clock>> AnnualAsync() =>
        App.ReadAsync(db => db.Clocks.AsNoTracking().Where(c => c.SubjectType == AnnualReportDuty.SubjectType).OrderBy(c => c.Id).ToListAsync(Cancel));

    private Task FollowAsync() => App.UseAsync((FollowAllClocks job) => job.RunAsync(Cancel));

    private Task DeliverAsync() => App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);

    public sealed class OnSqlite() : FollowClockTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : FollowClockTests(DatabaseKind.Postgres);
}
