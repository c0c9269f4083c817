using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.WorkTools;

/// <summary>列表的筛选、保存和导出（K5、J4），日历，统计（L1、L2），审计查询（D9、D10）。</summary>
public abstract class ListToolTests(DatabaseKind database) : CmsTest(database)
{
    /// <summary>K5: mine, unit, invalid, broken links, returned, overdue.</summary>
    [Fact]
    public async Task K5_each_filter_finds_what_it_says()
    {
        var linked = await Office.PublishedAsync();
        var broken = await Office.DraftAsync(Person.SecondEditor, ("Body", $"""<p>见<a href="{InternalLink.To(linked)}">原通告</a>。</p>"""));
        var returned = await Office.SubmittedAsync();
        (await Office.ReturnAsync(returned, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        var late = await Office.SubmittedAsync();
        (await Office.WithdrawAsync(linked)).MustBeDone();
        var invalid = await Office.SubmittedAsync();
        (await Office.PublishAsync(invalid)).MustBeBlocked();
        Assert.Equal([broken], await FindAsync("?trouble=BrokenLinks"));
        Assert.Equal([returned], await FindAsync("?trouble=Returned"));
        Assert.Equal([invalid], await FindAsync("?trouble=Invalid"));
        Assert.Empty(await FindAsync("?trouble=Overdue"));
        Assert.Equal([broken], await FindAsync("?mine=true", Person.SecondEditor));
        Assert.Equal(5, (await FindAsync("")).Count);
        Assert.Empty(await FindAsync("", Person.TownEditor));
        App.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal([invalid, late], await FindAsync("?trouble=Overdue"));
    }

    [Fact]
    public async Task K5_a_saved_filter_is_shared_in_the_unit_and_gives_nobody_a_right()
    {
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        await Office.DraftAsync();
        await editor.GetAsync("/admin/content?state=Draft", HttpStatusCode.OK, Cancel);
        using var saved = await editor.PostAsync("/admin/content?state=Draft&handler=SaveFilter", Cancel, ("name", "我们的草稿"), ("share", "true"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var again = await editor.PostAsync("/admin/content?state=Draft&handler=SaveFilter", Cancel, ("name", "我们的草稿"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        await editor.PostAsync("/admin/content?state=Published&handler=SaveFilter", Cancel, ("name", "只给自己"));

        var colleague = await App.ActorAsync(Person.SecondEditor);
        var row = Assert.Single(await App.UseAsync((SavedFilters f) => f.ForAsync(colleague, Cancel)));
        Assert.Equal("/admin/content?state=Draft", row.Url);
        Assert.False(await App.UseAsync((SavedFilters f) => f.DeleteAsync(colleague, row.Id, Cancel)));
        var town = await App.ActorAsync(Person.TownEditor);
        Assert.Empty(await App.UseAsync((SavedFilters f) => f.ForAsync(town, Cancel)));
        Assert.Equal(2, (await Office.AuditAsync("filter.save")).Count);
    }

    /// <summary>J4: same filter, same count, logged.</summary>
    [Fact]
    public async Task J4_the_export_holds_exactly_what_the_list_counts_and_is_logged()
    {
        for (var i = 0; i < 23; i++)
        {
            await Office.DraftAsync(null, ("Title", i == 3 ? "=HYPERLINK(\"x\")" : $"第{i}件"));
        }

        await Office.SubmittedAsync();
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var page = await editor.GetAsync("/admin/content?state=Draft", HttpStatusCode.OK, Cancel);
        Assert.Contains("共 23 份", page, StringComparison.Ordinal);
        using var answer = await editor.PostAsync("/admin/content?state=Draft&handler=Export", Cancel);
        var lines = (await answer.Content.ReadAsStringAsync(Cancel)).Trim().Split('\n');
        Assert.Equal(24, lines.Length);
        Assert.Contains(lines, l => l.Contains("\"'=HYPERLINK", StringComparison.Ordinal));
        Assert.Contains("\"count\":23", Assert.Single(await Office.AuditAsync("content.export")).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_shows_a_planned_publication_on_its_day_in_china_to_its_own_people()
    {
        var id = await Office.ApprovedAsync();
        // 23:30 UTC is the morning of the next day in China.
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(22))).MustBeDone();
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var actor = await App.ActorAsync(Person.Editor);
        var day = (await App.UseAsync((PlanCalendar c) => c.LoadAsync(actor, 2025, 3, null, Cancel))).Weeks.SelectMany(w => w).OfType<CalendarDay>().Single(d => d.Entries.Count > 0);
        Assert.Equal(new DateOnly(2025, 3, 11), day.Date);
        Assert.Equal("07:30", day.Entries[0].Time);
        Assert.Contains("关于调整城区公交线路的通告", await editor.GetAsync("/admin/calendar?year=2025&month=3", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
        using var town = await FormClient.OfAsync(App, Person.TownEditor);
        Assert.DoesNotContain("公交线路", await town.GetAsync("/admin/calendar?year=2025&month=3", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
    }

    /// <summary>L1, L2.</summary>
    [Fact]
    public async Task L1_L2_statistics_count_publications_returns_findings_and_times_of_the_units_one_may_see()
    {
        var id = await Office.SubmittedAsync();
        App.Clock.Advance(TimeSpan.FromHours(5));
        (await Office.ReturnAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        (await Office.PublishAsync(id)).MustBeBlocked();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        await Office.SubmittedAsync();
        App.Clock.Advance(TimeSpan.FromHours(7));

        var tables = await TablesAsync(Person.Editor);
        Assert.Equal("1", tables["publications"].Rows.Single(r => r[0] == "2025-03")[^1]);
        Assert.Equal(["文字、标点、表述有误", "1", "1"], Assert.Single(tables["returns"].Rows));
        Assert.Equal("5", tables["steps"].Rows.Single(r => r[0] == "初审")[2]);
        Assert.Equal("100", tables["coverage"].Rows.Single(r => r[0] == "保密审查")[1]);
        Assert.Contains(tables["gate-rules"].Rows, r => r[1] == "不得发布");
        Assert.Equal(["1", "2", "50"], Assert.Single(tables["gate-units"].Rows).Skip(1));
        Assert.Equal(["7", "7", "7", "1", "0"], Assert.Single(tables["queue"].Rows).Skip(1));

        var foreign = await TablesAsync(Person.TownEditor);
        Assert.All(foreign.Values.Where(t => t.Key is not ("publications" or "gate-months")), t => Assert.Empty(t.Rows));
        Assert.All(foreign["publications"].Rows, r => Assert.Equal("0", r[^1]));
    }

    [Fact]
    public async Task The_export_of_statistics_is_logged()
    {
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        await editor.GetAsync("/admin/statistics", HttpStatusCode.OK, Cancel);
        using var answer = await editor.PostAsync("/admin/statistics?handler=Export&from=2025-01&to=2025-03", Cancel);
        Assert.Contains("每一步用时", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("2025-01", Assert.Single(await Office.AuditAsync("statistics.export")).Data, StringComparison.Ordinal);
    }

    /// <summary>D9: who set the time and what fired it.</summary>
    [Fact]
    public async Task D9_the_log_finds_what_the_scheduler_did_and_who_had_set_the_time()
    {
        var id = await Office.ApprovedAsync();
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Office.FireDueAsync();
        using var auditor = await FormClient.OfAsync(App, Person.Auditor);
        var fired = await auditor.GetAsync("/admin/audit?Filter.Trigger=Scheduler&Filter.Action=content.publish", HttpStatusCode.OK, Cancel);
        Assert.Contains("定时发布（定时）", fired, StringComparison.Ordinal);
        Assert.Contains("共 1 条", fired, StringComparison.Ordinal);
        var set = await auditor.GetAsync($"/admin/audit?Filter.Item={id}&Filter.Action=content.schedule&Filter.Outcome=Done", HttpStatusCode.OK, Cancel);
        Assert.Contains(Person.FinalReviewer.Name, set, StringComparison.Ordinal);
        Assert.Contains("共 1 条", set, StringComparison.Ordinal);
    }

    /// <summary>D10: the log keeps the name of an account that is gone.</summary>
    [Fact]
    public async Task D10_a_deleted_account_still_shows_by_name()
    {
        await Office.DraftAsync(Person.SecondEditor);
        var user = (await App.ActorAsync(Person.SecondEditor)).UserId;
        await App.ReadAsync(db => db.Users.Where(u => u.Id == user).ExecuteDeleteAsync(Cancel));
        using var auditor = await FormClient.OfAsync(App, Person.Auditor);
        var page = await auditor.GetAsync($"/admin/audit?Filter.Name={Uri.EscapeDataString(Person.SecondEditor.Name)}&Filter.Subject=ContentItem", HttpStatusCode.OK, Cancel);
        Assert.Contains($">{Person.SecondEditor.Name}<", page, StringComparison.Ordinal);
        Assert.True((await Office.VerifyAuditAsync()).Intact);
    }

    [Fact]
    public async Task The_export_of_the_log_holds_the_filtered_rows_and_says_how_many()
    {
        var id = await Office.DraftAsync();
        using var auditor = await FormClient.OfAsync(App, Person.Auditor);
        await auditor.GetAsync("/admin/audit", HttpStatusCode.OK, Cancel);
        using var answer = await auditor.PostAsync("/admin/audit?handler=Export", Cancel, ("Filter.Item", $"{id}"));
        var rows = (await answer.Content.ReadAsStringAsync(Cancel)).Trim().Split('\n');
        var stored = await App.ReadAsync(db => db.AuditEntries.CountAsync(a => a.SubjectType == nameof(ContentItem) && a.SubjectId == id, Cancel));
        Assert.Equal(stored + 1, rows.Length);
        var row = Assert.Single(await Office.AuditAsync("audit.export"));
        Assert.Contains($"\"count\":{stored}", row.Data, StringComparison.Ordinal);
        Assert.Equal(AuditOutcome.Done, row.Outcome);
    }

    private async Task<List<int>> FindAsync(string query, Person? who = null)
    {
        var actor = await App.ActorAsync(who ?? Person.Editor);
        var filter = ContentListFilter.FromQueryString(query);
        return await App.UseAsync((ContentQuery q) => q.Matching(actor, filter).OrderByDescending(i => i.Id).Select(i => i.Id).ToListAsync(Cancel));
    }

    private async Task<Dictionary<string, StatisticsTable>> TablesAsync(Person who)
    {
        var actor = await App.ActorAsync(who);
        var filter = new StatisticsFilter(new DateOnly(2025, 2, 1), new DateOnly(2025, 3, 1), null);
        return (await App.UseAsync((Statistics s) => s.LoadAsync(actor, filter, Cancel))).Tables.ToDictionary(t => t.Key);
    }

    public sealed class OnSqlite() : ListToolTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ListToolTests(DatabaseKind.Postgres);
}
