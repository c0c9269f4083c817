using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Web;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Web;

/// <summary>免除期限：by the steward with a reason, once.</summary>
public abstract class ExemptClockTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task The_steward_exempts_a_clock_once_and_the_reason_stays()
    {
        var id = await StartAsync();
        Assert.Equal(ExemptOutcome.NoReason, await ExemptAsync(Person.Steward, id, " 无 "));
        Assert.Equal(ExemptOutcome.Done, await ExemptAsync(Person.Steward, id, "栏目已经并入通知公告"));
        Assert.Equal(ExemptOutcome.AlreadyOver, await ExemptAsync(Person.Steward, id, "再次免除一次"));
        var clock = await App.ReadAsync(db => db.Clocks.AsNoTracking().Include(c => c.History).SingleAsync(c => c.Id == id, Cancel));
        Assert.Equal(ClockState.Exempted, clock.State);
        Assert.Contains("栏目已经并入通知公告", clock.History[^1].Reason, StringComparison.Ordinal);
        Assert.Equal(AuditOutcome.Done, Assert.Single(await Office.AuditAsync("clock.exempt")).Outcome);
    }

    /// <summary>The twin: whoever is late may not excuse himself.</summary>
    [Fact]
    public async Task An_editor_exempts_nothing()
    {
        var id = await StartAsync();
        Assert.Equal(ExemptOutcome.Forbidden, await ExemptAsync(Person.Editor, id, "本单位没有这项任务"));
        Assert.Equal(ClockState.Running, await App.ReadAsync(db => db.Clocks.Where(c => c.Id == id).Select(c => c.State).SingleAsync(Cancel)));
        Assert.Equal(AuditOutcome.Refused, Assert.Single(await Office.AuditAsync("clock.exempt")).Outcome);
    }

    private async Task<ExemptOutcome> ExemptAsync(Person who, int id, string reason)
    {
        var actor = await App.ActorAsync(who);
        return await App.UseAsync((ExemptClock exempt) => exempt.ExemptAsync(actor, id, reason, Cancel));
    }

    private async Task<int> StartAsync()
    {
        await App.UseAsync<CmsDbContext>(async db =>
        {
            var unit = await db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync(Cancel);
            db.Clocks.Add(Clock.Start(ColumnClocks.News, new ClockSubject("test", 1), new ClockOwner(unit, null), App.Clock.UtcNow, WorkCalendar.StateCouncil()));
            await db.SaveChangesAsync(Cancel);
        });
        return await App.ReadAsync(db => db.Clocks.Where(c => c.SubjectType == "test").Select(c => c.Id).SingleAsync(Cancel));
    }

    public sealed class OnSqlite() : ExemptClockTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ExemptClockTests(DatabaseKind.Postgres);
}
