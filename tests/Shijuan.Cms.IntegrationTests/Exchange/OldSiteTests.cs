using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Exchange;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Exchange;

/// <summary>J3: an old site is compared with its manifest, reported item by item, and comes in as drafts that go through the chains.</summary>
public abstract class OldSiteTests(DatabaseKind database) : CmsTest(database)
{
    private const string Head = "old_id,old_url,title,date,unit,column,type,body,body_file,body_sha256,attachments,source,formed_on,disclosure,responsible_editor\n";
    private static readonly byte[] Guide = "办事指南"u8.ToArray();
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<p>正文在文件里。</p>");

    [Fact]
    public async Task J3_each_item_is_compared_and_every_fault_is_in_the_report()
    {
        var batch = await CheckedAsync(
            Row("1", "http://old.gov.cn/art/1.html", "完好的通告", attachments: $"files/guide.txt|{Hash(Guide)}|办事指南.txt"),
            Row("2", "", "正文不符", bodyFile: "pages/2.html", bodyHash: new string('0', 64)),
            Row("3", "", "附件不在", attachments: "files/none.pdf"),
            Row("4", "", "附件不符", attachments: $"files/guide.txt|{new string('0', 64)}"),
            Row("5", "", "日期在将来", date: "2099-01-01"),
            Row("6", "", "没有正文", body: ""),
            Row("7", "", "栏目不对", column: "nowhere"),
            Row("8", "", "别的单位", unit: TestCounty.Chengguan),
            Row("1", "", "编号重复"),
            Row("10", "http://old.gov.cn/art/1.html", "网址重复"),
            Row("11", "", "完好的通告"),
            Row("12", "", "图片不在", body: "<p><img src=\"/upload/a.jpg\" alt=\"图\"></p>"),
            Row("13", "", "没选公开属性", disclosure: ""));
        var rows = await RowsAsync(batch);
        Assert.Equal(13, rows.Count);
        Assert.Equal([1, 13], rows.Where(r => r.Status == ImportRowStatus.Ready).Select(r => r.Number));
        Assert.Empty(rows[0].ProblemList);
        Assert.Empty(rows[0].FindingList);
        string[] expected =
        [
            "SHA-256 不一致", "不在文件包里", "SHA-256 不一致", "不可能", "没有正文", "没有代号或路径是“nowhere”", "没有为", "旧站编号和第 1 篇重复", "旧网址和第 1 篇重复", "标题和日期和第 1 篇重复", "不在文件包里",
        ];
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(rows[i + 1].ProblemList.Any(p => p.Contains(expected[i], StringComparison.Ordinal)), $"{i + 2}: {rows[i + 1].Problems}");
        }

        Assert.Contains(rows[12].FindingList, f => f.StartsWith("不得发布", StringComparison.Ordinal));
        Assert.Equal(0, await App.ReadAsync(db => db.ContentItems.CountAsync(Cancel)));

