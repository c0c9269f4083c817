using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.Permissions.Matrix;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.WorkTools;

/// <summary>公开内容复查（C4、C18），问题的规则版本（C5），写稿时的无障碍检查（C16）。</summary>
public abstract class LiveFindingTests(DatabaseKind database) : CmsTest(database)
{
    private const string Source = "editorial.basics.source";

    /// <summary>C4: what passed under the rules of its day and fails under those of today is listed the next night, and stays public.</summary>
    [Fact]
    public async Task C4_a_public_text_that_fails_a_rule_made_stricter_is_listed_and_its_unit_told_once()
    {
        var sound = await Office.PublishedAsync();
        var id = await PublishedWithoutSourceAsync();
        await NightAsync();
        var row = Assert.Single(await FindingsAsync(f => f.Severity == Severity.Blocking));
        Assert.Equal((id, Source), (row.ItemId, row.Key));
        Assert.Equal(2, (await RunsAsync())[0].Checked);
        Assert.Equal(1, (await RunsAsync())[0].Failing);
        await DeliverAsync();
        var firstNight = App.Clock.UtcNow;
        await NightAsync();
        await DeliverAsync();
        // One line for each editor of the unit, and none again for what was known.
        var notices = await App.ReadAsync(db => db.Set<Notice>().AsNoTracking().Where(n => n.Kind == NoticeKind.LiveFinding).ToListAsync(Cancel));
        Assert.Equal(notices.Count, notices.Select(n => n.RecipientId).Distinct().Count());
        Assert.Contains((await App.ActorAsync(Person.Editor)).UserId!.Value, notices.Select(n => n.RecipientId));
        Assert.All(notices, n => Assert.Equal(firstNight, n.CreatedAtUtc));
        var since = (await FindingsAsync(f => f.Severity == Severity.Blocking))[0].SinceUtc;
        Assert.Equal(row.SinceUtc, since);
        Assert.True((await Office.PublicationsAsync(sound))[0].IsOpen && (await Office.PublicationsAsync(id))[0].IsOpen);
        Assert.Equal(2, (await Office.AuditAsync("content.recheck")).Count);
    }

