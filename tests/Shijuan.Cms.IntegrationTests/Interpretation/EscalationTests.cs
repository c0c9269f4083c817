using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Interpretation;

/// <summary>K05 督办：published on Monday 10 March 2025 the interpretation is due on Thursday the 13th; who is above the editors hears of it level by level.</summary>
public abstract class EscalationTests(DatabaseKind database) : CmsTest(database)
{
    private InterpretationDesk Desk => new(App, Office);

    [Fact]
    public async Task The_head_of_the_section_hears_on_the_last_day_the_leader_a_day_later_and_the_centre_two_days_after_that()
    {
        var policy = await Desk.PublishedPolicyAsync();
        var clock = Assert.Single(await Desk.ClocksAsync(policy));
        Assert.Equal(new DateOnly(2025, 3, 13), clock.DueOn);

        await EscalateOnAsync("2025-03-12");
        await MustHaveHeardAsync(clock);

        await EscalateOnAsync("2025-03-13");
        await MustHaveHeardAsync(clock, Person.FirstReviewer, Person.OtherFirstReviewer);

        await EscalateOnAsync("2025-03-14");
        await EscalateOnAsync("2025-03-17");
        await MustHaveHeardAsync(clock, Person.FirstReviewer, Person.OtherFirstReviewer, Person.SecondReviewer);

        await EscalateOnAsync("2025-03-18");
        await EscalateOnAsync("2025-03-19");
        await MustHaveHeardAsync(clock, Person.FirstReviewer, Person.OtherFirstReviewer, Person.SecondReviewer, Person.FinalReviewer);

        var told = Assert.Single(await HeardAsync(Person.FinalReviewer, clock));
        Assert.Contains(InterpretationDesk.PolicyTitle, told.Text, StringComparison.Ordinal);
        Assert.Contains("2025-03-13", told.Text, StringComparison.Ordinal);
        Assert.Equal($"/admin/clocks/{clock.Id}", told.Url);
        Assert.Equal(["督办：提醒股室负责人", "督办：提醒分管领导", "督办：提醒县政务信息中心"], await LinesAsync(clock));
        Assert.Equal(3, (await Office.AuditAsync("clock.escalate")).Count);
    }

    [Fact]
    public async Task After_a_stop_of_a_week_every_level_hears_once()
    {
        var clock = Assert.Single(await Desk.ClocksAsync(await Desk.PublishedPolicyAsync()));

        await EscalateOnAsync("2025-03-24");
        await EscalateAsync();

        await MustHaveHeardAsync(clock, Person.FirstReviewer, Person.OtherFirstReviewer, Person.SecondReviewer, Person.FinalReviewer);
        Assert.Equal(3, (await Office.AuditAsync("clock.escalate")).Count);
    }

    [Fact]
    public async Task Nobody_hears_of_an_interpretation_that_came_and_everybody_again_when_it_is_withdrawn_and_not_replaced()
    {
        var policy = await Desk.PublishedPolicyAsync();
        var interpretation = await Desk.PublishedAsync(policy);
        await EscalateOnAsync("2025-03-24");
        Assert.Empty(await Office.AuditAsync("clock.escalate"));

        await Desk.WithdrawAsync(interpretation);
        var again = (await Desk.ClocksAsync(policy))[^1];
        Assert.Equal(new DateOnly(2025, 3, 27), again.DueOn);
        await EscalateOnAsync("2025-03-27");
        await MustHaveHeardAsync(again, Person.FirstReviewer, Person.OtherFirstReviewer);
    }

    /// <summary>The twin: what was told is told because the definition of the clock says so.</summary>
    [Fact]
    public async Task A_clock_that_does_not_escalate_is_left_to_its_owner()
    {
        Assert.True(DisclosureClocks.Interpretation.Escalates);
        Assert.False(DisclosureClocks.DoublePublicity.Escalates);
        var item = await Office.CreateAsync(Person.Editor, PermitDecision.Type.Key, TestCounty.Notices);
        (await Office.SaveAsync(item!.Id, null, ("Title", "行政许可决定"), ("Detail.DecidedOn", "2025-03-06"))).MustBeDone();
        await App.UseAsync((FollowAllClocks job) => job.RunAsync(Cancel));

        await EscalateOnAsync("2025-03-31");

        Assert.Empty(await Office.AuditAsync("clock.escalate"));
    }

    [Fact]
    public async Task While_the_clock_of_the_machine_is_in_doubt_nobody_is_told()
    {
        var clock = Assert.Single(await Desk.ClocksAsync(await Desk.PublishedPolicyAsync()));
        await EscalateAsync();
        App.Clock.Jump(TimeSpan.FromDays(14));
        await EscalateAsync();
        await MustHaveHeardAsync(clock);

        App.Clock.Advance(ClockGuard.Wait);
        await EscalateAsync();
        await MustHaveHeardAsync(clock, Person.FirstReviewer, Person.OtherFirstReviewer, Person.SecondReviewer, Person.FinalReviewer);
    }

    /// <summary>At ten in the morning in Beijing.</summary>
    private async Task EscalateOnAsync(string day)
    {
        App.Clock.Advance(ChinaTime.StartOfDayUtc(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).AddHours(10) - App.Clock.UtcNow);
        await EscalateAsync();
    }

    private async Task EscalateAsync()
    {
        await App.UseAsync((EscalateClocks job) => job.RunAsync(Cancel));
        await App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);
    }

    /// <summary>These and nobody else of the office, of the centre and of a town.</summary>
    private async Task MustHaveHeardAsync(Clock clock, params Person[] people)
    {
        foreach (var who in new[]
        {
            Person.Editor, Person.FirstReviewer, Person.OtherFirstReviewer, Person.SecondReviewer, Person.FinalReviewer, Person.Confidentiality, Person.TownEditor, Person.Steward,
        })
        {
            var heard = (await HeardAsync(who, clock)).Count;
            Assert.True(heard == (people.Contains(who) ? 1 : 0), $"{who.Name}: {heard}");
        }
    }

    private async Task<List<Notice>> HeardAsync(Person who, Clock clock)
    {
        var (user, key) = ((await App.ActorAsync(who)).UserId, $"clock-escalated:{clock.Id}");
        return await App.ReadAsync(db => db.Set<Notice>().AsNoTracking().Where(n => n.RecipientId == user && n.Key == key).ToListAsync(Cancel));
    }

    private async Task<IEnumerable<string>> LinesAsync(Clock clock) =>
        (await App.ReadAsync(db => db.Set<ClockStateChange>().AsNoTracking().Where(c => c.ClockId == clock.Id).OrderBy(c => c.Id).Select(c => c.Reason).ToListAsync(Cancel)))
        .Where(r => r.StartsWith("督办", StringComparison.Ordinal));

    public sealed class OnSqlite() : EscalationTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : EscalationTests(DatabaseKind.Postgres);
}