        using var editor = await App.SignedInAsync(Person.Editor);
        var csv = await editor.GetStringAsync(new Uri($"/admin/import/batches/{batch}?handler=Csv", UriKind.Relative), Cancel);
        Assert.Equal(14, csv.TrimEnd().Split('\n').Length);
        using var stranger = await App.SignedInAsync(Person.SecondEditor);
        using var refused = await stranger.GetAsync(new Uri($"/admin/import/batches/{batch}", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task J3_what_is_whole_becomes_drafts_once_and_the_old_address_leads_there_when_it_is_public()
    {
        var batch = await CheckedAsync(
            Row("1", "http://old.gov.cn/show.asp?id=7&c=公告", "完好的通告", attachments: $"files/guide.txt|{Hash(Guide)}|办事指南.txt"),
            Row("2", "/art/2019/12.html", "正文在文件里", bodyFile: "pages/2.html", bodyHash: Hash(Page)),
            Row("3", "", "附件不在", attachments: "files/none.pdf"));
        await ImportAsync(batch);
        var rows = await RowsAsync(batch);
        Assert.Equal([ImportRowStatus.Imported, ImportRowStatus.Imported, ImportRowStatus.Faulty], rows.Select(r => r.Status));
        var first = await Office.ItemAsync(rows[0].ItemId!.Value);
        Assert.Equal(ContentState.Draft, first.State);
        Assert.Equal("办事指南.txt", Assert.Single(await App.ReadAsync(db => db.Attachments.Where(a => a.VersionId == first.Current.Id).ToListAsync(Cancel))).FileName);
        Assert.Equal("<p>正文在文件里。</p>", (await Office.ItemAsync(rows[1].ItemId!.Value)).Current.BodyHtml);
        Assert.Empty(await App.ReadAsync(db => db.Publications.ToListAsync(Cancel)));

        using var visitor = App.Visitor();
        using (var early = await visitor.GetAsync(new Uri("/show.asp?id=7&c=%E5%85%AC%E5%91%8A", UriKind.Relative), Cancel))
        {
            Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        }

        (await Office.SubmitAsync(first.Id)).MustBeDone();
        await Office.SignAllAsync(first.Id);
        (await Office.PublishAsync(first.Id)).MustBePublished();
        using (var moved = await visitor.GetAsync(new Uri("/show.asp?id=7&c=%E5%85%AC%E5%91%8A", UriKind.Relative), Cancel))
        {
            Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
            Assert.EndsWith($"/{first.Id}.html", moved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }

        (await Office.WithdrawAsync(first.Id)).MustBeDone();
        using var gone = await visitor.GetAsync(new Uri("/show.asp?id=7&c=%E5%85%AC%E5%91%8A", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        var again = await CheckedAsync(Row("1", "", "完好的通告"));
        Assert.Equal(ImportRowStatus.Skipped, Assert.Single(await RowsAsync(again)).Status);
        var trail = await App.ReadAsync(db => db.AuditEntries.Where(a => a.SubjectType == nameof(ImportBatch) && a.SubjectId == batch).Select(a => a.Action).ToListAsync(Cancel));
        Assert.Equal(["import.upload", "import.begin", "import.checked", "import.queue", "import.begin", "import.finished"], trail);
        Assert.True(await App.ReadAsync(db => db.AuditEntries.AnyAsync(a => a.Action == "content.create" && a.Trigger == AuditTrigger.Import, Cancel)));
    }

    [Fact]
    public async Task T1_an_imported_text_meets_the_same_refusal_at_submission()
    {
        var batch = await CheckedAsync(Row("1", "", "没选公开属性", disclosure: ""));
        await ImportAsync(batch);
        var row = Assert.Single(await RowsAsync(batch));
        var byHand = await Office.DraftAsync(null, ("Title", "没选公开属性"), ("Body", "<p>正文。</p>"), ("Disclosure", ""), ("FormedOn", "2019-03-01"));
        Assert.Equal((await Office.SubmitAsync(byHand)).MustBeBlocked(), (await Office.SubmitAsync(row.ItemId!.Value)).MustBeBlocked());
    }

    [Fact]
    public async Task A_run_that_was_cut_off_is_taken_over_and_doubles_nothing()
    {
        var batch = await CheckedAsync(Row("1", "", "第一篇"), Row("2", "", "第二篇"));
        var actor = await App.ActorAsync(Person.Editor);
        Assert.Null(await App.UseAsync((ShowBatch show) => show.ImportAsync(actor, batch, Cancel)));
        // The first row's draft was opened and nothing more when the node died.
        var opened = await Office.CreateAsync(Person.Editor, "disclosure.general-notice", TestCounty.Notices);
        await App.UseAsync<Core.Persistence.CmsDbContext>(async db =>
        {
            var row = await db.Set<ImportRow>().SingleAsync(r => r.BatchId == batch && r.Number == 1, Cancel);
            row.Opened(opened!.Id);
            var running = await db.Set<ImportBatch>().SingleAsync(b => b.Id == batch, Cancel);
            running.Begin(App.Clock.UtcNow);
            db.Audit(AuditDraft.Done(actor, "import.begin", nameof(ImportBatch), () => batch));
            await db.SaveChangesAsync(Cancel);
        });

        await RunAsync();
        Assert.Equal(ImportStage.Importing, (await BatchAsync(batch)).Stage);
        App.Clock.Advance(TimeSpan.FromMinutes(6));
        await RunAsync();
        Assert.Equal(ImportStage.Done, (await BatchAsync(batch)).Stage);
        var rows = await RowsAsync(batch);
        Assert.All(rows, r => Assert.Equal(ImportRowStatus.Imported, r.Status));
        Assert.Equal(opened!.Id, rows[0].ItemId);
        Assert.Equal(2, await App.ReadAsync(db => db.ContentItems.CountAsync(Cancel)));
        Assert.Equal("第一篇", (await Office.ItemAsync(opened.Id)).Current.Title);
    }

    [Fact]
    public async Task One_batch_runs_at_a_time_and_a_manifest_that_cannot_be_read_stops_with_a_reason()
    {
        var first = await UploadAsync("a.csv", Encoding.UTF8.GetBytes("title,date\n一,二\n"), null);
        var second = await UploadAsync("b.json", "{ \"not\": \"a list\" }"u8.ToArray(), null);
        await RunAsync();
        Assert.Equal((ImportStage.Failed, ImportStage.CheckWaiting), ((await BatchAsync(first)).Stage, (await BatchAsync(second)).Stage));
        Assert.Contains("old_id", (await BatchAsync(first)).Failure, StringComparison.Ordinal);
        await RunAsync();
        Assert.Equal(ImportStage.Failed, (await BatchAsync(second)).Stage);
        Assert.Null((await BatchAsync(second)).RunningSlot);
    }

    [Fact]
    public async Task A_manifest_in_json_and_one_in_the_old_encoding_are_read()
    {
        var json = """[{"old_id": 5, "title": "来自 JSON", "date": "2019-03-01", "unit": "gov-office", "column": "zfxxgk/tzgg", "type": "disclosure.general-notice", "body": "<p>正文。</p>", "attachments": [{"file": "files/guide.txt", "name": "指南"}]}]""";
        var first = await UploadAsync("a.json", Encoding.UTF8.GetBytes(json), Zip());
        await RunAsync();
        var row = Assert.Single(await RowsAsync(first));
        Assert.True(row.Status == ImportRowStatus.Ready, row.Problems);
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Head + Row("6", "", "老编码的标题") + "\n");
        var second = await UploadAsync("b.csv", gbk, null);
        await RunAsync();
        Assert.Equal("老编码的标题", Assert.Single(await RowsAsync(second)).Title);
    }

    private static string Row(
        string id, string url, string title, string date = "2019-03-01", string unit = TestCounty.GovOffice, string column = TestCounty.Notices, string body = "<p>正文。</p>",
        string bodyFile = "", string bodyHash = "", string attachments = "", string disclosure = "Proactive") =>
        string.Join(',', new[] { id, url, title, date, unit, column, "disclosure.general-notice", bodyFile.Length > 0 ? "" : body, bodyFile, bodyHash, attachments, "县政府办", "2019-03-01", disclosure, "编辑甲" }
            .Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in new[] { ("files/guide.txt", Guide), ("pages/2.html", Page) })
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private async Task<int> CheckedAsync(params string[] rows)
    {
        var batch = await UploadAsync("清单.csv", Encoding.UTF8.GetBytes(Head + string.Join('\n', rows) + "\n"), Zip());
        await RunAsync();
        var stored = await BatchAsync(batch);
        Assert.True(stored.Stage == ImportStage.Checked, stored.Failure ?? stored.Stage.ToString());
        return batch;
    }

    private async Task ImportAsync(int batch)
    {
        var actor = await App.ActorAsync(Person.Editor);
        Assert.Null(await App.UseAsync((ShowBatch show) => show.ImportAsync(actor, batch, Cancel)));
        await RunAsync();
        Assert.Equal(ImportStage.Done, (await BatchAsync(batch)).Stage);
    }

    private async Task<int> UploadAsync(string name, byte[] manifest, byte[]? archive)
    {
        var actor = await App.ActorAsync(Person.Editor);
        using var first = new MemoryStream(manifest);
        using var second = new MemoryStream(archive ?? []);
        return await App.UseAsync((ImportBatches batches) => batches.UploadAsync(
            actor, "旧站", new FormFile(first, 0, first.Length, "manifest", name), archive is null ? null : new FormFile(second, 0, second.Length, "archive", "a.zip"), Cancel));
    }

    private Task RunAsync() => App.UseAsync((RunImports job) => job.RunAsync(Cancel));

    private Task<ImportBatch> BatchAsync(int id) => App.ReadAsync(db => db.Set<ImportBatch>().AsNoTracking().SingleAsync(b => b.Id == id, Cancel));

    private Task<List<ImportRow>> RowsAsync(int batch) => App.ReadAsync(db => db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == batch).OrderBy(r => r.Number).ToListAsync(Cancel));

    public sealed class OnSqlite() : OldSiteTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : OldSiteTests(DatabaseKind.Postgres);
}
