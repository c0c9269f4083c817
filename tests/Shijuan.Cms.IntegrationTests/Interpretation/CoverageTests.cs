using System.Net;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Interpretation;

/// <summary>政策解读统计：counted as K05 counts, for the units one may see, and exported on record.</summary>
public abstract class CoverageTests(DatabaseKind database) : CmsTest(database)
{
    private const string OtherTitle = "石泉县广场管理办法";

    private InterpretationDesk Desk => new(App, Office);

    [Fact]
    public async Task A_withdrawn_interpretation_is_missing_from_its_withdrawal_on_and_late_on_the_day_of_the_clock()
    {
        await Desk.PublishedAsync(await Desk.PublishedPolicyAsync());
        var bare = await Desk.PublishedPolicyAsync(7, OtherTitle);
        var gone = await Desk.PublishedAsync(bare, ("Title", "广场管理办法解读"));
        await Desk.PublishAsync(await Office.DraftDocumentAsync(("Title", "石泉县档案管理办法"), ("Detail.DocumentNumber", "石政办发〔2025〕8号")));
        Assert.Equal(new CoverageNumbers(Needed: 2, Interpreted: 2, Due: 2, OnTime: 2, AtOnce: 2, ByLeader: 0, NotNeeded: 1), (await ViewAsync(Person.Editor)).Numbers);

        App.Clock.Advance(TimeSpan.FromDays(1));
        await Desk.WithdrawAsync(gone);
        var view = await ViewAsync(Person.Editor);
        Assert.Equal(new CoverageNumbers(Needed: 2, Interpreted: 1, Due: 1, OnTime: 1, AtOnce: 1, ByLeader: 0, NotNeeded: 1), view.Numbers);
        var open = (await Desk.ClocksAsync(bare))[^1];
        Assert.Equal(new DateOnly(2025, 3, 14), open.DueOn);
        Assert.Equal([OtherTitle, "2025-03-14", "解读已经撤回，还有3个工作日"], Missing(view));

        App.Clock.Advance(open.DueAtUtc - App.Clock.UtcNow + TimeSpan.FromHours(10));
        view = await ViewAsync(Person.Editor);
        Assert.Equal((2, 1, "50"), (view.Numbers.Due, view.Numbers.OnTime, view.Numbers.OnTimeShare));

        Assert.Equal(new CoverageNumbers(0, 0, 0, 0, 0, 0, 0), (await ViewAsync(Person.TownEditor)).Numbers);
    }

    [Fact]
    public async Task The_leader_who_explains_is_counted_for_the_unit_and_named()
    {
        await Desk.RegisterAsync(Roles.Leader, "李样例");
        await Desk.PublishedAsync(
            await Desk.PublishedPolicyAsync(), ("Detail.Role", Roles.Leader), ("Detail.Interpreter", "李样例"), ("Detail.InterpreterTitle", "主任"));

        var view = await ViewAsync(Person.Editor);
        Assert.Equal(1, view.Numbers.ByLeader);
        Assert.Equal(["李样例（负责同志）", "1", "1", "100"], Assert.Single(view.Tables.Single(t => t.Key == "persons").Rows).Cells);
    }

    [Fact]
    public async Task The_export_is_on_record_and_no_title_is_a_formula()
    {
        const string title = "=1+1石泉县公园管理办法";
        await Desk.PublishedAsync(await Desk.PublishedPolicyAsync(6, title));
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        await editor.GetAsync("/admin/interpretation", HttpStatusCode.OK, Cancel);
        using var answer = await editor.PostAsync("/admin/interpretation?handler=Export&year=2025", Cancel);
        var csv = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"\"'{title}\"", csv, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{title}\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"按时\"", csv, StringComparison.Ordinal);
        var row = Assert.Single(await Office.AuditAsync("statistics.export"));
        Assert.Contains("\"what\":\"interpretation\"", row.Data, StringComparison.Ordinal);
        Assert.Contains("2025", row.Data, StringComparison.Ordinal);
    }

    /// <summary>Title, last day and state of the one document without interpretation.</summary>
    private static IEnumerable<string> Missing(CoverageView view)
    {
        var cells = Assert.Single(view.Tables.Single(t => t.Key == "missing").Rows).Cells;
        return [cells[0], cells[3], cells[4]];
    }

    private async Task<CoverageView> ViewAsync(Person who)
    {
        var actor = await App.ActorAsync(who);
        return await App.UseAsync((InterpretationStatistics statistics) => statistics.LoadAsync(actor, year: null, unitId: null, Cancel));
    }

    public sealed class OnSqlite() : CoverageTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : CoverageTests(DatabaseKind.Postgres);
}
