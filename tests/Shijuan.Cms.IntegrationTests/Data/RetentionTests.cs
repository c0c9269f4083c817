using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Presence;
using Shijuan.Cms.Core.Previews;
using Shijuan.Cms.Core.Retention;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.Exchange;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Data;

/// <summary>D13: autosaves and the like go at their time; what proves an approval never does.</summary>
public abstract class RetentionTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task D13_old_autosaves_go_and_young_ones_stay()
    {
        var old = await AutosavedAsync();
        App.Clock.Advance(TimeSpan.FromDays(170));
        var young = await AutosavedAsync();
        App.Clock.Advance(TimeSpan.FromDays(20));
        await TrimAsync();
        Assert.Equal([young], await App.ReadAsync(db => db.WorkingCopies.Select(w => w.ItemId).ToListAsync(Cancel)));
        Assert.NotEqual(old, young);
        Assert.Equal([young], await App.ReadAsync(db => db.Set<DraftLock>().Select(l => l.ItemId).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task D13_read_notices_go_and_unread_ones_stay()
    {
        var editor = (await App.ActorAsync(Person.Editor)).UserId!.Value;
        await App.UseAsync(async (IServiceProvider services) =>
        {
            var (db, board) = (services.GetRequiredService<CmsDbContext>(), services.GetRequiredService<NoticeBoard>());
            await board.TellAsync([editor], new NoticeMessage(NoticeKind.Deadline, "read", "读过的", "/admin", null, null), Cancel);
            await board.TellAsync([editor], new NoticeMessage(NoticeKind.Deadline, "unread", "没读的", "/admin", null, null), Cancel);
            await db.SaveChangesAsync(Cancel);
            (await db.Set<Notice>().SingleAsync(n => n.Key == "read", Cancel)).MarkRead(App.Clock.UtcNow);
            await db.SaveChangesAsync(Cancel);
        });
        App.Clock.Advance(TimeSpan.FromDays(400));
        await TrimAsync();
        Assert.Equal(["没读的"], await App.ReadAsync(db => db.Set<Notice>().Select(n => n.Text).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task D13_results_and_visits_go_and_what_they_led_to_stays()
    {
        var (actor, id) = (await App.ActorAsync(Person.Editor), await Office.DraftAsync());
        await App.UseAsync((PreviewLinks links) => links.CreateAsync(actor, id, "县统计局核对数据", 3, Cancel));
        await App.RunAsync("UPDATE preview_link SET opened_count = 3");
        await App.UseAsync(async (CmsDbContext db) =>
        {
            var (ended, open) = (new BulkLine(id, "甲", 1), new BulkLine(id, "乙", 1));
            ended.End(new BulkResult(Done: true, "已移动"), App.Clock.UtcNow);
            db.Add(new BulkRun(actor.UserId!.Value, BulkAction.Move, new BulkSettings(), [ended], App.Clock.UtcNow));
            db.Add(new BulkRun(actor.UserId!.Value, BulkAction.Move, new BulkSettings(), [open], App.Clock.UtcNow));
            var batch = new ImportBatch("旧站", "folder", "manifest.csv", hasArchive: false, actor.UserId, App.Clock.UtcNow);
            batch.Begin(App.Clock.UtcNow);
            batch.Finish(1, App.Clock.UtcNow);
            batch.QueueImport();
            batch.Begin(App.Clock.UtcNow);
            batch.Finish(1, App.Clock.UtcNow);
            db.Add(batch);
            db.Audit(AuditDraft.Done(actor, "import.test", nameof(ImportBatch), () => batch.Id));
            await db.SaveChangesAsync(Cancel);
            var row = new ImportRow(batch.Id, 1, "old-1", "/old/1.html", "旧文章", ImportRowStatus.Imported, ["没有日期"], ["标题太长"]);
            row.Opened(id);
            db.Add(row);
            await db.SaveChangesAsync(Cancel);
        });
        App.Clock.Advance(TimeSpan.FromDays(30 * 48));
        await TrimAsync();
        Assert.Equal("乙", (await App.ReadAsync(db => db.Set<BulkLine>().SingleAsync(Cancel))).Title);
        Assert.Equal(1, await App.ReadAsync(db => db.Set<BulkRun>().CountAsync(Cancel)));
        var kept = await App.ReadAsync(db => db.Set<ImportRow>().SingleAsync(Cancel));
        Assert.Equal(("old-1", (int?)id, "[]", "[]"), (kept.OldId, kept.ItemId, kept.Problems, kept.Findings));
        var link = await App.ReadAsync(db => db.Set<PreviewLink>().SingleAsync(Cancel));
        Assert.Equal((0, "县统计局核对数据"), (link.OpenedCount, link.Purpose));
    }

    [Fact]
    public async Task D13_each_run_leaves_one_audit_row_for_each_class()
    {
        await AutosavedAsync();
        App.Clock.Advance(TimeSpan.FromDays(400));
        await TrimAsync();
        var rows = (await Office.AuditAsync("retention.trim")).ConvertAll(a => JsonDocument.Parse(a.Data).RootElement);
        Assert.Equal(
            ["autosaves", "bulk-runs", "import-reports", "notices", "presence", "preview-visits"],
            rows.Select(r => r.GetProperty("records").GetString()!));
        Assert.Equal(1, rows[0].GetProperty("removed").GetInt32());
        await TrimAsync();
        Assert.Equal(12, (await Office.AuditAsync("retention.trim")).Count);
    }

    /// <summary>A hundred years later everything that proves an approval is still there.</summary>
    [Fact]
    public async Task D13_approval_records_cannot_be_trimmed()
    {
        var id = await Office.PublishedAsync();
        var before = await CountAsync();
        App.Clock.Advance(TimeSpan.FromDays(36500));
        await TrimAsync();
        Assert.Equal(before, await CountAsync());
        Assert.Equal(ContentState.Published, (await Office.ItemAsync(id)).State);

        var guarded = (await App.TriggersAsync()).Where(t => t.EndsWith("_delete", StringComparison.Ordinal)).Select(t => t["guard_".Length..^"_delete".Length]).ToHashSet();
        Assert.All(RecordClass.Kept.SelectMany(c => c.Tables), table => Assert.Contains(table, guarded));
        await using var scope = App.Services.CreateAsyncScope();
        var trimmed = scope.ServiceProvider.GetServices<IRecordTrimmer>().Select(t => t.Class).ToList();
        Assert.All(trimmed, c => Assert.NotNull(c.Bounds));
        Assert.Empty(trimmed.SelectMany(c => c.Tables).Intersect(guarded));
        Assert.Empty(trimmed.Select(c => c.Key).Intersect(RecordClass.Kept.Select(c => c.Key)));
    }

    [Fact]
    public async Task D13_the_steward_changes_a_period_within_its_bounds_and_no_period_of_approvals()
    {
        using var steward = await FormClient.OfAsync(App, Person.Steward);
        Assert.Contains("永久保存", WebUtility.HtmlDecode(await steward.GetAsync("/admin/retention", HttpStatusCode.OK, Cancel)), StringComparison.Ordinal);
        foreach (var (field, value) in new[] { ("months.autosaves", "0"), ("months.autosaves", "37"), ("months.autosaves", "半年"), ("months.approvals", "12"), ("months.audit", "1") })
        {
            using var refused = await steward.PostAsync("/admin/retention", Cancel, (field, value));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        Assert.Equal(5, (await Office.AuditAsync("retention.set")).Count(a => a.Outcome == AuditOutcome.Refused));
        using (var set = await steward.PostAsync("/admin/retention", Cancel, ("months.autosaves", "1")))
        {
            Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        }

        await AutosavedAsync();
        App.Clock.Advance(TimeSpan.FromDays(40));
        await TrimAsync();
        Assert.Equal(0, await App.ReadAsync(db => db.WorkingCopies.CountAsync(Cancel)));
    }

    [Fact]
    public async Task D13_others_than_the_steward_change_nothing()
    {
        var editor = await App.ActorAsync(Person.Editor);
        var errors = await App.UseAsync((RecordKeeping records) => records.SetAsync(editor, new Dictionary<string, string> { ["autosaves"] = "1" }, Cancel));
        Assert.Single(errors);
        Assert.Equal(AuditOutcome.Refused, Assert.Single(await Office.AuditAsync("retention.set")).Outcome);
    }

    /// <summary>The twin: a class that lays hands on approvals is stopped by the database, named, and keeps the others from nothing.</summary>
    [Fact]
    public async Task D13_a_faulty_class_that_removes_signatures_fails_and_the_others_are_trimmed()
    {
        App.Log.Expect("append-only");
        App.Log.Expect("sign_off");
        await Office.PublishedAsync();
        await AutosavedAsync();
        var before = await CountAsync();
        App.Clock.Advance(TimeSpan.FromDays(400));
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var keeping = new RecordKeeping(db, [new FaultyTrimmer(db), .. scope.ServiceProvider.GetServices<IRecordTrimmer>()], App.Clock);
        await Assert.ThrowsAsync<AggregateException>(() => keeping.TrimAsync(Cancel));
        Assert.Equal(before, await CountAsync());
        Assert.Equal(0, await App.ReadAsync(d => d.WorkingCopies.CountAsync(Cancel)));
        Assert.Equal(6, (await Office.AuditAsync("retention.trim")).Count);
    }

    private async Task<int> AutosavedAsync()
    {
        var id = await Office.DraftAsync();
        var (actor, revision) = (await App.ActorAsync(Person.Editor), (await Office.ItemAsync(id)).Revision);
        Assert.IsType<AutosaveOutcome.Kept>(await App.UseAsync((WorkingCopies copies) => copies.KeepAsync(actor, id, revision, 0, EditorialOffice.Fields(), Cancel)));
        return id;
    }

    private Task TrimAsync() => App.UseAsync((TrimRecords job) => job.RunAsync(Cancel));

    private Task<(int, int, int, int, int)> CountAsync() => App.ReadAsync(async db => (
        await db.SignOffs.CountAsync(Cancel), await db.GateReports.CountAsync(Cancel), await db.StatusChanges.CountAsync(Cancel),
        await db.Publications.CountAsync(Cancel), await db.Set<DraftSave>().CountAsync(Cancel)));

    private sealed class FaultyTrimmer(CmsDbContext db) : IRecordTrimmer
    {
        public RecordClass Class { get; } = new("a-faulty-one", "签署", "", ["sign_off"], new RetentionBounds(1, 1, 12));

        public Task<int> TrimAsync(DateTime beforeUtc, CancellationToken cancel) => db.SignOffs.Where(s => s.AtUtc < beforeUtc).ExecuteDeleteAsync(cancel);
    }

    public sealed class OnSqlite() : RetentionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : RetentionTests(DatabaseKind.Postgres);
}
