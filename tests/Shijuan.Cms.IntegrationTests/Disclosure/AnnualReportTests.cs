using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Papers;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>年度报告 (1.1.32–1.1.34) from the first draft to the column. It is March 2025: the reports are of 2024.</summary>
public abstract class AnnualReportTests(DatabaseKind database) : CmsTest(database)
{
    private const string Office1 = TestCounty.GovOffice;

    private ReportOffice Reports => new(App, Office);

    [Fact]
    public async Task A_report_is_started_with_the_numbers_that_the_system_knows_and_each_has_its_source()
    {
        await Reports.OpenColumnAsync();
        await PublishedDocumentAsync("石政办发〔2024〕3号", "2024-05-06");
        await PublishedDocumentAsync("石政办发〔2025〕6号", "2025-03-01");
        await PublishedPermitAsync("2024-06-03");
        await PublishedPermitAsync("2023-06-03");

        var report = await Reports.ReportAsync(Assert.IsType<StartOutcome.Started>(await Reports.StartAsync(Office1, AnnualReport.Department, 2024)).ItemId);
        Assert.Equal(("1", "0", "1"), (report[ReportTable2.Issued], report[ReportTable2.Repealed], report[ReportTable2.InForce]));
        Assert.Equal("1", report[ReportTable2.PermitDecisions]);
        Assert.All(ReportCells.All, c => Assert.NotNull(report.Number(c.Name)));
        var trace = PrefilledCell.Read(report);
        Assert.Equal(5, trace.Count);
        Assert.All(trace, c => Assert.Equal(new DateOnly(2025, 3, 10), c.On));
        Assert.Contains(trace, c => c.Cell == ReportTable2.PermitDecisions && c.Source.Contains("行政许可决定", StringComparison.Ordinal));
        Assert.Single(await Office.AuditAsync("report.prefill"));
    }

    [Fact]
    public async Task A_year_has_one_report_of_a_unit_and_what_went_over_comes_from_the_last()
    {
        await Reports.OpenColumnAsync();
        await Reports.PublishedAsync(Office1, AnnualReport.Department, 2023, ("T3R01C1", "1"), ("T3R01C7", "1"), ("T3R25C1", "1"), ("T3R25C7", "1"));
        var first = await Reports.DraftAsync(Office1, AnnualReport.Department, 2024, ("T3R24C1", "1"), ("T3R24C7", "1"), ("T3R03C1", "1"), ("T3R03C7", "1"));
        Assert.Equal("1", (await Reports.ReportAsync(first))["T3R02C1"]);
        Assert.Equal(first, Assert.IsType<StartOutcome.Exists>(await Reports.StartAsync(Office1, AnnualReport.Department, 2024)).ItemId);

        // The county report is another one, although the same office writes it.
        Assert.IsType<StartOutcome.Started>(await Reports.StartAsync(Office1, AnnualReport.County, 2024));

        (await Reports.SaveAsync(first, ("T3R02C1", "0"), ("T3R02C7", "0"), ("T3R01C1", "1"), ("T3R01C7", "1"))).MustBeDone();
        var broken = (await Reports.SubmitAsync(first)).MustBeBlocked();
        Assert.Equal(2, broken.Count(k => k == "disclosure.report-records.carried-over"));
        (await Reports.SaveAsync(first, ("T3R02C1", "1"), ("T3R02C7", "1"), ("T3R01C1", "0"), ("T3R01C7", "0"))).MustBeDone();
        (await Reports.SubmitAsync(first)).MustBeDone();
    }

    [Fact]
    public async Task A_second_report_of_the_year_is_refused()
    {
        await Reports.OpenColumnAsync();
        await Reports.PublishedAsync(Office1, AnnualReport.Department, 2024);
        var second = (await Office.CreateAsync(Person.Editor, AnnualReport.Key, "zfxxgk/reports"))!.Id;
        (await Office.SaveAsync(second, null, [.. Filled(2024)])).MustBeDone();
        Assert.Equal(["disclosure.report-records.duplicate"], (await Office.SubmitAsync(second)).MustBeBlocked());
        (await Office.SaveAsync(second, null, [.. Filled(2023)])).MustBeDone();
        (await Office.SubmitAsync(second)).MustBeDone();
    }

