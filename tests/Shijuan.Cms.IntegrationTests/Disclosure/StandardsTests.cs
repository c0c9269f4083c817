using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>基层政务公开标准目录 (B14, PR23)：an edition, what is filed under its rows, and statements.</summary>
public abstract class StandardsTests(DatabaseKind database) : CmsTest(database)
{
    private const string Head = "领域,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式,公开层级,栏目\n";
    private const string Row = "公共交通,线路调整,公交线路通告,线路名称、首末班时间,条例,及时,gov-office、城关镇,政府网站,全社会,主动,县级,\n";
    private const string InColumn = "公共交通,线路调整,公交线路通告,线路名称、首末班时间,条例,及时,gov-office,政府网站,全社会,主动,县级,tzgg\n";
    private const string Complete = "<p>线路名称：1路；首末班时间：6:30至20:00。</p>";

    [Fact]
    public async Task Only_the_steward_imports_and_a_faulty_table_changes_nothing()
    {
        Assert.IsType<CatalogueOutcome.NotFound>(await ImportAsync(Row, Person.Editor));
        var invalid = Assert.IsType<CatalogueOutcome.Invalid>(await ImportAsync(Row + Row));
        Assert.Contains("第3行与第2行是同一个事项。", invalid.Errors[0].Message, StringComparison.Ordinal);
        Assert.Empty(await App.ReadAsync(db => db.Set<CatalogueEdition>().ToListAsync(Cancel)));
        Assert.Equal([AuditOutcome.Refused, AuditOutcome.Refused], (await Office.AuditAsync("catalogue.import")).Select(a => a.Outcome));
        Assert.IsType<CatalogueOutcome.Done>(await ImportAsync(Row));
    }

    [Fact]
    public async Task A_new_edition_replaces_the_former_keeps_it_and_keeps_what_is_filed()
    {
        var (row, item) = (await RowAsync(Row), await Office.PublishedAsync());
        Assert.IsType<CatalogueOutcome.Done>(await FileAsync(row, item));
        Assert.IsType<CatalogueOutcome.Done>(await ImportAsync(Row.Replace("条例", "新条例", StringComparison.Ordinal)));
        Assert.Equal(2, (await App.ReadAsync(db => db.Set<CatalogueEdition>().ToListAsync(Cancel))).Count);
        Assert.Equal(CoverageState.Public, await StateAsync(TestCounty.GovOffice));
        Assert.IsType<CatalogueOutcome.Invalid>(await FileAsync(row, item));
    }

    /// <summary>PR23.</summary>
    [Fact]
    public async Task What_is_filed_under_a_row_is_held_until_it_has_the_elements()
    {
        var (row, item) = (await RowAsync(Row), await Office.DraftAsync());
        Assert.IsType<CatalogueOutcome.Done>(await FileAsync(row, item));
        Assert.Contains("disclosure.catalogue-elements.missing", (await Office.SubmitAsync(item)).MustBeBlocked());
        Assert.Equal(CoverageState.Gap, await StateAsync(TestCounty.GovOffice));
        (await Office.SaveAsync(item, null, ("Body", Complete))).MustBeDone();
        (await Office.SubmitAsync(item)).MustBeDone();
        await Office.SignAllAsync(item);
        (await Office.PublishAsync(item)).MustBePublished();
        Assert.Equal((CoverageState.Public, CoverageState.Gap), (await StateAsync(TestCounty.GovOffice), await StateAsync(TestCounty.Chengguan)));
    }

    [Fact]
    public async Task What_is_in_the_column_of_the_only_row_of_its_unit_belongs_there_by_itself()
    {
        await RowAsync(InColumn);
        var item = await Office.DraftAsync();
        Assert.Contains("disclosure.catalogue-elements.missing", (await Office.SubmitAsync(item)).MustBeBlocked());
        await Office.PublishedAsync(("Body", Complete));
        Assert.Equal(CoverageState.Public, await StateAsync(TestCounty.GovOffice));
    }

    /// <summary>With two rows in the column nobody knows which is meant.</summary>
    [Fact]
    public async Task Two_rows_of_a_unit_in_one_column_take_nothing_by_themselves()
    {
        await RowAsync(InColumn + InColumn.Replace("公交线路通告", "公交站点通告", StringComparison.Ordinal));
        await Office.PublishedAsync();
        Assert.Equal(CoverageState.Gap, await StateAsync(TestCounty.GovOffice));
    }

