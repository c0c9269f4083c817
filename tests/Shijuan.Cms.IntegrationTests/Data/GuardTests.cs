using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Previews;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Data;

/// <summary>What even a person with SQL cannot do: every trigger is attacked, and without the trigger the same attack succeeds.</summary>
public abstract class GuardTests(DatabaseKind database) : CmsTest(database)
{
    /// <summary>Emptying the reports would empty the publications and what refers to them, which have guards of their own: here the one of the reports is put to the test.</summary>
    private const string WithoutGuardsBelowPublications =
        "DROP TRIGGER guard_content_review_truncate ON content_review; DROP TRIGGER guard_take_down_check_truncate ON take_down_check; ";

    /// <summary>Each must have a value.</summary>
    private const string InterpretationColumns =
        "form, role, interpreter, interpreter_title, background, aims, measures, cards, changes, differences, questions, terms, preference, phone, picture, transcript";

    [Fact]
    public async Task Every_trigger_refuses_its_attack_and_only_the_trigger_does()
    {
        var attacks = await AttacksAsync();
        foreach (var (trigger, attack) in attacks)
        {
            var refusal = await Assert.ThrowsAnyAsync<DbException>(() => App.TryAsync(attack));
            var table = trigger["guard_".Length..trigger.LastIndexOf('_')];
            Assert.True(refusal.Message.Contains(table + ": ", StringComparison.Ordinal), $"{trigger}: {refusal.Message}");

            var rows = await App.TryAsync(App.DropTrigger(trigger), attack);
            Assert.True(rows >= 1 || attack.Contains("TRUNCATE", StringComparison.Ordinal), $"Without {trigger} the attack must succeed: {attack}");
        }

        Assert.Equal(await App.TriggersAsync(), attacks.Select(a => a.Trigger).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_draft_can_be_changed_by_its_editor_and_no_guard_stands_in_the_way()
    {
        var id = await Office.DraftDocumentAsync();
        (await Office.AttachAsync(id, "清单.pdf")).MustBeDone();
        (await Office.SaveAsync(id, null, ("Title", "石泉县公园管理办法（修订）"))).MustBeDone();
    }

    private async Task<List<(string Trigger, string Attack)>> AttacksAsync()
    {
        var linked = await Office.PublishedAsync();
        var id = await Office.DraftDocumentAsync(("Body", $"""<p>为了加强公园管理，维护公园秩序，方便群众休闲，根据有关规定，结合本县实际，制定本办法，公园全天开放，不收门票，另见<a href="cms-item:{linked}">通告</a>。</p>"""));
        (await Office.AttachAsync(id, "清单.pdf")).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        (await Office.PublishAsync(id)).MustBeBlocked();
        var ended = await Office.PublishedAsync();
        (await Office.WithdrawAsync(ended)).MustBeDone();
        var recalled = await Office.SubmittedAsync();
        (await Office.RecallAsync(recalled)).MustBeDone();
        await StartClockAsync();
        await LeaveLifecycleRecordsAsync(ended);
        await AnswerFactCheckAsync();
        await App.UseAsync((VerifyAudit job) => job.RunAsync(Cancel));
        await App.UseAsync((FollowValidity job) => job.RunAsync(Cancel));
        var form = await SubmittedFormAsync();
        var interpretation = await SubmittedInterpretationAsync(id);
        await App.SqlAsync($"INSERT INTO exceptional_look (item_id, person_id, reason, at_utc, until_utc) VALUES ({linked}, 1, '核对', '2025-01-01 00:00:00', '2025-01-01 01:00:00')");

        await CheckObligationAsync();
        await App.SqlAsync("INSERT INTO disclosure_catalogue_statement (row_key, unit_id, year, signed_by, signed_at_utc) VALUES ('k', 1, 2025, '终审丁', '2025-01-01 00:00:00')");

        var item = await Office.ItemAsync(id);
        var version = (await Office.PublicationsAsync(id))[0].VersionId;
        var editor = (await App.ActorAsync(Person.Editor)).UserId;
        var blocked = await App.ReadAsync(db => db.GateReports.Where(r => !r.Passed && r.ItemId == id).Select(r => r.Id).SingleAsync(Cancel));
        var unfrozen = (await Office.ItemAsync(recalled)).Current.Id;
        // Frozen without having been submitted: no route holds it by a foreign key.
        var discarded = await Office.DraftAsync();
        (await Office.DiscardAsync(discarded)).MustBeDone();
        var frozen = await App.ReadAsync(db => db.ContentVersions.Where(v => v.ItemId == discarded).Select(v => v.Id).SingleAsync(Cancel));
        var yes = App.IsPostgres ? "TRUE" : "1";
        var words = string.Join(", ", InterpretationColumns.Split(", ").Select(_ => "'x'"));
        var attacks = new List<(string, string)>
        {
            ("guard_content_version_update", $"UPDATE content_version SET title = 'x' WHERE id = {version}"),
            ("guard_content_version_update", $"UPDATE content_version SET fingerprint = 'x' WHERE id = {frozen}"),
            ("guard_content_version_delete", $"DELETE FROM content_version WHERE id = {frozen}"),
            ("guard_attachment_insert", $"INSERT INTO attachment (version_id, kind, sha256, file_name, media_type, size, {Quoted("order")}) VALUES ({version}, 'File', '{new string('b', 64)}', 'x.pdf', 'application/pdf', 1, 9)"),
            ("guard_attachment_update", $"UPDATE attachment SET sha256 = '{new string('b', 64)}' WHERE version_id = {version}"),
            ("guard_attachment_delete", $"DELETE FROM attachment WHERE version_id = {version}"),
            ("guard_contributor_insert", $"INSERT INTO contributor (version_id, user_id, first_at_utc) VALUES ({version}, 9999, '2025-01-01 00:00:00')"),
            ("guard_contributor_update", $"UPDATE contributor SET user_id = 9999 WHERE version_id = {version} AND user_id = {editor}"),
            ("guard_contributor_delete", $"DELETE FROM contributor WHERE version_id = {version}"),
            ("guard_content_link_insert", $"INSERT INTO content_link (version_id, from_item_id, to_item_id, kind) VALUES ({version}, {id}, {linked}, 'Repeals')"),
            ("guard_content_link_update", $"UPDATE content_link SET to_item_id = {recalled} WHERE version_id = {version}"),
            ("guard_content_link_delete", $"DELETE FROM content_link WHERE version_id = {version}"),
            ("guard_disclosure_normative_document_insert", $"INSERT INTO disclosure_normative_document (version_id, document_number, issuer, validity) VALUES ({frozen}, 'x', 'x', '有效')"),
            ("guard_disclosure_normative_document_update", $"UPDATE disclosure_normative_document SET validity = '废止' WHERE version_id = {version}"),
            ("guard_disclosure_normative_document_delete", $"DELETE FROM disclosure_normative_document WHERE version_id = {version}"),
            ("guard_disclosure_form_insert", $"INSERT INTO disclosure_form (version_id, form_key, data) VALUES ({frozen}, 'x', 'x')"),
            ("guard_disclosure_form_update", $"UPDATE disclosure_form SET data = 'x' WHERE version_id = {form}"),
            ("guard_disclosure_form_delete", $"DELETE FROM disclosure_form WHERE version_id = {form}"),
            ("guard_interpretation_text_insert", $"INSERT INTO interpretation_text (version_id, {InterpretationColumns}) VALUES ({frozen}, {words})"),
            ("guard_interpretation_text_update", $"UPDATE interpretation_text SET measures = 'x' WHERE version_id = {interpretation}"),
            ("guard_interpretation_text_delete", $"DELETE FROM interpretation_text WHERE version_id = {interpretation}"),
            ("guard_publication_delete", $"DELETE FROM publication WHERE item_id = {ended}"),
            ("guard_publication_update", $"UPDATE publication SET withdrawal_reason = 'x' WHERE item_id = {ended}"),
            ("guard_publication_update", $"UPDATE publication SET version_id = {item.Current.Id} WHERE item_id = {id}"),
            ("guard_publication_update", $"UPDATE publication SET published_at_utc = '2024-01-01 00:00:00' WHERE item_id = {id}"),
            // The gate refused this text: its report opens no door.
            ("guard_publication_insert", InsertPublication(ended, item.Current.Id, $"'{(App.IsPostgres ? blocked.ToString() : blocked.ToString().ToUpperInvariant())}'")),
            // A passed report on another text opens none either.
            ("guard_publication_insert", InsertPublication(recalled, unfrozen, $"(SELECT gate_report_id FROM publication WHERE item_id = {ended})")),
        };
        foreach (var (table, change) in new[]
        {
            ("audit_entry", "data = '{}'"), ("sign_off", "actor_id = 1"), ("gate_report", $"passed = {yes}"),
            ("status_change", "reason = 'x'"), ("outbox_message", "payload = '{}'"), ("clock_state_change", "reason = 'x'"),
            ("content_review", "actor_id = 1"), ("change_note", "text = 'x'"), ("take_down_check", "status = 200"),
            ("draft_save", "title = 'x'"), ("audit_check", "fault = 'x'"),
            ("fact_check_answer", "note = 'x'"), ("review_route", "name = 'x'"), ("exceptional_look", "reason = 'x'"),
            ("disclosure_document_status_change", "validity = 'x'"),
            ("disclosure_catalogue_statement", "year = 2024"),
            ("disclosure_obligation_check", "note = 'x'"),
        })
        {
            attacks.Add(($"guard_{table}_update", $"UPDATE {table} SET {change}"));
            attacks.Add(($"guard_{table}_delete", $"DELETE FROM {table} WHERE {(table == "gate_report" ? "id NOT IN (SELECT gate_report_id FROM publication)" : "1 = 1")}"));
            if (App.IsPostgres)
            {
                attacks.Add(($"guard_{table}_truncate", $"{(table == "gate_report" ? WithoutGuardsBelowPublications : "")}TRUNCATE {table} CASCADE"));
            }
        }

        return attacks;
    }

    /// <summary>One row in each append-only table of the life of a text: a review, a note, evidence of a take-down.</summary>
    private async Task LeaveLifecycleRecordsAsync(int anyItem)
    {
        var acts = new LifecycleActs(App);
        var id = await Office.PublishedAsync();
        (await acts.ReviewedAsync(id, new DateOnly(2025, 12, 1))).MustBeDone();
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await acts.PublishAsync(id, new ChangeWords(ChangeWeight.Update, "补充了附件"))).MustBePublished();
        var takeDown = await acts.TakeDownAsync(id);
        await acts.EvidenceAsync(takeDown!.Value);
        Assert.NotEqual(anyItem, id);
    }

    /// <summary>The frozen version of a text that has fields of its own.</summary>
    private async Task<int> SubmittedFormAsync()
    {
        var item = await Office.CreateAsync(Person.Editor, "disclosure.agency-profile", TestCounty.Notices);
        (await Office.SaveAsync(item!.Id, null, AgencyProfileTests.Profile)).MustBeDone();
        (await Office.SubmitAsync(item.Id)).MustBeDone();
        return (await Office.ItemAsync(item.Id)).Current.Id;
    }

    /// <summary>The frozen version of an interpretation of the document.</summary>
    private async Task<int> SubmittedInterpretationAsync(int document)
    {
        var id = await new InterpretationDesk(App, Office).DraftAsync(document);
        (await Office.SubmitAsync(id)).MustBeDone();
        return (await Office.ItemAsync(id)).Current.Id;
    }

    private async Task CheckObligationAsync()
    {
        var (actor, unit) = (await App.ActorAsync(Person.Editor), (await Office.ItemAsync(await Office.DraftAsync())).UnitId);
        var facts = new ObligationFacts(unit, ItemId: null, "石政处罚〔2025〕1号", "处罚决定", new Dictionary<string, string>(), new DateOnly(2024, 12, 2), "");
        await App.UseAsync((ObligationBook book) => book.EnterAsync(actor, PlatformDuties.All[0], facts, AuditTrigger.Person, Cancel));
        var duty = await App.ReadAsync(db => db.Set<Obligation>().AsNoTracking().SingleAsync(Cancel));
        var entry = new CheckEntry(CheckResult.NotSeen, "", SeenAtUtc: null, "平台上没有找到");
        Assert.IsType<CheckOutcome.Done>(await App.UseAsync((ObligationDesk desk) => desk.CheckAsync(actor, duty.Id, duty.Revision, entry, proof: null, Cancel)));
    }

    private async Task AnswerFactCheckAsync()
    {
        var (actor, draft) = (await App.ActorAsync(Person.Editor), await Office.DraftAsync());
        var (_, token) = await App.UseAsync((PreviewLinks links) => links.CreateAsync(actor, draft, "县统计局核对数据", 3, Cancel));
        Assert.IsType<FactCheckOutcome.Kept>(await App.UseAsync((FactChecks checks) => checks.AnswerAsync(token!, FactCheckVerdict.Correct, "县统计局", "", Cancel)));
    }

    private static string InsertPublication(int item, int version, string report) =>
        $"INSERT INTO publication (item_id, version_id, version_number, gate_report_id, path, published_at_utc) VALUES ({item}, {version}, 1, {report}, 'x/2025/1.html', '2025-01-01 00:00:00')";

    private static string Quoted(string name) => $"\"{name}\"";

    private Task StartClockAsync() => App.UseAsync<CmsDbContext>(async db =>
    {
        var definition = new ClockDefinition("test.reply", "答复", ClockLength.WorkingDays(5), null, 2, [], "条例第三十三条");
        db.Clocks.Add(Clock.Start(definition, new ClockSubject("test", 1), new ClockOwner(null, null), App.Clock.UtcNow, WorkCalendar.StateCouncil()));
        await db.SaveChangesAsync(Cancel);
    });

    public sealed class OnSqlite() : GuardTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : GuardTests(DatabaseKind.Postgres);
}