    [Fact]
    public async Task Words_of_another_unit_are_refused_and_of_one_that_is_not_public_only_the_share_is_told()
    {
        await Reports.OpenColumnAsync();
        var town = await Reports.DraftAsync(TestCounty.Chengguan, AnnualReport.Town, 2024, ReportOffice.Words("共用的文字"));
        (await Reports.SubmitAsync(town)).MustBeDone();
        var copy = await Reports.DraftAsync(Office1, AnnualReport.Department, 2024, ReportOffice.Words("共用的文字"));
        var hidden = Assert.IsType<Core.Drafting.DraftOutcome.Blocked>(await Reports.SubmitAsync(copy)).Judgement.Findings;
        Assert.DoesNotContain(hidden, f => f.Message.Contains("城关", StringComparison.Ordinal) || f.Message.Contains("共用的文字", StringComparison.Ordinal));
        Assert.Equal(["disclosure.report-sameness.hidden-too-high"], hidden.Select(f => f.Key));

        await Reports.PublishSubmittedAsync(town);
        var shown = Assert.IsType<Core.Drafting.DraftOutcome.Blocked>(await Reports.SubmitAsync(copy)).Judgement.Findings;
        Assert.Equal(["disclosure.report-sameness.too-high"], shown.Select(f => f.Key));
        Assert.Contains("共用的文字", Assert.Single(shown).Message, StringComparison.Ordinal);

        (await Reports.SaveAsync(copy, ReportOffice.Words("自己的文字"))).MustBeDone();
        (await Reports.SubmitAsync(copy)).MustBeDone();
    }

    [Fact]
    public async Task The_county_report_is_the_sum_of_the_units_and_says_who_is_missing()
    {
        await Reports.OpenColumnAsync();
        await Reports.PublishedAsync(Office1, AnnualReport.Department, 2024, ReportOffice.OneApplication());
        await Reports.PublishedAsync(TestCounty.Chengguan, AnnualReport.Town, 2024, ReportOffice.OneApplication(2));
        var county = await Reports.DraftAsync(Office1, AnnualReport.County, 2024);
        var actor = await App.ActorAsync(Person.Everything);

        var view = (await App.UseAsync((ConsolidateReport c) => c.ShowAsync(actor, county, Cancel)))!;
        Assert.Equal(2, view.Reports.Count);
        Assert.Contains("县民政局", view.Missing);
        Assert.DoesNotContain("县政府办", view.Missing);

        (await App.UseAsync((ConsolidateReport c) => c.RunAsync(actor, county, view.Revision, Cancel))).MustBeDone();
        var report = await Reports.ReportAsync(county);
        Assert.Equal(("3", "3", "0"), (report["T3R01C1"], report["T3R24C7"], report["T3R25C7"]));
        Assert.Equal("2份单位报告合计", PrefilledCell.Read(report)[0].Source);
        Assert.IsType<Core.Drafting.DraftOutcome.Conflict>(await App.UseAsync((ConsolidateReport c) => c.RunAsync(actor, county, view.Revision, Cancel)));
        await Reports.PublishAsync(county);
        Assert.Single(await Office.AuditAsync("report.consolidate"), a => a.Outcome == Core.Audit.AuditOutcome.Done);
    }

