using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.Media;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>对外公示义务：从发布到签署的查验 (B13, PR19, PR20, K42)。</summary>
public abstract class ObligationTests(DatabaseKind database) : CmsTest(database)
{
    private static readonly (string Field, string Value)[] Penalty =
    [
        ("Title", "石泉县绿源商贸有限公司虚假宣传案"), ("Detail.DecisionNumber", "石政处罚〔2025〕1号"), ("Detail.Party", "石泉县绿源商贸有限公司"),
        ("Detail.PartyKind", "法人及非法人组织"), ("Detail.CreditCode", "91610922MA70ABCD1A"), ("Detail.Offence", "虚假宣传"), ("Detail.Grounds", "反不正当竞争法第二十条"),
        ("Detail.Penalty", "罚款"), ("Detail.Content", "罚款一万元"), ("Detail.DecidedOn", "2025-03-07"), ("Detail.ShownUntil", "2025-06-07"), ("Detail.Authority", "石泉县人民政府办公室"),
    ];

    private LifecycleActs Acts => new(App);

    [Fact]
    public async Task A_published_penalty_opens_its_duty_once_follows_changes_and_comes_down_at_its_end()
    {
        var id = await PublishedAsync(Penalty);
        var duty = Assert.Single(await AllAsync());
        Assert.Equal(("credit-penalty", "石政处罚〔2025〕1号", id, ObligationState.Pending), (duty.DutyKey, duty.ItemKey, duty.ItemId, duty.State));
        // Seven working days after a Friday.
        Assert.Equal((new DateOnly(2025, 3, 7), new DateOnly(2025, 3, 18)), (duty.TriggeredOn, duty.DueOn));
        var publication = Assert.Single(await Office.PublicationsAsync(id));
        await App.UseAsync((OpenObligations handler) => handler.HandleAsync(new ContentPublished(id, publication.Id, 1, duty.UnitId, null), Cancel));
        Assert.Single(await AllAsync());
        Assert.Single(await Office.AuditAsync("obligation.open"));
        var dates = await App.ReadAsync(db => db.Set<ItemDates>().AsNoTracking().SingleAsync(d => d.ItemId == id, Cancel));
        Assert.Equal((new DateTime(2025, 6, 7, 16, 0, 0, DateTimeKind.Utc), PublicationEnd.NoticeOver), (dates.WithdrawAtUtc, dates.WithdrawAs));

        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, [.. Penalty, ("Detail.DecisionNumber", "石政处罚〔2025〕2号"), ("Detail.DecidedOn", "2025-03-10")])).MustBeDone();
        await PublishAsync(id);
        var followed = Assert.Single(await AllAsync());
        Assert.Equal((duty.Id, "石政处罚〔2025〕2号", new DateOnly(2025, 3, 19)), (followed.Id, followed.ItemKey, followed.DueOn));
        Assert.Single(await Office.AuditAsync("obligation.follow"));
    }

    [Fact]
    public async Task A_warning_a_revoked_decision_and_a_full_name_are_not_published()
    {
        var item = await Office.CreateAsync(Person.Editor, "disclosure.penalty-decision", TestCounty.Notices);
        (await Office.SaveAsync(item!.Id, null, [.. Penalty, ("Detail.Penalty", "警告"), ("Detail.RevokedOn", "2025-03-09"), ("Detail.PartyKind", "自然人"), ("Detail.Party", "张三丰")])).MustBeDone();
        var found = (await Office.SubmitAsync(item.Id)).MustBeBlocked();
        string[] expected = ["disclosure.penalty.warning-only", "disclosure.penalty.revoked", "disclosure.decision-row.person-name", "disclosure.decision-row.code-of-person"];
        Assert.All(expected, key => Assert.Contains(key, found));
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task A_check_is_signed_with_its_proof_and_can_never_be_changed()
    {
        await PublishedAsync(Penalty);
        var duty = Assert.Single(await AllAsync());
        var address = $"/admin/disclosure/obligations/{duty.Id}";
        var (status, page) = await CheckAsync(duty, "Seen", "", "", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("请填网址", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CheckAsync(duty, "Seen", "https://credit.example.gov.cn/1", "", "%PDF-1.7"u8.ToArray())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await CheckAsync(duty, "NotSeen", "", "", [], Person.TownEditor)).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await CheckAsync(duty, "Seen", "https://credit.example.gov.cn/1", "按文号查到", MediaDesk.Picture())).Status);
        var seen = Assert.Single(await AllAsync());
        Assert.Equal((ObligationState.Published, "https://credit.example.gov.cn/1", App.Clock.UtcNow), (seen.State, seen.ExternalUrl, seen.SeenAtUtc));
        var check = Assert.Single(await App.ReadAsync(db => db.Set<ObligationCheck>().AsNoTracking().ToListAsync(Cancel)));
        Assert.Equal(("编辑甲", CheckResult.Seen, 64), (check.CheckerName, check.Result, check.ProofSha256!.Length));
        using var client = await App.SignedInAsync(Person.Editor);
        using var proof = await client.GetAsync(new Uri($"{address}?handler=Proof&check={check.Id}", UriKind.Relative), Cancel);
        Assert.Equal("image/jpeg", proof.Content.Headers.ContentType!.MediaType);
        using var stranger = await App.SignedInAsync(Person.TownEditor);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri($"{address}?handler=Proof&check={check.Id}", UriKind.Relative), Cancel)).StatusCode);

        Assert.Equal(HttpStatusCode.Conflict, (await CheckAsync(duty, "NotSeen", "", "", [])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CheckAsync(seen, "Exempt", "", "", [])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await CheckAsync(seen, "Exempt", "", "决定尚未生效，依行政处罚法", [])).Status);
        var exempt = Assert.Single(await AllAsync());
        Assert.Equal((ObligationState.Exempt, App.Clock.UtcNow), (exempt.State, exempt.SeenAtUtc));
        Assert.Equal(2, (await Office.AuditAsync("obligation.check")).Count(a => a.Outcome == AuditOutcome.Done));
        App.Log.Expect("Failed executing DbCommand");
        await Assert.ThrowsAnyAsync<Exception>(() => App.SqlAsync("UPDATE disclosure_obligation_check SET note = ''"));
        await Assert.ThrowsAnyAsync<Exception>(() => App.SqlAsync("DELETE FROM disclosure_obligation_check"));
    }

    [Fact]
    public async Task A_table_of_the_case_system_opens_duties_names_wrong_lines_and_can_come_twice()
    {
        const string csv = """
            决定书文号,当事人,相对人类型,统一社会信用代码,违法行为类型,处罚种类,处罚内容,决定日期,公示期至,处罚机关,身份证号
            石政处罚〔2025〕1号,张三丰,自然人,,无照经营,罚款,罚款五百元,2025-03-03,2025-06-03,县政府办,610922209901010010
            石政处罚〔2025〕2号,石泉县绿源商贸有限公司,法人及非法人组织,91610922MA70ABCD1B,虚假宣传,罚款,罚款,2025-03-03,2025-06-03,县政府办,
            """;
        var (status, page) = await ImportAsync(csv);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("第 3 行：统一社会信用代码的校验位不对", page, StringComparison.Ordinal);
        await ImportAsync(csv);
        var duty = Assert.Single(await AllAsync());
        Assert.Equal(("石政处罚〔2025〕1号", "张＊：无照经营"), (duty.ItemKey, duty.Title));
        Assert.DoesNotContain("610922209901010010", duty.Record, StringComparison.Ordinal);
        Assert.DoesNotContain("张三丰", duty.Record, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ImportAsync(csv, unit: TestCounty.Chengguan)).Status);
        Assert.Contains(await Office.AuditAsync("obligation.import"), a => a.Outcome == AuditOutcome.Refused);

        using var client = await App.SignedInAsync(Person.Editor);
        var file = await client.GetStringAsync(new Uri("/admin/disclosure/obligations?handler=Export&duty=credit-penalty", UriKind.Relative), Cancel);
        Assert.Contains("\"张＊\",\"自然人\",\"\",\"石政处罚〔2025〕1号\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_for_those_concerned_the_most_urgent_first()
    {
        await PublishedAsync(Penalty);
        await PublishedAsync([.. Penalty, ("Detail.DecisionNumber", "石政处罚〔2025〕9号"), ("Detail.DecidedOn", "2025-02-10"), ("Title", "更早的案件")]);
        using var editor = await App.SignedInAsync(Person.Editor);
        var page = WebUtility.HtmlDecode(await editor.GetStringAsync(new Uri("/admin/disclosure/obligations", UriKind.Relative), Cancel));
        Assert.True(page.IndexOf("更早的案件", StringComparison.Ordinal) < page.IndexOf("虚假宣传案", StringComparison.Ordinal));
        Assert.Contains("已逾期", page, StringComparison.Ordinal);
        var late = WebUtility.HtmlDecode(await editor.GetStringAsync(new Uri("/admin/disclosure/obligations?state=late", UriKind.Relative), Cancel));
        Assert.DoesNotContain("虚假宣传案", late, StringComparison.Ordinal);
        using var town = await App.SignedInAsync(Person.TownEditor);
        Assert.DoesNotContain("更早的案件", WebUtility.HtmlDecode(await town.GetStringAsync(new Uri("/admin/disclosure/obligations", UriKind.Relative), Cancel)), StringComparison.Ordinal);
        using var steward = await App.SignedInAsync(Person.Steward);
        Assert.Contains("更早的案件", WebUtility.HtmlDecode(await steward.GetStringAsync(new Uri("/admin/disclosure/obligations", UriKind.Relative), Cancel)), StringComparison.Ordinal);
        using var auditor = await App.SignedInAsync(Person.Auditor);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync(new Uri("/admin/disclosure/obligations", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_public_indexes_exist_when_something_is_public_and_link_to_the_platform_once_seen()
    {
        using var visitor = App.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri("/zfxxgk/shuanggongshi", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri("/zfxxgk/power-lists", UriKind.Relative), Cancel)).StatusCode);
        var id = await PublishedAsync(Penalty);
        var before = await visitor.GetStringAsync(new Uri("/zfxxgk/shuanggongshi", UriKind.Relative), Cancel);
        Assert.Contains($"{id}.html", before, StringComparison.Ordinal);
        Assert.DoesNotContain("credit.example.gov.cn", before, StringComparison.Ordinal);
        await CheckAsync(Assert.Single(await AllAsync()), "Seen", "https://credit.example.gov.cn/1", "", []);
        Assert.Contains("https://credit.example.gov.cn/1", await visitor.GetStringAsync(new Uri("/zfxxgk/shuanggongshi", UriKind.Relative), Cancel), StringComparison.Ordinal);

        var list = await PublishedAsync(
            [("Title", "权责清单（2025年版）"), ("Detail.Edition", "2025年版"), ("Detail.ItemCount", "128"), ("Detail.ListUrl", "https://qzqd.example.gov.cn/office"),
             ("Detail.Items", "1\t社会团体登记\t行政许可\t社会团体登记管理条例第六条\t县政府办\t电话监督"), ("Detail.AdoptedOn", "2025-03-03")], "disclosure.power-list");
        var index = await visitor.GetStringAsync(new Uri("/zfxxgk/power-lists", UriKind.Relative), Cancel);
        Assert.Contains("https://qzqd.example.gov.cn/office", index, StringComparison.Ordinal);
        Assert.Contains("128", index, StringComparison.Ordinal);
        (await Office.WithdrawAsync(list)).MustBeDone();
        await Acts.DeliverAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri("/zfxxgk/power-lists", UriKind.Relative), Cancel)).StatusCode);
    }

    private Task<List<Obligation>> AllAsync() => App.ReadAsync(db => db.Set<Obligation>().AsNoTracking().OrderBy(o => o.Id).ToListAsync(Cancel));

    private async Task<int> PublishedAsync((string, string)[] fields, string type = "disclosure.penalty-decision")
    {
        var item = await Office.CreateAsync(Person.Editor, type, TestCounty.Notices);
        (await Office.SaveAsync(item!.Id, null, fields)).MustBeDone();
        await PublishAsync(item.Id);
        return item.Id;
    }

    private async Task PublishAsync(int id)
    {
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        await Acts.DeliverAsync();
    }

    private async Task<(HttpStatusCode Status, string Page)> CheckAsync(Obligation duty, string result, string url, string note, byte[] picture, Person? who = null)
    {
        var now = Core.Clocks.ChinaTime.ToLocal(App.Clock.UtcNow).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return await new FileForm(App, who ?? Person.Editor).PostAsync(
            $"/admin/disclosure/obligations/{duty.Id}", "proof", "截图.jpg", picture, Cancel,
            ("Revision", FileForm.Number(duty.Revision)), ("Result", result), ("Url", url), ("SeenAt", now), ("Note", note));
    }

    private Task<(HttpStatusCode Status, string Page)> ImportAsync(string csv, string unit = TestCounty.GovOffice) =>
        new FileForm(App, Person.Editor).PostAsync(
            "/admin/disclosure/obligations/import", "file", "决定.csv", Encoding.UTF8.GetBytes(csv), Cancel, ("kind", "credit-penalty"), ("unit", unit));

    public sealed class OnSqlite() : ObligationTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ObligationTests(DatabaseKind.Postgres);
}