    [Fact]
    public async Task Filing_asks_for_the_right_in_the_unit_of_the_item_and_for_a_body_of_the_row()
    {
        var (row, item) = (await RowAsync(Row.Replace("gov-office、", "", StringComparison.Ordinal)), await Office.PublishedAsync());
        Assert.IsType<CatalogueOutcome.Invalid>(await FileAsync(row, item, Person.TownEditor));
        Assert.Contains("公开主体", Assert.IsType<CatalogueOutcome.Invalid>(await FileAsync(row, item)).Errors[0].Message, StringComparison.Ordinal);
        Assert.All(await Office.AuditAsync("catalogue.file"), a => Assert.Equal(AuditOutcome.Refused, a.Outcome));
        Assert.Empty(await App.ReadAsync(db => db.Set<CatalogueFiling>().ToListAsync(Cancel)));
    }

    [Fact]
    public async Task What_was_filed_by_mistake_is_taken_out_by_its_unit_only()
    {
        var (row, item) = (await RowAsync(Row), await Office.PublishedAsync());
        await FileAsync(row, item);
        Assert.IsType<CatalogueOutcome.NotFound>(await DeskAsync(Person.TownEditor, (desk, actor) => desk.TakeOutAsync(actor, row, item, Cancel)));
        Assert.IsType<CatalogueOutcome.Done>(await DeskAsync(Person.Editor, (desk, actor) => desk.TakeOutAsync(actor, row, item, Cancel)));
        Assert.Equal(CoverageState.Gap, await StateAsync(TestCounty.GovOffice));
        Assert.Equal([AuditOutcome.Refused, AuditOutcome.Done], (await Office.AuditAsync("catalogue.take-out")).Select(a => a.Outcome));
    }

    [Fact]
    public async Task Nothing_this_year_is_signed_once_by_the_final_reviewer_holds_for_the_year_and_cannot_be_erased()
    {
        var row = await RowAsync(Row);
        var town = await UnitAsync(TestCounty.Chengguan);
        Assert.IsType<CatalogueOutcome.NotFound>(await DeskAsync(Person.TownEditor, (desk, actor) => desk.DeclareNoneAsync(actor, row, town, Cancel)));
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.IsType<CatalogueOutcome.Done>(await DeskAsync(Person.FinalReviewer, (desk, actor) => desk.DeclareNoneAsync(actor, row, town, Cancel)));
        }

