using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.Permissions.Matrix;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Publishing;

/// <summary>T30: a new rule is observed first and stops nobody; the steward makes it warn and block; what is fixed nobody relaxes.</summary>
public abstract class RuleModeTests(DatabaseKind database) : CmsTest(database)
{
    private const string Key = "test.new.found";

    protected override void Configure(IServiceCollection services) => services
        .AddScoped<IPublishRule, NewRule>()
        .AddSingleton(new RuleTable([new RuleText(Key, Severity.Blocking, "新规则发现{0}。", "请改正。", "测试用的依据", []) { Shipped = RuleMode.Observe }]));

    [Fact]
    public async Task T30_a_new_rule_in_observe_mode_does_not_stop_editing_old_content()
    {
        var id = await Office.PublishedAsync();
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        var report = await App.ReadAsync(db => db.GateReports.AsNoTracking().OrderByDescending(r => r.AtUtc).FirstAsync(Cancel));
        Assert.Empty(report.ReadFindings());
        Assert.Equal(Key, Assert.Single(report.ReadObserved()).Key);
        using var steward = await MatrixClient.OpenAsync(App, Person.Steward);
        Assert.Matches("新规则发现…[^✓]*?命中次数.>2<", (await steward.GetAsync("/admin/rules")).Text);
    }

    [Fact]
    public async Task A_rule_that_was_made_to_warn_is_shown_and_one_made_to_block_blocks()
    {
        var id = await Office.ApprovedAsync();
        Assert.Equal(HttpStatusCode.Redirect, await ChangeAsync(Key, RuleMode.Warn, "误判很少"));
        Assert.Equal(HttpStatusCode.Redirect, await ChangeAsync(Key, RuleMode.Block, "观察一个月，没有误判"));
        Assert.Equal([Key], (await Office.PublishAsync(id)).MustBeBlocked());
        Assert.Equal(HttpStatusCode.Redirect, await ChangeAsync(Key, RuleMode.Warn, "先警告"));
        (await Office.PublishAsync(id)).MustBePublished();
        var report = await App.ReadAsync(db => db.GateReports.AsNoTracking().OrderByDescending(r => r.AtUtc).ThenByDescending(r => r.Passed).FirstAsync(Cancel));
        Assert.Equal((Key, Severity.Note), (report.ReadFindings()[0].Key, report.ReadFindings()[0].Severity));
        var rows = await Office.AuditAsync("rules.change");
        Assert.Equal(3, rows.Count(a => a.Outcome == AuditOutcome.Done));
        Assert.Contains("观察一个月，没有误判", rows[1].Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_needs_a_reason_and_does_not_overwrite_another()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await ChangeAsync(Key, RuleMode.Block, " "));
        var seen = await SeenAsync();
        Assert.Equal(HttpStatusCode.Redirect, await ChangeAsync(Key, RuleMode.Warn, "先警告"));
        Assert.Equal(HttpStatusCode.Conflict, await ChangeAsync(Key, RuleMode.Block, "没看到别人的改动", seen));
        Assert.Single(await Office.AuditAsync("rules.change"));
    }

    [Theory]
    [InlineData("editorial.three-reviews.missing")]
    [InlineData("editorial.confidentiality-review.missing")]
    [InlineData("editorial.disclosure-attribute.not-public")]
    [InlineData("editorial.basics.title")]
    public async Task What_is_fixed_nobody_relaxes(string fixedKey)
    {
        Assert.Equal(HttpStatusCode.Redirect, await ChangeAsync(fixedKey, RuleMode.Observe, "想绕过去"));
        Assert.Empty(await Office.AuditAsync("rules.change"));
        // Not even somebody at the database's own prompt.
        await App.RunAsync($$"""INSERT INTO setting (key, value) VALUES ('rule-modes', '{"{{fixedKey}}":"Observe"}')""");
        var id = await Office.SubmittedAsync();
        Assert.Contains("editorial.three-reviews.missing", (await Office.PublishAsync(id)).MustBeBlocked());
        Assert.Contains("editorial.confidentiality-review.missing", (await Office.PublishAsync(id)).MustBeBlocked());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[1,2]")]
    [InlineData("""{"editorial.basics.source":"Off"}""")]
    public async Task Settings_that_cannot_be_read_relax_nothing(string stored)
    {
        await App.RunAsync($"INSERT INTO setting (key, value) VALUES ('rule-modes', '{stored}')");
        var id = await Office.DraftAsync(null, ("Source", ""));
        Assert.Contains("editorial.basics.source", (await Office.SubmitAsync(id)).MustBeBlocked());
    }

    [Fact]
    public async Task A_rule_of_the_product_can_be_relaxed_and_restored()
    {
        var id = await Office.DraftAsync(null, ("Source", ""));
        Assert.Equal(HttpStatusCode.Redirect, await ChangeAsync("editorial.basics.source", RuleMode.Observe, "老稿件没有来源"));
        (await Office.SubmitAsync(id)).MustBeDone();
        (await Office.SignAsync(id, ReviewStep.FirstReview, Person.FirstReviewer)).MustBeDone();
        Assert.Equal(HttpStatusCode.Redirect, await ChangeAsync("editorial.basics.source", RuleMode.Block, "恢复"));
        Assert.Contains("editorial.basics.source", (await Office.PublishAsync(id)).MustBeBlocked());
    }

    private async Task<HttpStatusCode> ChangeAsync(string key, RuleMode mode, string reason, string? seen = null)
    {
        using var steward = await MatrixClient.OpenAsync(App, Person.Steward);
        var form = new PostedForm(PostedKind.Form,
        [
            KeyValuePair.Create("Seen", seen ?? await SeenAsync()), KeyValuePair.Create("Reason", reason), KeyValuePair.Create($"Mode.{key}", mode.ToString()),
        ]);
        return (await steward.SendAsync("POST", "/admin/rules", form)).Status;
    }

    private async Task<string> SeenAsync()
    {
        using var steward = await MatrixClient.OpenAsync(App, Person.Steward);
        var forms = new OfferedForms();
        forms.Collect("/admin/rules", (await steward.GetAsync("/admin/rules")).Text);
        return forms.For("/admin/rules")!.Fields.First(f => f.Key == "Seen").Value;
    }

    private sealed class NewRule : IPublishRule
    {
        public string Key => "test.new";

        public bool AppliesTo(Candidate candidate) => true;

        public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
        {
            await Task.CompletedTask;
            yield return new Finding("test.new.found", Target.Of("Title"), "旧稿件的毛病");
        }
    }

    public sealed class OnSqlite() : RuleModeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : RuleModeTests(DatabaseKind.Postgres);
}
