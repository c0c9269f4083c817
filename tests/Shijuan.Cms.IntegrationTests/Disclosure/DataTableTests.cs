using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>数据表的导入、遮盖和到期撤下 (PR04, B07)。</summary>
public abstract class DataTableTests(DatabaseKind database) : CmsTest(database)
{
    private const string Id = "610922209901010010";
    private const string WholeName = "轩辕测试员";

    private LifecycleActs Acts => new(App);

    private static string Address(int id) => $"/admin/disclosure/tables/{id}";

    [Fact]
    public async Task Only_the_masked_table_is_stored_and_the_file_leaves_no_trace()
    {
        var id = await TableAsync();
        var before = await Office.ItemAsync(id);
        // Larger than what a form is allowed to keep in memory by default.
        var csv = "姓名,身份证号,村,补贴金额\n" + string.Concat(Enumerable.Range(1, 4000).Select(i => $"{WholeName},{Id},城关镇堡子村三组{i}号,{i}\n"));
        var (status, page) = await PostAsync(id, before.Revision, "涉农补贴发放", csv);
        Assert.True(status == HttpStatusCode.Redirect, page);

        var item = await Office.ItemAsync(id);
        var detail = (FormDetail)item.Current.Detail!;
        Assert.Equal(("涉农补贴发放", "姓名\t村\t补贴金额", before.Revision + 1), (detail["Profile"], detail["Headings"], item.Revision));
        Assert.Equal(["轩辕＊", "城关镇堡子村", "1"], detail.Rows("Rows")[0]);
        Assert.Equal(4000, detail.Rows("Rows").Count);
        var row = Assert.Single(await Office.AuditAsync("content.fill"));
        Assert.Equal((AuditOutcome.Done, id), (row.Outcome, row.SubjectId));
        var saves = await App.ReadAsync(db => db.Set<DraftSave>().AsNoTracking().Where(s => s.ItemId == id).OrderBy(s => s.Number).ToListAsync(Cancel));
        Assert.Contains("轩辕＊", saves[^1].Text, StringComparison.Ordinal);
        Assert.Empty(await TracesAsync(Id, WholeName));
        // The twin: what was stored is found by the same search.
        Assert.NotEmpty(await TracesAsync("轩辕＊"));
    }