    [Fact]
    public async Task The_column_lists_the_reports_of_a_year_with_their_files_and_shows_late_as_late()
    {
        using var visitor = App.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri("/zfxxgk/reports", UriKind.Relative), Cancel)).StatusCode);
        await Reports.OpenColumnAsync();
        var id = await Reports.PublishedAsync(Office1, AnnualReport.Department, 2024, ReportOffice.OneApplication());
        await Reports.PublishedAsync(Office1, AnnualReport.Department, 2023);
        var page = await visitor.GetStringAsync(new Uri("/zfxxgk/reports?year=2024", UriKind.Relative), Cancel);
        Assert.Contains("2024年政府信息公开工作年度报告", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("2023年政府信息公开工作年度报告", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("晚于法定的2025年1月31日", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri("/zfxxgk/reports?year=1999", UriKind.Relative), Cancel)).StatusCode);

        foreach (var (address, type) in new[] { (ReportFiles.Docx(id), "wordprocessingml"), (ReportFiles.Pdf(id), "application/pdf") })
        {
            using var file = await visitor.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Contains(type, file.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
            Assert.StartsWith("石泉县人民政府办公室2024年", file.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
            Assert.Equal("no-cache", file.Headers.CacheControl!.ToString());
        }

        var draft = await Reports.DraftAsync(TestCounty.Chengguan, AnnualReport.Town, 2024);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri(ReportFiles.Docx(draft), UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri(ReportFiles.Pdf(draft), UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_file_is_made_once_whatever_stands_behind_the_question_mark()
    {
        using var visitor = App.Visitor();
        await Reports.OpenColumnAsync();
        var id = await Reports.PublishedAsync(Office1, AnnualReport.Department, 2024, ReportOffice.OneApplication());
        var publication = await App.ReadAsync(db => db.Publications.Where(p => p.ItemId == id && p.ClosedAtUtc == null).Select(p => p.Id).SingleAsync(Cancel));
        foreach (var (address, format) in new[] { (ReportFiles.Docx(id), PaperFormat.Text), (ReportFiles.Pdf(id), PaperFormat.Page) })
        {
            Assert.Null(await KeptAsync(publication, format));
            var first = await visitor.GetByteArrayAsync(new Uri(address + "?v=1", UriKind.Relative), Cancel);
            // A mark in place of the file: the next answer shows whether it was made anew.
            var kept = Assert.IsType<byte[]>(await KeptAsync(publication, format));
            Assert.Equal(first, kept);
            kept[^1] ^= 0xFF;
            Assert.Equal(kept, await visitor.GetByteArrayAsync(new Uri(address + "?v=2", UriKind.Relative), Cancel));
        }
    }

    [Fact]
    public async Task An_editor_sees_and_starts_the_reports_of_the_own_unit_only()
    {
        await Reports.OpenColumnAsync();
        using var editor = await FormClient.OfAsync(App, Person.TownEditor);
        var list = WebUtility.HtmlDecode(await editor.GetAsync("/admin/disclosure/reports", HttpStatusCode.OK, Cancel));
        Assert.Contains("城关", list, StringComparison.Ordinal);
        Assert.Contains("还没有公开，已晚于法定的2025年1月31日", list, StringComparison.Ordinal);
        Assert.DoesNotContain("县民政局", list, StringComparison.Ordinal);

        var (town, foreign) = (await Reports.UnitAsync(TestCounty.Chengguan), await Reports.UnitAsync(Office1));
        using var refused = await editor.PostAsync("/admin/disclosure/reports", Cancel, ("unit", $"{foreign}"), ("kind", "部门"), ("year", "2024"));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using var wrong = await editor.PostAsync("/admin/disclosure/reports", Cancel, ("unit", $"{town}"), ("kind", "镇"), ("year", "2031"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var started = await editor.PostAsync("/admin/disclosure/reports", Cancel, ("unit", $"{town}"), ("kind", "镇"), ("year", "2024"));
        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        using var again = await editor.PostAsync("/admin/disclosure/reports", Cancel, ("unit", $"{town}"), ("kind", "镇"), ("year", "2024"));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);

        var id = await App.ReadAsync(db => db.ContentItems.Where(i => i.TypeKey == AnnualReport.Key).Select(i => i.Id).SingleAsync(Cancel));
        Assert.Contains("取数日期", await editor.GetAsync($"/admin/disclosure/reports/{id}", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
        await editor.GetAsync($"/admin/content/{id}/edit", HttpStatusCode.OK, Cancel);
        using var stranger = await FormClient.OfAsync(App, Person.Editor);
        await stranger.GetAsync($"/admin/disclosure/reports/{id}", HttpStatusCode.NotFound, Cancel);
        await stranger.GetAsync($"/admin/disclosure/reports/{id}/consolidation", HttpStatusCode.NotFound, Cancel);
        // The refusals are on record.
        Assert.Equal(3, (await Office.AuditAsync("report.prefill")).Count(a => a.Outcome == Core.Audit.AuditOutcome.Refused));
    }

    [Fact]
    public async Task The_limits_of_sameness_are_a_setting_with_its_source()
    {
        using var steward = await FormClient.OfAsync(App, Person.Steward);
        await steward.GetAsync("/admin/disclosure/report-limits", HttpStatusCode.OK, Cancel);
        using var wrong = await steward.PostAsync("/admin/disclosure/report-limits", Cancel, ("WarnAbove", "70"), ("BlockAbove", "60"), ("Source", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(ReportLimits.AsShipped, await App.UseAsync((SetReportLimits s) => s.LoadAsync(Cancel)));
        using var saved = await steward.PostAsync("/admin/disclosure/report-limits", Cancel, ("WarnAbove", "30"), ("BlockAbove", "50"), ("Source", "县政府办2025年通知"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(new ReportLimits(30, 50, "县政府办2025年通知"), await App.UseAsync((SetReportLimits s) => s.LoadAsync(Cancel)));
        Assert.Equal(2, (await Office.AuditAsync("report.set-limits")).Count);
    }

    /// <summary>What the store holds; nothing is made.</summary>
    private Task<byte[]?> KeptAsync(int publication, PaperFormat format) =>
        App.UseAsync((MadeFiles files) => files.GetAsync(publication, PaperFile.ExtensionOf(format), () => null, Cancel));

    private async Task PublishedDocumentAsync(string number, string formedOn)
    {
        var id = await Office.DraftDocumentAsync(("Detail.DocumentNumber", number), ("FormedOn", formedOn), ("Detail.Kind", DocumentKind.Normative), ("Detail.ValidUntil", "2028-12-31"), ("Detail.RegistrationNumber", "石规〔2024〕003-县政府001"));
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
    }

    private async Task PublishedPermitAsync(string decidedOn)
    {
        var id = (await Office.CreateAsync(Person.Editor, PermitDecision.Type.Key, TestCounty.Notices))!.Id;
        (await Office.SaveAsync(id, null,
            ("Detail.DecisionNumber", "石许可〔2024〕1号"), ("Detail.DecisionName", "准予行政许可决定书"), ("Detail.Category", "普通"), ("Detail.Party", "石泉县某公司"),
            ("Detail.PartyKind", "法人及非法人组织"), ("Detail.CreditCode", "91610922MA0000011H"), ("Detail.Content", "准予经营"), ("Detail.DecidedOn", decidedOn), ("Detail.Authority", "石泉县人民政府办公室"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
    }

    private static IEnumerable<(string, string)> Filled(int year) =>
        ReportOffice.Words($"第二份{year}").Concat(ReportCells.All.Select(c => (Field: c.Name, Value: "0")))
            .Append((AnnualReport.Year, $"{year}")).Append((AnnualReport.UnitKind, AnnualReport.Department)).Append((AnnualReport.NumbersNote, "都没有。"))
            .Select(f => ("Detail." + f.Item1, f.Item2));

    public sealed class OnSqlite() : AnnualReportTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : AnnualReportTests(DatabaseKind.Postgres);
}
