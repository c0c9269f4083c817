using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Shijuan.Cms.Web;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>时钟看板、到期日历和清单：one meaning of the colours, only of the units in which one works.</summary>
public abstract class ClockBoardTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task The_board_counts_by_time_and_leads_to_the_same_numbers_in_the_list()
    {
        await StartAsync(TestCounty.GovOffice, DisclosureClocks.Interpretation, daysAgo: 20, number: 1);
        await StartAsync(TestCounty.GovOffice, DisclosureClocks.Interpretation, daysAgo: 0, number: 2);
        await StartAsync(TestCounty.GovOffice, DisclosureClocks.General, daysAgo: 25, number: 3);
        await StartAsync(TestCounty.GovOffice, DisclosureClocks.Consultation, daysAgo: 40, number: 4);
        await StartAsync(TestCounty.Chengguan, DisclosureClocks.General, daysAgo: 0, number: 5);

        var board = await BoardAsync(Person.FinalReviewer, null);
        var office = board!.Rows.Single(r => r.UnitId is not null && r.Counts.All == 4);
        Assert.Equal(new ClockCounts(4, 1, 1, 0), office.Counts);
        Assert.Equal(new ClockCounts(5, 1, 1, 0), board.Total);
        Assert.Same(office, board.Rows[0]);
        Assert.True(board.Idle > 10);

        using var reviewer = await FormClient.OfAsync(App, Person.FinalReviewer);
        foreach (var (filter, count) in new[] { (ClockFilter.Overdue, 1), (ClockFilter.Amber, 1), (ClockFilter.Green, 2), (ClockFilter.Open, 4) })
        {
            var list = await reviewer.GetAsync(office.UrlOf(filter), HttpStatusCode.OK, Cancel);
            Assert.Contains($"共 {count} 个", list, StringComparison.Ordinal);
        }

        var page = await reviewer.GetAsync("/admin/clocks/board", HttpStatusCode.OK, Cancel);
        Assert.Contains("在办 5 个：已超期 1 个，将到期 1 个，正常 3 个", page, StringComparison.Ordinal);
        Assert.Contains($"/admin/clocks/board?unit={office.UnitId}", page, StringComparison.Ordinal);
        Assert.Contains("政策解读（K05）", await reviewer.GetAsync($"/admin/clocks/board?unit={office.UnitId}", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_one_unit_see_their_own_by_kind_and_nobody_elses()
    {
        await StartAsync(TestCounty.GovOffice, DisclosureClocks.Interpretation, daysAgo: 20, number: 1);
        await StartAsync(TestCounty.Chengguan, DisclosureClocks.General, daysAgo: 0, number: 2);
        var board = await BoardAsync(Person.TownEditor, null);
        Assert.NotNull(board!.Unit);
        Assert.Equal("主动公开（K01）", Assert.Single(board.Rows).Name);

        var office = await App.ReadAsync(db => db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync(Cancel));
        using var town = await FormClient.OfAsync(App, Person.TownEditor);
        await town.GetAsync($"/admin/clocks/board?unit={office}", HttpStatusCode.NotFound, Cancel);
        Assert.DoesNotContain("政策解读（K05） 1 个", await town.GetAsync("/admin/clocks/calendar?month=2025-02", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
        Assert.Contains("没有符合条件的时钟", await town.GetAsync($"/admin/clocks?unit={office}", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_shows_what_is_due_on_the_day_and_the_arrangement_of_the_month()
    {
        // Seven working days from 24 April 2025: the make-up Sunday 27 April counts, 1–5 May are off.
        await StartOnAsync(TestCounty.GovOffice, DisclosureClocks.DoublePublicity, new DateTime(2025, 4, 24, 2, 0, 0, DateTimeKind.Utc), 1);
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var april = await editor.GetAsync("/admin/clocks/calendar?month=2025-04", HttpStatusCode.OK, Cancel);
        Assert.Contains("劳动节调休上班", april, StringComparison.Ordinal);
        var may = await editor.GetAsync("/admin/clocks/calendar?month=2025-05", HttpStatusCode.OK, Cancel);
        Assert.Contains("劳动节放假", may, StringComparison.Ordinal);
        Assert.Contains("双公示（K02） 1 个", may, StringComparison.Ordinal);
        Assert.Contains("clock=disclosure.k02-double-publicity&amp;due=2025-05-07", may, StringComparison.Ordinal);
        Assert.Contains("共 1 个", await editor.GetAsync("/admin/clocks?clock=disclosure.k02-double-publicity&due=2025-05-07", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
        await editor.GetAsync("/admin/clocks/calendar?month=2025-13", HttpStatusCode.NotFound, Cancel);
    }

    [Fact]
    public async Task The_list_has_pages()
    {
        for (var i = 1; i <= 55; i++)
        {
            await StartAsync(TestCounty.GovOffice, DisclosureClocks.General, daysAgo: 1, i);
        }

        using var editor = await FormClient.OfAsync(App, Person.Editor);
        Assert.Contains("共 55 个，第 1/2 页", await editor.GetAsync("/admin/clocks", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
        Assert.Contains("第 2/2 页", await editor.GetAsync("/admin/clocks?page=2", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
        await editor.GetAsync("/admin/clocks?page=3", HttpStatusCode.NotFound, Cancel);
    }

    private async Task<ClockBoardView?> BoardAsync(Person who, int? unit)
    {
        var actor = await App.ActorAsync(who);
        return await App.UseAsync((CountClocks counts) => counts.LoadAsync(actor, unit, Cancel));
    }

    private Task StartAsync(string unit, ClockDefinition definition, int daysAgo, int number) =>
        StartOnAsync(unit, definition, App.Clock.UtcNow.AddDays(-daysAgo), number);

    private Task StartOnAsync(string unit, ClockDefinition definition, DateTime triggerUtc, int number) => App.ReadAsync(async db =>
    {
        var owner = new ClockOwner(await db.Units.Where(u => u.Key == unit).Select(u => u.Id).SingleAsync(Cancel), null);
        db.Clocks.Add(Clock.Start(definition, new ClockSubject("test", number), owner, triggerUtc, WorkCalendar.StateCouncil()));
        return await db.SaveChangesAsync(Cancel);
    });

    public sealed class OnSqlite() : ClockBoardTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ClockBoardTests(DatabaseKind.Postgres);
}
