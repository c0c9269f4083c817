using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Audit;

/// <summary>D8: the log is verified every night; a gap is named, told and turns the health check red.</summary>
public abstract class AuditWatchTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task D8_a_sound_log_is_noted_at_night_and_nobody_is_alarmed()
    {
        await Office.SubmittedAsync();
        var entries = (await Office.AuditAsync()).Count;
        await VerifyAtNightAsync();
        var check = Assert.Single(await ChecksAsync());
        Assert.Equal((true, (long)entries, AuditTrigger.Scheduler), (check.Intact, check.Entries, check.Trigger));
        Assert.Equal(AuditTrigger.Scheduler, Assert.Single(await Office.AuditAsync("audit.verify")).Trigger);
        Assert.Empty(await NoticesAsync());
        Assert.Equal((HttpStatusCode.OK, "ok"), await HealthAsync());
    }

    [Fact]
    public async Task D8_a_row_that_somebody_deleted_is_named_the_next_night()
    {
        await Office.SubmittedAsync();
        await VerifyAtNightAsync();
        await DropGuardsAsync();
        await App.RunAsync("DELETE FROM audit_entry WHERE sequence = 4");
        await VerifyAtNightAsync();
        await VerifyAtNightAsync();

        var check = (await ChecksAsync())[^1];
        Assert.False(check.Intact);
        Assert.Contains("第 4 条缺失", check.Fault, StringComparison.Ordinal);
        Assert.Contains("第 4 条缺失", (await Office.AuditAsync("audit.verify"))[^1].Data, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "degraded audit-log-broken"), await HealthAsync());
        var told = await NoticesAsync();
        var people = new[] { (await App.ActorAsync(Person.Auditor)).UserId!.Value, (await App.ActorAsync(Person.SystemAdministrator)).UserId!.Value };
        Assert.Equal(people.Order(), told.Select(n => n.RecipientId).Order());
        Assert.All(told, n => Assert.Contains("第 4 条缺失", n.Text, StringComparison.Ordinal));

        using var auditor = await App.SignedInAsync(Person.Auditor);
        Assert.Contains("第 4 条缺失", WebUtility.HtmlDecode(await auditor.GetStringAsync(new Uri("/admin/audit", UriKind.Relative), Cancel)), StringComparison.Ordinal);
    }

    /// <summary>Rows and head rewritten together fit one another; the head noted on an earlier night tells.</summary>
    [Fact]
    public async Task D8_a_log_cut_together_with_its_head_is_betrayed_by_an_earlier_night()
    {
        await Office.SubmittedAsync();
        await VerifyAtNightAsync();
        var last = (await Office.AuditAsync())[^1].Sequence;
        await DropGuardsAsync();
        await App.RunAsync(
            $"DELETE FROM audit_entry WHERE sequence >= {last - 1}",
            $"UPDATE audit_head SET sequence = {last - 2}, hash = (SELECT hash FROM audit_entry WHERE sequence = {last - 2})");
        Assert.True((await Office.VerifyAuditAsync()).Intact);
        await VerifyAtNightAsync();
        Assert.Contains("以前核验时记下的链头不符", (await ChecksAsync())[^1].Fault, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "degraded audit-log-broken"), await HealthAsync());
    }

    /// <summary>A log that takes no further row must not silence the alarm.</summary>
    [Fact]
    public async Task D8_a_log_without_its_head_still_raises_the_alarm()
    {
        App.Log.Expect("audit_entry");
        App.Log.Expect("DbUpdateException");
        await Office.SubmittedAsync();
        await App.RunAsync("DELETE FROM audit_head");
        await VerifyAtNightAsync();
        Assert.False(Assert.Single(await ChecksAsync()).Intact);
        Assert.Equal(2, (await NoticesAsync()).Count);
        Assert.Equal((HttpStatusCode.OK, "degraded audit-log-broken"), await HealthAsync());
    }

    [Fact]
    public async Task D8_nights_without_a_verification_are_seen_from_outside()
    {
        await VerifyAtNightAsync();
        App.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal((HttpStatusCode.OK, "degraded audit-log-unverified"), await HealthAsync());
        await VerifyAtNightAsync();
        Assert.Equal((HttpStatusCode.OK, "ok"), await HealthAsync());
    }

    private Task VerifyAtNightAsync() => App.UseAsync((VerifyAudit job) => job.RunAsync(Cancel));

    private Task<List<AuditCheck>> ChecksAsync() => App.ReadAsync(db => db.Set<AuditCheck>().AsNoTracking().OrderBy(c => c.Id).ToListAsync(Cancel));

    private Task<List<Notice>> NoticesAsync() =>
        App.ReadAsync(db => db.Set<Notice>().AsNoTracking().Where(n => n.Kind == NoticeKind.AuditBroken).ToListAsync(Cancel));

    private async Task<(HttpStatusCode Status, string Words)> HealthAsync()
    {
        using var answer = await App.Visitor().GetAsync(new Uri("/healthz", UriKind.Relative), Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private Task<int> DropGuardsAsync() =>
        App.RunAsync(App.DropTrigger("guard_audit_entry_update"), App.DropTrigger("guard_audit_entry_delete"));

    public sealed class OnSqlite() : AuditWatchTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : AuditWatchTests(DatabaseKind.Postgres);
}
