using Shijuan.Cms.Core.Review;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>公开任务：what is empty outside is a task inside (5.13.02, 5.16.01).</summary>
public abstract class DutyTests(DatabaseKind database) : CmsTest(database)
{
    private const string Board = "/admin/disclosure/duties";

    [Fact]
    public async Task An_institution_fills_its_slot_only_when_it_is_newer_than_the_revised_regulation()
    {
        Assert.Equal(DutyState.Missing, (await DutyAsync("slot:责任追究")).State);
        Office.Accepts = [new FindingMark("disclosure.institution.old", "制度制定于《条例》2019年5月15日修订施行之前。", FindingVerdict.Accepted, "旧制度，备查")];
        await PublishAsync("disclosure.institution", ("Detail.Slot", "责任追究"), ("Detail.AdoptedOn", "2019-05-14"), ("Detail.Validity", "有效"));
        Assert.Equal((DutyState.Wrong, 1), ((await DutyAsync("slot:责任追究")).State, (await DutyAsync("slot:责任追究")).Count));
        await PublishAsync("disclosure.institution", ("Detail.Slot", "责任追究"), ("Detail.AdoptedOn", "2019-05-15"), ("Detail.Validity", "废止"));
        Assert.Equal(DutyState.Wrong, (await DutyAsync("slot:责任追究")).State);
        await PublishAsync("disclosure.institution", ("Detail.Slot", "责任追究"), ("Detail.AdoptedOn", "2019-05-15"), ("Detail.Validity", "有效"));
        Assert.Equal(DutyState.Filled, (await DutyAsync("slot:责任追究")).State);
        Assert.Equal(DutyState.Missing, (await DutyAsync("slot:社会评议")).State);
    }

    [Fact]
    public async Task Exactly_one_leader_is_responsible_for_disclosure()
    {
        Assert.Equal(DutyState.Missing, (await DutyAsync("leaders")).State);
        await LeaderAsync("甲", "否");
        Assert.Equal(DutyState.Wrong, (await DutyAsync("leaders")).State);
        await LeaderAsync("乙", "是");
        Assert.Equal(DutyState.Filled, (await DutyAsync("leaders")).State);
        await LeaderAsync("丙", "是");
        Assert.Contains("2 位", (await DutyAsync("leaders")).What, StringComparison.Ordinal);
        Assert.Equal(DutyState.Missing, (await DutyAsync("node:organisation")).State);
    }

    /// <summary>县政府的任务：what its office publishes counts.</summary>
    [Fact]
    public async Task What_the_office_publishes_fills_the_duties_of_the_county_and_of_nobody_else()
    {
        await LeaderAsync("甲", "是");
        Assert.Equal(DutyState.Filled, (await DutyAsync("leaders", "county-government")).State);
        Assert.Equal(DutyState.Missing, (await DutyAsync("leaders", TestCounty.Chengguan)).State);
        Assert.Equal(DutyState.Missing, (await DutyAsync("node:rural-policy", TestCounty.Chengguan)).State);
    }

    /// <summary>By the fields of the report: two reports of one office and year differ in nothing but their kind.</summary>
    [Fact]
    public async Task The_report_of_the_county_does_not_fill_the_duty_of_the_office_nor_the_other_way_round()
    {
        var reports = new ReportOffice(App, Office);
        await reports.OpenColumnAsync();
        await reports.PublishedAsync(TestCounty.GovOffice, AnnualReport.County, 2024);
        Assert.Equal(DutyState.Filled, (await DutyAsync("node:reports", "county-government")).State);
        Assert.Equal(DutyState.Missing, (await DutyAsync("node:reports")).State);
        var office = await reports.UnitAsync(TestCounty.GovOffice);
        Assert.Equal(office, (await DutyAsync("node:reports", "county-government")).Start!.UnitId);

        await reports.PublishedAsync(TestCounty.GovOffice, AnnualReport.Department, 2024);
        Assert.Equal((DutyState.Filled, 1), ((await DutyAsync("node:reports")).State, (await DutyAsync("node:reports")).Count));
        Assert.Equal(1, (await DutyAsync("node:reports", "county-government")).Count);
        Assert.Equal(DutyState.Missing, (await DutyAsync("node:reports", TestCounty.Chengguan)).State);
    }

    [Fact]
    public async Task The_editor_sees_the_own_unit_and_begins_a_draft_with_everything_chosen()
    {
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var page = WebUtility.HtmlDecode(await editor.GetAsync(Board, HttpStatusCode.OK, Cancel));
        var unit = await App.ReadAsync(db => db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync(Cancel));
        var start = (await DutyAsync("node:guide")).Start!;
        Assert.Equal((unit, "disclosure.guide"), (start.UnitId, start.TypeKey));
        Assert.Contains(start.Url, page, StringComparison.Ordinal);
        var draft = await editor.GetAsync(start.Url, HttpStatusCode.OK, Cancel);
        Assert.Contains($"<option value=\"{start.ChannelId}\" selected", draft, StringComparison.Ordinal);
        await editor.GetAsync($"{Board}?unit={TestCounty.Chengguan}", HttpStatusCode.NotFound, Cancel);
    }

    [Fact]
    public async Task The_steward_sees_the_whole_county_and_who_has_no_content_sees_nothing()
    {
        using var steward = await FormClient.OfAsync(App, Person.Steward);
        var matrix = WebUtility.HtmlDecode(await steward.GetAsync(Board, HttpStatusCode.OK, Cancel));
        Assert.Contains("有缺 0/4", matrix, StringComparison.Ordinal);
        Assert.Contains("?unit=" + TestCounty.Chengguan, matrix, StringComparison.Ordinal);
        Assert.DoesNotContain("起草", await steward.GetAsync($"{Board}?unit={TestCounty.Chengguan}", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
        using var administrator = await FormClient.OfAsync(App, Person.SystemAdministrator);
        await administrator.GetAsync(Board, HttpStatusCode.NotFound, Cancel);
    }

    private Task LeaderAsync(string name, string leads) => PublishAsync(
        "disclosure.leader-profile", ("Title", $"领导{name}"), ("Detail.Name", name), ("Detail.Post", "副主任"), ("Detail.Portfolio", "负责日常工作"), ("Detail.Career", "大学学历"),
        ("Detail.LeadsDisclosure", leads));

    private async Task PublishAsync(string type, params (string, string)[] fields)
    {
        var item = (await Office.CreateAsync(Person.Editor, type, TestCounty.Notices))!;
        (await Office.SaveAsync(item.Id, null, fields)).MustBeDone();
        (await Office.SubmitAsync(item.Id)).MustBeDone();
        await Office.SignAllAsync(item.Id);
        (await Office.PublishAsync(item.Id)).MustBePublished();
    }

    private async Task<Duty> DutyAsync(string key, string unitKey = TestCounty.GovOffice)
    {
        var unit = await App.ReadAsync(db => db.Units.AsNoTracking().SingleAsync(u => u.Key == unitKey, Cancel));
        return (await App.UseAsync((DutyBook book) => book.OfAsync([unit], Cancel)))[0].Duties.Single(d => d.Key == key);
    }

    public sealed class OnSqlite() : DutyTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : DutyTests(DatabaseKind.Postgres);
}