    [Fact]
    public async Task C4_a_link_whose_target_was_withdrawn_is_found_and_gone_when_the_text_is_mended()
    {
        var target = await Office.PublishedAsync();
        var id = await Office.PublishedAsync(("Body", $"""<p>见<a href="{InternalLink.To(target)}">原来的通告</a>。</p>"""));
        await NightAsync();
        Assert.Empty(await FindingsAsync(f => f.Severity == Severity.Blocking));
        (await Office.WithdrawAsync(target)).MustBeDone();
        await NightAsync();
        Assert.Equal([(id, "editorial.links-resolve.not-public")], (await FindingsAsync(f => f.Severity == Severity.Blocking)).Select(f => (f.ItemId, f.Key)));
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("Body", "<p>原来的通告已经撤下。</p>"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        await NightAsync();
        Assert.Empty(await FindingsAsync(f => f.Severity == Severity.Blocking));
    }

    /// <summary>C18: faults by unit, the trend, and from there to the text; nobody sees another unit's.</summary>
    [Fact]
    public async Task C18_faults_of_accessibility_are_counted_by_unit_with_a_trend_and_lead_to_the_text()
    {
        var id = await Office.PublishedAsync(("Title", "链接说不清的通告"), ("Body", """<p>申请表<a href="https://www.gov.cn/">点击这里</a>。</p><h4>跳了级</h4><p>正文。</p>"""));
        await NightAsync();
        using var editor = await MatrixClient.OpenAsync(App, Person.Editor);
        var page = (await editor.GetAsync("/admin/live-findings?kind=Accessibility")).Text;
        Assert.Contains($"/admin/content/{id}", page, StringComparison.Ordinal);
        Assert.Contains("链接的文字是“点击这里”", page, StringComparison.Ordinal);
        Assert.Contains("跳了级", page, StringComparison.Ordinal);
        Assert.Matches("""id="table-trend"[\s\S]*<th scope="row">[0-9-]+</th><td>2</td><td>2</td>""", page);
        Assert.Contains("kind=Accessibility&amp;unit=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("链接说不清的通告", (await editor.GetAsync("/admin/live-findings")).Text, StringComparison.Ordinal);
        using var town = await MatrixClient.OpenAsync(App, Person.TownEditor);
        Assert.DoesNotContain("链接说不清的通告", (await town.GetAsync("/admin/live-findings?kind=All")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_done_once_by_one_worker_and_taken_up_when_that_is_gone()
    {
        await Office.PublishedAsync();
        var steward = await App.ActorAsync(Person.Steward);
        Assert.False(await App.UseAsync(async (Recheck r) => await r.RequestAsync(await App.ActorAsync(Person.Editor), Cancel)));
        Assert.True(await App.UseAsync((Recheck r) => r.RequestAsync(steward, Cancel)));
        Assert.False(await App.UseAsync((Recheck r) => r.RequestAsync(steward, Cancel)));
        var until = App.Clock.GetUtcNow().UtcDateTime.AddMinutes(5);
        await App.ReadAsync(db => db.Set<RecheckRun>().ExecuteUpdateAsync(s => s.SetProperty(r => r.ClaimedBy, "dead").SetProperty(r => r.ClaimedUntilUtc, until), Cancel));
        Assert.False(await App.UseAsync((Recheck r) => r.StepAsync("alive", Cancel)));
        App.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.True(await App.UseAsync((Recheck r) => r.StepAsync("alive", Cancel)));
        Assert.False(await App.UseAsync((Recheck r) => r.StepAsync("alive", Cancel)));
        Assert.NotNull((await RunsAsync())[0].EndedAtUtc);
        var requests = await Office.AuditAsync("content.recheck.request");
        Assert.Equal((1, 2), (requests.Count(a => a.Outcome == AuditOutcome.Done), requests.Count(a => a.Outcome == AuditOutcome.Refused)));
    }

    /// <summary>C5: a stored finding says by which version of which rule it was found, where, and what to do.</summary>
    [Fact]
    public async Task C5_a_stored_finding_names_rule_version_place_and_remedy()
    {
        var target = await Office.DraftAsync();
        var id = await Office.DraftAsync(null, ("Body", $"""<p>见<a href="{InternalLink.To(target)}">还没有的通告</a>。</p>"""));
        (await Office.SubmitAsync(id)).MustBeDone();
        (await Office.PublishAsync(id)).MustBeBlocked();
        var report = await App.ReadAsync(db => db.GateReports.AsNoTracking().Where(r => r.ItemId == id).OrderByDescending(r => r.AtUtc).FirstAsync(Cancel));
        var finding = report.ReadFindings().Single(f => f.Key == "editorial.links-resolve.not-public");
        Assert.Matches(@"^\d+\.\d+\.\d+-[0-9a-f]{8}$", finding.Version);
        Assert.Equal(("Body", "还没有的通告", 1), (finding.Target.Field, finding.Target.Quote, finding.Target.Start));
        Assert.NotEmpty(finding.NextStep);
        var rule = new RuleText("a.b", Severity.Blocking, "句子", "改法", "依据", []);
        Assert.Equal(rule.Version, new RuleText("a.b", Severity.Blocking, "句子", "改法", "依据", ["1.1.01"]).Version);
        Assert.NotEqual(rule.Version, new RuleText("a.b", Severity.Note, "句子", "改法", "依据", []).Version);
    }

    /// <summary>C16: the check is the server's, so something embedded in the text cannot switch it off.</summary>
    [Fact]
    public async Task C16_the_check_while_writing_goes_on_past_an_embedded_page()
    {
        var id = await Office.DraftAsync(null, ("Body", """<iframe src="https://example.org/"></iframe><script>throw 1</script><h4>跳了级的小标题</h4><p><a href="https://www.gov.cn/">https://www.gov.cn/</a></p><table><tr><td>甲</td></tr></table>"""));
        using var editor = await MatrixClient.OpenAsync(App, Person.Editor);
        var page = (await editor.GetAsync($"/admin/content/{id}/edit")).Text;
        Assert.Contains("小标题“跳了级的小标题”跳了级", page, StringComparison.Ordinal);
        Assert.Contains("链接的文字是一串网址", page, StringComparison.Ordinal);
        Assert.Contains("没有表头", page, StringComparison.Ordinal);
        Assert.DoesNotContain("iframe", page, StringComparison.Ordinal);
    }

    private async Task<int> PublishedWithoutSourceAsync()
    {
        await App.RunAsync($$"""INSERT INTO setting (key, value) VALUES ('rule-modes', '{"{{Source}}":"Observe"}')""");
        var id = await Office.PublishedAsync(("Source", ""));
        await App.RunAsync("DELETE FROM setting WHERE key = 'rule-modes'");
        return id;
    }

    /// <summary>To two in the morning of the next day in China, and the job's turn.</summary>
    private async Task NightAsync()
    {
        App.Clock.Advance(TimeSpan.FromDays(1));
        await App.UseAsync((RecheckLive job) => job.RunAsync(Cancel));
    }

    private async Task DeliverAsync() => await App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);

    private Task<List<LiveFinding>> FindingsAsync(System.Linq.Expressions.Expression<Func<LiveFinding, bool>> which) =>
        App.ReadAsync(db => db.Set<LiveFinding>().AsNoTracking().Where(which).ToListAsync(Cancel));

    private Task<List<RecheckRun>> RunsAsync() => App.ReadAsync(db => db.Set<RecheckRun>().AsNoTracking().OrderBy(r => r.Id).ToListAsync(Cancel));

    public sealed class OnSqlite() : LiveFindingTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : LiveFindingTests(DatabaseKind.Postgres);
}
