using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Publishing;

public abstract class GateTests(DatabaseKind database) : CmsTest(database)
{
    private readonly RuleFault _fault = new();

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton(_fault);
        services.AddScoped<IPublishRule, FaultyRule>();
    }

    [Theory]
    [InlineData(FaultKind.Throws)]
    [InlineData(FaultKind.ThrowsWhenAsked)]
    [InlineData(FaultKind.ThrowsCancellation)]
    public async Task A_rule_that_cannot_be_checked_blocks(FaultKind kind)
    {
        App.Log.Expect("test.faulty");
        var id = await Office.ApprovedAsync();
        _fault.Kind = kind;
        Assert.Equal(["test.faulty.not-checked"], (await Office.PublishAsync(id)).MustBeBlocked());
        await MustBeUntouchedAsync(id);
        _fault.Kind = FaultKind.None;
        (await Office.PublishAsync(id)).MustBePublished();
    }

    [Theory]
    [InlineData(FaultKind.Hangs)]
    [InlineData(FaultKind.HangsAndIgnoresCancellation)]
    public async Task A_rule_that_takes_too_long_blocks(FaultKind kind)
    {
        App.Log.Expect("test.faulty took too long");
        var id = await Office.ApprovedAsync();
        _fault.Kind = kind;
        var publishing = Office.PublishAsync(id);
        await _fault.Started.Task.WaitAsync(Cancel);
        App.Clock.Advance(PublishGate.RuleTimeLimit - TimeSpan.FromMilliseconds(1));
        Assert.False(publishing.IsCompleted);
        App.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["test.faulty.not-checked"], (await publishing).MustBeBlocked());
        await MustBeUntouchedAsync(id);
    }

    [Fact]
    public async Task A_finding_that_nobody_explained_blocks()
    {
        var id = await Office.ApprovedAsync();
        _fault.Kind = FaultKind.SaysWhatNobodyExplained;
        Assert.Equal(["test.faulty.unexplained"], (await Office.PublishAsync(id)).MustBeBlocked());
        await MustBeUntouchedAsync(id);
    }

    [Fact]
    public async Task A_faulty_rule_blocks_submission_and_scheduling_too()
    {
        App.Log.Expect("test.faulty");
        var draft = await Office.DraftAsync();
        var approved = await Office.ApprovedAsync();
        _fault.Kind = FaultKind.Throws;
        (await Office.SubmitAsync(draft)).MustBeBlocked();
        (await Office.ScheduleAsync(approved, TimeSpan.FromHours(1))).MustBeBlocked();
        Assert.Equal(ContentState.Draft, (await Office.ItemAsync(draft)).State);
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(approved)).State);
    }

    [Fact]
    public async Task All_findings_come_at_once_with_words_basis_and_place()
    {
        var id = await Office.DraftAsync(null,
            ("Title", ""), ("Source", ""), ("Disclosure", ""), ("FormedOn", "2026-01-01"),
            ("Body", "<p>见附件1和附件2。</p><table><tr><td>甲</td></tr></table>"));
        var blocked = Assert.IsType<Core.Drafting.DraftOutcome.Blocked>(await Office.SubmitAsync(id));
        Assert.Equal(
            ["disclosure.formed-on.future", "editorial.attachments-named.missing", "editorial.basics.source", "editorial.basics.title",
                "editorial.disclosure-attribute.undecided", "editorial.table-headers.missing"],
            blocked.Judgement.Findings.Select(f => f.Key).Order(StringComparer.Ordinal));
        Assert.All(blocked.Judgement.Findings, f => Assert.False(
            string.IsNullOrEmpty(f.Message) || string.IsNullOrEmpty(f.NextStep) || string.IsNullOrEmpty(f.LegalBasis) || string.IsNullOrEmpty(f.Target.Field), f.Key));
    }

    [Fact]
    public async Task A_judgement_is_kept_with_its_findings_whether_it_passed_or_not()
    {
        var id = await Office.SubmittedAsync();
        (await Office.PublishAsync(id)).MustBeBlocked();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        var reports = await App.ReadAsync(db => db.GateReports.Where(r => r.ItemId == id).OrderBy(r => r.Passed).ToListAsync(Cancel));
        Assert.Equal([false, true], reports.Select(r => r.Passed));
        Assert.Equal(7, reports[0].ReadFindings().Count);
        Assert.Contains("editorial.three-reviews", reports[1].RuleKeys, StringComparison.Ordinal);
        Assert.Equal(reports[1].Id, Assert.Single(await Office.PublicationsAsync(id)).GateReportId);
    }

    private async Task MustBeUntouchedAsync(int id)
    {
        Assert.Empty(await Office.PublicationsAsync(id));
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(id)).State);
        Assert.Equal(0, await App.ReadAsync(db => db.OutboxMessages.CountAsync(m => m.Name == "content.published", Cancel)));
    }

    public sealed class OnSqlite() : GateTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : GateTests(DatabaseKind.Postgres);
}