    [Fact]
    public async Task A_refused_table_changes_nothing_repeats_nothing_and_is_on_record()
    {
        var id = await TableAsync();
        var before = await Office.ItemAsync(id);
        var (status, page) = await PostAsync(id, before.Revision, "涉农补贴发放", $"姓名,村,补贴金额,补贴项目\n{WholeName},堡子村,1,{Id}\n");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("第2行“补贴项目”栏：像是身份证号", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Id, page, StringComparison.Ordinal);
        Assert.Equal(AuditOutcome.Refused, Assert.Single(await Office.AuditAsync("content.fill")).Outcome);
        Assert.Equal(before.Revision, (await Office.ItemAsync(id)).Revision);
        Assert.Empty(await TracesAsync(Id, WholeName));

        Assert.Contains("没有遮盖规定", (await PostAsync(id, before.Revision, "涉农补贴发放", "姓名,村,补贴金额,家庭情况\n张三,堡子村,1,独居\n")).Page, StringComparison.Ordinal);
        Assert.Contains("请选择这是哪一类名单", (await PostAsync(id, before.Revision, "", "姓名,村\n张三,堡子村\n")).Page, StringComparison.Ordinal);
        Assert.Contains("请选择要导入的表格", (await PostAsync(id, before.Revision, "涉农补贴发放", "")).Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(id, before.Revision, "涉农补贴发放", "%PDF-1.7\n")).Status);
    }

    [Fact]
    public async Task An_import_is_an_edit_like_any_other_right_lock_revision_and_state()
    {
        var id = await TableAsync();
        var revision = (await Office.ItemAsync(id)).Revision;
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(id, revision, "涉农补贴发放", Small, Person.TownEditor)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(await Office.DraftAsync(), 1, "涉农补贴发放", Small)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(id, revision - 1, "涉农补贴发放", Small)).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(id, revision, "涉农补贴发放", Small, Person.SecondEditor)).Status);
        var second = await App.ActorAsync(Person.SecondEditor);
        Assert.Contains((await Office.ItemAsync(id)).Current.Contributors, c => c.UserId == second.UserId);
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(id, revision + 1, "涉农补贴发放", Small)).Status);
        var latest = (await Office.ItemAsync(id)).Revision;
        await App.UseAsync((WorkingCopies copies) => copies.KeepAsync(second, id, latest, 0, EditorialOffice.Fields(), Cancel));
        Assert.Equal(HttpStatusCode.Locked, (await PostAsync(id, latest, "涉农补贴发放", Small)).Status);
        await App.SqlAsync("DELETE FROM working_copy");

        Assert.IsType<DraftOutcome.Done>(await Office.SubmitAsync(id));
        var submitted = await Office.ItemAsync(id);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(id, submitted.Revision, "涉农补贴发放", Small)).Status);
        Assert.Equal("张＊", ((FormDetail)submitted.Current.Detail!).Rows("Rows")[0][0]);
    }

    [Fact]
    public async Task A_notice_list_needs_its_day_and_comes_down_by_itself_after_it()
    {
        var id = await TableAsync();
        const string csv = "姓名,村,救助类别\n李四,池河镇五爱村,低保\n";
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(id, (await Office.ItemAsync(id)).Revision, "社会救助公示", csv)).Status);
        Assert.Contains("disclosure.data-table.withdraw-missing", (await Office.SubmitAsync(id)).MustBeBlocked());
        (await Office.SaveAsync(id, null, [.. Fields, ("Detail.Withdraw", "2025-03-17")])).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        await Acts.DeliverAsync();
        await Acts.DeliverAsync();

        var due = ChinaTime.EndOfDayUtc(new DateOnly(2025, 3, 17));
        var dates = await App.ReadAsync(db => db.Set<ItemDates>().AsNoTracking().SingleAsync(d => d.ItemId == id, Cancel));
        Assert.Equal((due, PublicationEnd.NoticeOver), (dates.WithdrawAtUtc, dates.WithdrawAs));
        Assert.Null(dates.WithdrawSetById);
        Assert.Single(await Office.AuditAsync("content.set-dates"));
        App.Clock.Advance(due - App.Clock.UtcNow - TimeSpan.FromSeconds(1));
        await Acts.ExpireAsync();
        Assert.True(Assert.Single(await Office.PublicationsAsync(id)).IsOpen);
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        await Acts.ExpireAsync();
        Assert.False(Assert.Single(await Office.PublicationsAsync(id)).IsOpen);
    }

    [Fact]
    public async Task Beside_the_table_no_number_of_a_person_and_no_raw_sheet_goes_out()
    {
        var id = await TableAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(id, (await Office.ItemAsync(id)).Revision, "涉农补贴发放", Small)).Status);
        (await Office.SaveAsync(id, null, [.. Fields, ("Summary", "经办人电话 13891590000"), ("Body", $"<p>补发给持证人 {Id}，共一户。</p>")])).MustBeDone();
        (await Office.AttachAsync(id, "发放原表.XLSX")).MustBeDone();
        var found = (await Office.SubmitAsync(id)).MustBeBlocked();
        Assert.Equal(2, found.Count(k => k == "disclosure.data-table.personal-words"));
        Assert.Contains("disclosure.data-table.sheet", found);

        (await Office.SaveAsync(id, null, Fields)).MustBeDone();
        var left = (await Office.SubmitAsync(id)).MustBeBlocked();
        Assert.Contains("disclosure.data-table.sheet", left);
        Assert.DoesNotContain("disclosure.data-table.personal-words", left);
        var editor = await App.ActorAsync(Person.Editor);
        var sheet = await App.ReadAsync(db => db.Attachments.Where(a => a.FileName == "发放原表.XLSX").Select(a => a.Id).SingleAsync(Cancel));
        (await App.UseAsync((DraftFiles files) => files.RemoveAsync(editor, id, sheet, Cancel))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
    }

    [Fact]
    public async Task A_decision_with_a_number_of_a_person_in_any_field_or_word_is_not_published()
    {
        var id = (await Office.CreateAsync(Person.Editor, PenaltyDecision.Type.Key, TestCounty.Notices))!.Id;
        (await Office.SaveAsync(id, null, [.. Penalty, ("Title", $"对{Id}的行政处罚决定"), ("Detail.Offence", $"无证经营（{Id}）"), ("Detail.Grounds", "食品安全法，13891590000")])).MustBeDone();
        Assert.Equal(3, (await Office.SubmitAsync(id)).MustBeBlocked().Count(k => k == "disclosure.decision-row.personal"));
        (await Office.SaveAsync(id, null, Penalty)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
    }

    private static readonly (string, string)[] Penalty =
    [
        ("Title", "石泉县某商店销售超过保质期食品案"), ("Detail.DecisionNumber", "石市监处罚〔2025〕56号"), ("Detail.Party", "石泉县某商店"), ("Detail.PartyKind", "法人及非法人组织"),
        ("Detail.CreditCode", "91610922MA0000011H"), ("Detail.Offence", "销售超过保质期食品"), ("Detail.Grounds", "《中华人民共和国食品安全法》第三十四条"), ("Detail.Penalty", "罚款"),
        ("Detail.Content", "罚款五千元。"), ("Detail.DecidedOn", "2025-03-03"), ("Detail.ShownUntil", "2026-03-03"), ("Detail.Authority", "石泉县人民政府办公室"),
    ];

    private const string Small = "姓名,村,补贴金额\n张三,堡子村,1\n";

    private static readonly (string, string)[] Fields = [("Title", "补贴发放公示"), ("Detail.Edition", "2025-03-01")];

    private async Task<int> TableAsync()
    {
        var item = await Office.CreateAsync(Person.Editor, "disclosure.data-table", TestCounty.Notices);
        (await Office.SaveAsync(item!.Id, null, Fields)).MustBeDone();
        return item.Id;
    }

    private async Task<(HttpStatusCode Status, string Page)> PostAsync(int id, int revision, string profile, string csv, Person? who = null) =>
        await new FileForm(App, who ?? Person.Editor).PostAsync(
            Address(id), "file", "名单.csv", Encoding.UTF8.GetBytes(csv), Cancel, ("revision", FileForm.Number(revision)), ("profile", profile));

    /// <summary>Where the words stand: in a table of the database, in the database file, in the log, or in a file that the product or its form wrote.</summary>
    private async Task<List<string>> TracesAsync(params string[] words)
    {
        var needles = words.Select(Encoding.UTF8.GetBytes).ToList();
        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        var files = App.IsPostgres ? [] : Directory.GetFiles(TestFolder.Path, "*", everywhere).Where(f => !f.EndsWith("-shm", StringComparison.Ordinal));
        var found = new List<string>();
        foreach (var file in files)
        {
            try
            {
                await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var bytes = new MemoryStream();
                await open.CopyToAsync(bytes, Cancel);
                if (needles.Exists(n => bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(n) >= 0))
                {
                    found.Add(file);
                }
            }
            catch (FileNotFoundException)
            {
                // Of another test, which has ended meanwhile.
            }
        }

        var stored = await App.ReadAsync(async db => string.Join('\n',
            (await db.Set<FormDetail>().AsNoTracking().Select(d => d.Data).ToListAsync(Cancel))
                .Concat(await db.Set<DraftSave>().AsNoTracking().Select(s => s.Text).ToListAsync(Cancel))
                .Concat(await db.AuditEntries.AsNoTracking().Select(a => a.Data).ToListAsync(Cancel))
                .Concat(await db.OutboxMessages.AsNoTracking().Select(m => m.Payload).ToListAsync(Cancel))));
        found.AddRange(words.Where(w => stored.Contains(w, StringComparison.Ordinal)).Select(_ => "database"));
        return found;
    }

    public sealed class OnSqlite() : DataTableTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : DataTableTests(DatabaseKind.Postgres);
}
