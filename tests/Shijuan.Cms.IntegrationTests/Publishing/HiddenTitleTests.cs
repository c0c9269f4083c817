using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Publishing;

/// <summary>What a finding says of the text at the other end of a link: its number, and its title only while everybody can read that.</summary>
public abstract class HiddenTitleTests(DatabaseKind database) : CmsTest(database)
{
    private const string Secret = "镇领导班子分工调整方案";
    private const string NotPublic = "editorial.links-resolve.not-public";

    [Fact]
    public async Task A_finding_about_a_link_to_an_unpublished_text_does_not_name_it()
    {
        var hidden = await TownDraftAsync();
        var body = BodyWithLinkTo(hidden);

        // Held back for another reason, so that the submission shows what it found about the link as well.
        var id = await Office.DraftAsync(null, ("Body", body), ("Source", ""));
        MustHide(Assert.IsType<DraftOutcome.Blocked>(await Office.SubmitAsync(id)).Judgement, NotPublic + "-yet", hidden);

        (await Office.SaveAsync(id, null, ("Body", body))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        MustHide(Assert.IsType<PublishOutcome.Blocked>(await Office.PublishAsync(id)).Judgement, NotPublic, hidden);
        var reports = await App.ReadAsync(db => db.GateReports.AsNoTracking().Where(r => r.ItemId == id).ToListAsync(Cancel));
        Assert.NotEmpty(reports);
        Assert.All(reports, r => Assert.DoesNotContain(Secret, r.Findings, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_finding_about_a_link_to_a_withdrawn_text_does_not_name_it_either()
    {
        var target = await Office.PublishedAsync(("Title", Secret));
        var id = await Office.PublishedAsync(("Body", BodyWithLinkTo(target)));
        (await Office.WithdrawAsync(target)).MustBeDone();
        App.Clock.Advance(TimeSpan.FromDays(1));
        await App.UseAsync((RecheckLive job) => job.RunAsync(Cancel));
        var findings = await App.ReadAsync(db => db.Set<LiveFinding>().AsNoTracking().Where(f => f.ItemId == id).ToListAsync(Cancel));
        Assert.Contains($"编号 {target}", Assert.Single(findings, f => f.Key == NotPublic).Message, StringComparison.Ordinal);
        Assert.All(findings, f => Assert.DoesNotContain(Secret, f.Message, StringComparison.Ordinal));
    }

    private static void MustHide(Judgement judgement, string key, int target)
    {
        Assert.Contains($"编号 {target}", Assert.Single(judgement.Findings, f => f.Key == key).Message, StringComparison.Ordinal);
        Assert.All(judgement.Findings, f => Assert.DoesNotContain(Secret, f.Message + f.NextStep + f.Target.Quote, StringComparison.Ordinal));
    }

    private static string BodyWithLinkTo(int target) => $"""<p>见<a href="{InternalLink.To(target)}">另一份通告</a>。</p>""";

    private async Task<int> TownDraftAsync()
    {
        var actor = await App.ActorAsync(Person.TownEditor);
        var (unit, channel) = await App.ReadAsync(async db => (
            await db.Units.Where(u => u.Key == TestCounty.Chengguan).Select(u => u.Id).SingleAsync(Cancel),
            await db.Channels.Where(c => c.Path == TestCounty.Notices).Select(c => c.Id).SingleAsync(Cancel)));
        var item = await App.UseAsync((DraftEditor editor) => editor.CreateAsync(actor, "disclosure.general-notice", unit, channel, Cancel));
        Assert.NotNull(item);
        (await Office.SaveAsync(item.Id, Person.TownEditor, ("Title", Secret))).MustBeDone();
        return item.Id;
    }

    public sealed class OnSqlite() : HiddenTitleTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : HiddenTitleTests(DatabaseKind.Postgres);
}