        Assert.Equal((CoverageState.None, CoverageState.Gap), (await StateAsync(TestCounty.Chengguan), await StateAsync(TestCounty.GovOffice)));
        Assert.Equal([AuditOutcome.Refused, AuditOutcome.Done], (await Office.AuditAsync("catalogue.declare-none")).Select(a => a.Outcome));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => App.TryAsync("DELETE FROM disclosure_catalogue_statement"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => App.TryAsync("UPDATE disclosure_catalogue_statement SET year = year - 1"));
        App.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal(CoverageState.Gap, await StateAsync(TestCounty.Chengguan));
    }

    [Fact]
    public async Task The_public_page_shows_rows_items_and_statements_and_no_gap_and_the_download_can_be_imported_again()
    {
        await MustBeAsync(HttpStatusCode.NotFound, StandardsPage.Address);
        var (row, item) = (await RowAsync(Row), await Office.PublishedAsync(("Body", Complete)));
        await FileAsync(row, item);
        Assert.Contains("公共交通（1 项）", await MustBeAsync(HttpStatusCode.OK, StandardsPage.Address), StringComparison.Ordinal);
        var field = StandardsPage.Address + "?field=" + Uri.EscapeDataString("公共交通");
        var page = await MustBeAsync(HttpStatusCode.OK, field);
        Assert.Contains("关于调整城区公交线路的通告", page, StringComparison.Ordinal);
        Assert.DoesNotContain("空缺", page, StringComparison.Ordinal);
        Assert.DoesNotContain("声明", page, StringComparison.Ordinal);
        await DeskAsync(Person.FinalReviewer, async (desk, actor) => await desk.DeclareNoneAsync(actor, row, await UnitAsync(TestCounty.Chengguan), Cancel));
        Assert.Contains("声明：本年无此事项", await MustBeAsync(HttpStatusCode.OK, field), StringComparison.Ordinal);
        await MustBeAsync(HttpStatusCode.NotFound, StandardsPage.Address + "?field=nothing");
        var actor = await App.ActorAsync(Person.Steward);
        var csv = Encoding.UTF8.GetBytes(await MustBeAsync(HttpStatusCode.OK, "/zfxxgk/standards.csv"));
        Assert.IsType<CatalogueOutcome.Done>(await App.UseAsync((ImportCatalogue import) => import.RunAsync(actor, "第二版", csv, Cancel)));
        Assert.Equal(CoverageState.Public, await StateAsync(TestCounty.GovOffice));
    }

    [Fact]
    public async Task The_pages_of_the_desk_answer_for_the_own_units_only()
    {
        var (row, item) = (await RowAsync(Row.Replace("、城关镇", "", StringComparison.Ordinal)), await Office.PublishedAsync());
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        Assert.Contains("空缺", WebUtility.HtmlDecode(await editor.GetAsync("/admin/disclosure/standards", HttpStatusCode.OK, Cancel)), StringComparison.Ordinal);
        await editor.GetAsync($"/admin/disclosure/standards/{row}", HttpStatusCode.OK, Cancel);
        using (var filed = await editor.PostAsync($"/admin/disclosure/standards/{row}?handler=File", Cancel, ("item", $"{item}")))
        {
            Assert.Equal(HttpStatusCode.Redirect, filed.StatusCode);
        }

        using (var stranger = await editor.PostAsync($"/admin/disclosure/standards/{row}?handler=File", Cancel, ("item", "99999")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, stranger.StatusCode);
        }

        using var town = await FormClient.OfAsync(App, Person.TownEditor);
        await town.GetAsync($"/admin/disclosure/standards/{row}", HttpStatusCode.NotFound, Cancel);
        Assert.DoesNotContain("公交线路通告", WebUtility.HtmlDecode(await town.GetAsync("/admin/disclosure/standards", HttpStatusCode.OK, Cancel)), StringComparison.Ordinal);
    }

    private async Task<int> RowAsync(string rows)
    {
        Assert.IsType<CatalogueOutcome.Done>(await ImportAsync(rows));
        return (await App.UseAsync((StandardsBook book) => book.RowsAsync(Cancel)))[0].Id;
    }

    private async Task<CatalogueOutcome> ImportAsync(string rows, Person? who = null)
    {
        var actor = await App.ActorAsync(who ?? Person.Steward);
        return await App.UseAsync((ImportCatalogue import) => import.RunAsync(actor, "2025年版", Encoding.UTF8.GetBytes(Head + rows), Cancel));
    }

    private Task<CatalogueOutcome> FileAsync(int row, int item, Person? who = null) =>
        DeskAsync(who ?? Person.Editor, (desk, actor) => desk.FileAsync(actor, row, item, Cancel));

    private async Task<CatalogueOutcome> DeskAsync(Person who, Func<FilingDesk, Core.Permissions.Actor, Task<CatalogueOutcome>> act)
    {
        var actor = await App.ActorAsync(who);
        return await App.UseAsync((FilingDesk desk) => act(desk, actor));
    }

    private async Task<CoverageState> StateAsync(string unitKey)
    {
        var year = App.Clock.UtcNow.AddHours(8).Year;
        var cells = await App.UseAsync(async (StandardsBook book) =>
        {
            var rows = await book.RowsAsync(Cancel);
            return await book.CoverAsync(rows, rows, year, Cancel);
        });
        return cells.First(c => c.Unit.Key == unitKey).State;
    }

    private Task<int> UnitAsync(string key) => App.ReadAsync(db => db.Units.Where(u => u.Key == key).Select(u => u.Id).SingleAsync(Cancel));

    private async Task<string> MustBeAsync(HttpStatusCode expected, string address)
    {
        using var visitor = App.Visitor();
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.True(expected == answer.StatusCode, $"{address}: {answer.StatusCode}");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    public sealed class OnSqlite() : StandardsTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : StandardsTests(DatabaseKind.Postgres);
}
