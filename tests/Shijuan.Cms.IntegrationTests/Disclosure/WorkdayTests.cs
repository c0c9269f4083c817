using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>工作日历：a year is previewed, imported once, known on every node, and open clocks follow with one line each.</summary>
public abstract class WorkdayTests(DatabaseKind database) : CmsTest(database)
{
    private const string Year2027 = "years:\n  2027:\n    off_days:\n    - name: 元旦\n      days: ['2027-01-01', '2027-01-02', '2027-01-03']\n";

    [Fact]
    public async Task A_year_is_previewed_then_taken_over_and_clocks_follow_with_one_audit_row_each()
    {
        var (moved, same) = (await StartAsync(1, ClockLength.WorkingDays(5)), await StartAsync(2, ClockLength.WorkingDays(1)));
        using var steward = await FormClient.OfAsync(App, Person.Steward);
        Assert.Contains("2026年", await steward.GetAsync("/admin/workdays", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);

        var version = WorkCalendar.WithYears([Year2027]).Version;
        using var preview = await steward.PostAsync("/admin/workdays?handler=Preview", Cancel, ("Text", Year2027));
        var page = await preview.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Contains("1月1日至1月3日，共3天", page, StringComparison.Ordinal);
        Assert.Contains(version, page, StringComparison.Ordinal);
        Assert.Equal(0, await App.ReadAsync(db => db.Settings.CountAsync(s => s.Key == ImportedYears.SettingKey, Cancel)));

        using var import = await steward.PostAsync("/admin/workdays?handler=Import", Cancel, ("Text", Year2027), ("Previewed", version));
        Assert.Equal(HttpStatusCode.Redirect, import.StatusCode);
        Assert.Equal(new DateOnly(2027, 12, 31), App.Services.GetRequiredService<WorkCalendar>().LastKnownDay);
        Assert.Single(await Office.AuditAsync("workdays.import"));

        await App.UseAsync((RecomputeClocks job) => job.RunAsync(Cancel));
        await App.UseAsync((RecomputeClocks job) => job.RunAsync(Cancel));
        var after = await ClockAsync(moved);
        Assert.Equal((new DateOnly(2027, 1, 7), false, version), (after.DueOn, after.Provisional, after.CalendarVersion));
        Assert.Equal(version, (await ClockAsync(same)).CalendarVersion);
        Assert.Equal(moved, Assert.Single(await Office.AuditAsync("clock.recompute")).SubjectId);
        Assert.Contains("\"looked\":2,\"moved\":1", Assert.Single(await Office.AuditAsync("workdays.recompute")).Data, StringComparison.Ordinal);
        Assert.Contains("核对 2 个，到期日有变化的 1 个", await steward.GetAsync("/admin/workdays", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_node_knows_the_year_too()
    {
        await ImportAsync(Year2027);
        await using var node = App.AnotherNode();
        await node.UseAsync<CmsDbContext>(db => node.Services.GetRequiredService<WorkCalendars>().RefreshAsync(db, Cancel));
        Assert.Equal(new DateOnly(2027, 12, 31), node.Services.GetRequiredService<WorkCalendar>().LastKnownDay);
    }

    [Theory]
    [InlineData("years:\n  2026:\n    off_days:\n    - name: 元旦\n      days: ['2026-01-01']\n", "第 2 行：2026年的安排已经有了")]
    [InlineData("years:\n  2027:\n    off_days:\n    - name: 元旦\n      days: ['2027-01-01']\n    makeup_workdays:\n    - date: '2027-01-04'\n      name: 元旦\n", "第 7 行：2027-01-04 是周一")]
    [InlineData("years:\n  2027:\n    off_days:\n    - name: 元旦\n      days: ['2027-01-01']\n    workdays_total: 9\n", "工作日总数应为260")]
    [InlineData("不是日历", "没有找到年份")]
    public async Task A_wrong_file_is_refused_at_its_line_and_nothing_is_lost(string text, string message)
    {
        using var steward = await FormClient.OfAsync(App, Person.Steward);
        await steward.GetAsync("/admin/workdays", HttpStatusCode.OK, Cancel);
        foreach (var handler in new[] { "Preview", "Import" })
        {
            using var answer = await steward.PostAsync($"/admin/workdays?handler={handler}", Cancel, ("Text", text), ("Previewed", "x"));
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(message, page, StringComparison.Ordinal);
            Assert.Contains(text.TrimEnd(), page, StringComparison.Ordinal);
        }

        Assert.Equal(0, await App.ReadAsync(db => db.Settings.CountAsync(s => s.Key == ImportedYears.SettingKey, Cancel)));
    }

    [Fact]
    public async Task What_was_not_previewed_is_shown_first_and_an_imported_year_is_replaced_only_as_a_correction()
    {
        using var steward = await FormClient.OfAsync(App, Person.Steward);
        await steward.GetAsync("/admin/workdays", HttpStatusCode.OK, Cancel);
        using var unseen = await steward.PostAsync("/admin/workdays?handler=Import", Cancel, ("Text", Year2027), ("Previewed", "something-else"));
        Assert.Equal(HttpStatusCode.Conflict, unseen.StatusCode);

        await ImportAsync(Year2027);
        var corrected = Year2027.Replace("'2027-01-03'", "'2027-01-04'", StringComparison.Ordinal);
        await steward.GetAsync("/admin/workdays", HttpStatusCode.OK, Cancel);
        using var again = await steward.PostAsync("/admin/workdays?handler=Preview", Cancel, ("Text", corrected));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        var version = WorkCalendar.WithYears([corrected]).Version;
        using var correction = await steward.PostAsync("/admin/workdays?handler=Import", Cancel, ("Text", corrected), ("Correct", "true"), ("Previewed", version));
        Assert.Equal(HttpStatusCode.Redirect, correction.StatusCode);
        Assert.Equal(DayKind.DayOff, App.Services.GetRequiredService<WorkCalendar>().KindOf(new DateOnly(2027, 1, 4)));
    }

    [Fact]
    public async Task Nobody_but_the_steward_comes_in()
    {
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        await editor.GetAsync("/admin", HttpStatusCode.OK, Cancel);
        using var answer = await editor.PostAsync("/admin/workdays?handler=Import", Cancel, ("Text", Year2027), ("Previewed", WorkCalendar.WithYears([Year2027]).Version));
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await App.ReadAsync(db => db.Settings.CountAsync(s => s.Key == ImportedYears.SettingKey, Cancel)));
    }

    private async Task ImportAsync(string text)
    {
        using var steward = await FormClient.OfAsync(App, Person.Steward);
        await steward.GetAsync("/admin/workdays", HttpStatusCode.OK, Cancel);
        using var import = await steward.PostAsync("/admin/workdays?handler=Import", Cancel, ("Text", text), ("Previewed", WorkCalendar.WithYears([text]).Version));
        Assert.Equal(HttpStatusCode.Redirect, import.StatusCode);
    }

    /// <summary>From 30 December 2026.</summary>
    private Task<int> StartAsync(int number, ClockLength length) => App.ReadAsync(async db =>
    {
        var definition = new ClockDefinition("test.clock", "测试", length, null, 1, [], "测试");
        var clock = Clock.Start(
            definition, new ClockSubject("test", number), new ClockOwner(null, null), new DateTime(2026, 12, 30, 2, 0, 0, DateTimeKind.Utc), WorkCalendar.StateCouncil());
        db.Clocks.Add(clock);
        await db.SaveChangesAsync(Cancel);
        return clock.Id;
    });

    private Task<Clock> ClockAsync(int id) => App.ReadAsync(db => db.Clocks.AsNoTracking().SingleAsync(c => c.Id == id, Cancel));

    public sealed class OnSqlite() : WorkdayTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : WorkdayTests(DatabaseKind.Postgres);
}
