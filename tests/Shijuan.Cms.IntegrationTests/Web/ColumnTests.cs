using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Web;

/// <summary>栏目更新时钟（E10）和空栏目（H5）。</summary>
public abstract class ColumnTests(DatabaseKind database) : CmsTest(database)
{
    /// <summary>E10: the clock of a column runs from its latest text, warns its unit, and ends with the next text.</summary>
    [Fact]
    public async Task E10_a_column_that_must_be_updated_warns_its_unit_and_counts_what_came_late()
    {
        var column = await SetAsync(FreshnessClass.News);
        await Office.PublishedAsync();
        await FollowAsync();
        var clock = Assert.Single(await ClocksAsync(column));
        Assert.Equal((ClockState.Running, (await PublishedAtAsync()).Max()), (clock.State, clock.TriggeredAtUtc));
        await FollowAsync();
        Assert.Single(await ClocksAsync(column));

        App.Clock.Advance(TimeSpan.FromDays(9));
        await FollowAsync();
        Assert.Equal(ClockState.Amber, (await ClocksAsync(column))[0].State);
        var notice = (await App.ReadAsync(db => db.Set<Notice>().AsNoTracking().Where(n => n.Kind == NoticeKind.Deadline).ToListAsync(Cancel)))[0];
        Assert.StartsWith("栏目“通知公告”的动态栏目更新快到期了", notice.Text, StringComparison.Ordinal);

        await Office.PublishedAsync(("Title", "第二份通告"));
        await FollowAsync();
        App.Clock.Advance(TimeSpan.FromDays(20));
        await FollowAsync();
        await Office.PublishedAsync(("Title", "第三份通告"));
        await FollowAsync();
        Assert.Equal([ClockState.CompletedOnTime, ClockState.CompletedLate, ClockState.Running], (await ClocksAsync(column)).Select(c => c.State));
        Assert.Equal((3, 2), (await OfColumnsAsync("clock.start"), await OfColumnsAsync("clock.stop")));
    }

    [Fact]
    public async Task E10_another_duty_ends_the_clock_of_the_former_one_in_the_name_of_who_changed_it()
    {
        var column = await SetAsync(FreshnessClass.News);
        await Office.PublishedAsync();
        await FollowAsync();
        using var steward = await FormClient.OfAsync(App, Person.Steward);
        Assert.Equal(HttpStatusCode.Redirect, await EditAsync(steward, column, "Notices", false));
        await FollowAsync();
        Assert.Equal(
            [(ColumnClocks.News.Key, ClockState.Exempted), (ColumnClocks.Notices.Key, ClockState.Running)],
            (await ClocksAsync(column)).Select(c => (c.DefinitionKey, c.State)));
        Assert.Equal(HttpStatusCode.Redirect, await EditAsync(steward, column, "Static", false));
        await FollowAsync();
        Assert.DoesNotContain(await ClocksAsync(column), c => c.StoppedAtUtc is null);
        Assert.All(await Office.AuditAsync("clock.exempt"), a => Assert.NotNull(a.ActorId));
    }

    /// <summary>H5: a column with hardly anything in it is named, and cannot be put before the public.</summary>
    [Fact]
    public async Task H5_a_column_with_too_few_texts_is_named_and_kept_out_of_the_navigation()
    {
        var column = await SetAsync(FreshnessClass.Notices);
        await Office.PublishedAsync(("Title", "第一份"));
        await Office.PublishedAsync(("Title", "第二份"));
        using var steward = await FormClient.OfAsync(App, Person.Steward);
        Assert.Contains("内容过少", await steward.GetAsync("/admin/channels", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await EditAsync(steward, column, "Notices", true));
        Assert.Contains("只有 2 篇公开的内容", _answer, StringComparison.Ordinal);
        Assert.False(await App.ReadAsync(db => db.Channels.Where(c => c.Id == column).Select(c => c.ShowInNavigation).SingleAsync(Cancel)));
        await Office.PublishedAsync(("Title", "第三份"));
        Assert.Equal(HttpStatusCode.Redirect, await EditAsync(steward, column, "Notices", true));
        Assert.True(await App.ReadAsync(db => db.Channels.Where(c => c.Id == column).Select(c => c.ShowInNavigation).SingleAsync(Cancel)));
    }

    private string _answer = "";

    private async Task<HttpStatusCode> EditAsync(FormClient steward, int column, string freshness, bool navigation)
    {
        await steward.GetAsync($"/admin/channels/{column}", HttpStatusCode.OK, Cancel);
        using var answer = await steward.PostAsync(
            $"/admin/channels/{column}", Cancel, ("Form.Name", "通知公告"), ("Form.Description", "通知和公告"), ("Form.Keywords", "通知,公告"),
            ("Form.Order", "1"), ("Form.Freshness", freshness), ("Form.ShowInNavigation", navigation ? "true" : "false"));
        _answer = await answer.Content.ReadAsStringAsync(Cancel);
        return answer.StatusCode;
    }

    private Task<int> SetAsync(FreshnessClass freshness) => App.ReadAsync(async db =>
    {
        await db.Channels.Where(c => c.Path == TestCounty.Notices)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Freshness, freshness).SetProperty(c => c.ShowInNavigation, false), Cancel);
        return await db.Channels.Where(c => c.Path == TestCounty.Notices).Select(c => c.Id).SingleAsync(Cancel);
    });

    private async Task FollowAsync()
    {
        await App.UseAsync((FollowColumns job) => job.RunAsync(Cancel));
        await App.UseAsync((ObserveClocks job) => job.RunAsync(Cancel));
        await App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);
    }

    /// <summary>Texts have clocks of their own.</summary>
    private async Task<int> OfColumnsAsync(string action) =>
        (await Office.AuditAsync(action)).Count(e => e.Data.Contains("\"column\"", StringComparison.Ordinal));

    private Task<List<Clock>> ClocksAsync(int column) =>
        App.ReadAsync(db => db.Clocks.AsNoTracking().Where(c => c.SubjectType == nameof(Channel) && c.SubjectId == column).OrderBy(c => c.Id).ToListAsync(Cancel));

    private Task<List<DateTime>> PublishedAtAsync() => App.ReadAsync(db => db.Publications.Select(p => p.PublishedAtUtc).ToListAsync(Cancel));

    public sealed class OnSqlite() : ColumnTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ColumnTests(DatabaseKind.Postgres);
}
