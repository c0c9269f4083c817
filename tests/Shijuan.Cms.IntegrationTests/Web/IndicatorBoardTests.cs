using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Shijuan.Cms.Web;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Web;

/// <summary>评估指标一览：what holds each entry, and how it stands in the units of the one who looks.</summary>
public abstract class IndicatorBoardTests(DatabaseKind database) : CmsTest(database)
{
    private static readonly IndicatorFilter Everything = IndicatorFilter.From(null, null, IndicatorState.All);

    [Fact]
    public async Task Public_texts_and_clocks_are_counted_in_the_own_units()
    {
        await Office.DraftDocumentAsync();
        var id = await Office.DraftDocumentAsync(("Detail.DocumentNumber", "石政办发〔2025〕7号"));
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        await StartClockAsync();
        Assert.Equal((1, 1, 0), await StateAsync(Person.Editor));

        App.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal((1, 1, 1), await StateAsync(Person.Editor));
        Assert.Equal((1, 1, 1), await StateAsync(Person.FinalReviewer));
        Assert.Equal((0, 0, 0), await StateAsync(Person.TownEditor));
    }

    [Fact]
    public async Task The_filters_leave_what_they_say()
    {
        await StartClockAsync();
        App.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(110, (await ShowAsync(Person.Editor, Everything)).Rows.Count);
        var fifth = await ShowAsync(Person.Editor, IndicatorFilter.From(null, 5, IndicatorState.All));
        Assert.Equal(10, fifth.Rows.Count);
        Assert.All(fifth.Rows, r => Assert.StartsWith("5.", r.Held.Entry.Id, StringComparison.Ordinal));
        var named = await ShowAsync(Person.Editor, IndicatorFilter.From(" 行政规范性文件库 ", null, IndicatorState.All));
        Assert.Equal("1.1.08", Assert.Single(named.Rows).Held.Entry.Id);
        var gaps = await ShowAsync(Person.Editor, IndicatorFilter.From(null, null, IndicatorState.Gap));
        Assert.Equal(110 - gaps.Complete, gaps.Rows.Count);
        var late = await ShowAsync(Person.Editor, IndicatorFilter.From(null, null, IndicatorState.Late));
        Assert.Equal(ColumnClocks.News.IndicatorIds, late.Rows.Select(r => r.Held.Entry.Id));
    }

    [Fact]
    public async Task The_page_shows_every_entry_and_an_unknown_filter_does_no_harm()
    {
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var page = WebUtility.HtmlDecode(await editor.GetAsync("/admin/indicators", HttpStatusCode.OK, Cancel));
        var all = (await ShowAsync(Person.Editor, Everything)).Rows;
        Assert.All(all, r => Assert.Contains($"{r.Held.Entry.Id} {r.Held.Entry.Point}", page, StringComparison.Ordinal));
        await editor.GetAsync("/admin/indicators?state=99&chapter=x&q=%3Cscript%3E", HttpStatusCode.OK, Cancel);
    }

    /// <summary>Public texts of 1.1.08, open clocks and overdue clocks of 4.11.03.</summary>
    private async Task<(int Public, int Open, int Late)> StateAsync(Person who)
    {
        var rows = (await ShowAsync(who, Everything)).Rows.ToDictionary(r => r.Held.Entry.Id);
        return (rows["1.1.08"].PublicItems, rows["4.11.03"].OpenClocks, rows["4.11.03"].LateClocks);
    }

    private async Task<IndicatorView> ShowAsync(Person who, IndicatorFilter filter)
    {
        var actor = await App.ActorAsync(who);
        return await App.UseAsync((IndicatorBoard board) => board.ShowAsync(actor, filter, Cancel));
    }

    /// <summary>A clock of the government office that ends after two weeks.</summary>
    private Task StartClockAsync() => App.UseAsync<CmsDbContext>(async db =>
    {
        var unit = await db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync(Cancel);
        db.Clocks.Add(Clock.Start(
            ColumnClocks.News, new ClockSubject("test", 1), new ClockOwner(unit, null), App.Clock.UtcNow, WorkCalendar.StateCouncil()));
        await db.SaveChangesAsync(Cancel);
    });

    public sealed class OnSqlite() : IndicatorBoardTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : IndicatorBoardTests(DatabaseKind.Postgres);
}
