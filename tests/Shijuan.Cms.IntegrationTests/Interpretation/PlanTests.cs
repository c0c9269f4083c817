using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.IntegrationTests.Exchange;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Interpretation;

/// <summary>解读方案 (PR17, 2.3.03)：drafted and signed with the document, and never public.</summary>
public abstract class PlanTests(DatabaseKind database) : CmsTest(database)
{
    private const string Author = "县政府办秘书科丙样例";
    private const string Spokesperson = "副县长丁样例";
    private const string Unsigned = "editorial.three-reviews.missing";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private InterpretationDesk Desk => new(App, Office);

    [Theory]
    [InlineData("interpretation.plan.undecided", "Plan.Need", "Plan.Need", "")]
    [InlineData("interpretation.plan.no-reason", "Plan.Reason", "Plan.Reason", "")]
    [InlineData("interpretation.plan.no-reason", "Plan.Reason", "Plan.Reason", "内部事项")]
    [InlineData("interpretation.plan.forms", "Plan.Forms", "Plan.Need", "要解读")]
    [InlineData("interpretation.plan.author", "Plan.Author", "Plan.Need", "要解读")]
    [InlineData("interpretation.plan.target", "Plan.TargetOn", "Plan.Need", "要解读")]
    public async Task A_document_without_a_whole_plan_is_not_submitted_and_the_finding_leads_to_the_field(string finding, string place, string field, string value)
    {
        var id = await Office.DraftDocumentAsync((field, value));
        Assert.Equal(place, Find(await Office.SubmitAsync(id), finding).Target.Field);
        Assert.Equal(ContentState.Draft, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task A_plan_is_whole_and_a_value_that_cannot_be_understood_is_refused_at_its_field()
    {
        var id = await Desk.DraftPolicyAsync();
        var refused = Assert.IsType<DraftOutcome.Invalid>(await Desk.ChangeAsync(id, ("Plan.Forms", "文字解读；快板"), ("Plan.TargetOn", "下周三")));
        Assert.Equal(["Plan.Forms", "Plan.TargetOn"], refused.Errors.Select(e => e.Field).Order(StringComparer.Ordinal));
        Assert.Equal(["文字解读", "图解"], (await PlanAsync(id)).Forms.AsEnumerable());
        (await Office.SubmitAsync(id)).MustBeDone();
    }

    [Fact]
    public async Task Only_a_document_is_asked_for_a_plan()
    {
        (await Office.SubmitAsync(await Office.DraftAsync())).MustBeDone();
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        var notice = WebUtility.HtmlDecode(await editor.GetAsync($"/admin/content/{await Office.DraftAsync()}/edit", HttpStatusCode.OK, Cancel));
        Assert.DoesNotContain("Plan.Need", notice, StringComparison.Ordinal);
        var document = WebUtility.HtmlDecode(await editor.GetAsync($"/admin/content/{await Office.DraftDocumentAsync()}/edit", HttpStatusCode.OK, Cancel));
        Assert.All(InterpretationPlan.Fields, f => Assert.Contains($"name=\"{InterpretationPlan.Prefix}{f.Name}\"", document, StringComparison.Ordinal));
    }

    /// <summary>同步审签：whoever changes the plan after the signatures has an unsigned document.</summary>
    [Fact]
    public async Task A_plan_that_is_changed_after_the_approval_takes_the_signatures_with_it()
    {
        var id = await Desk.DraftPolicyAsync();
        await Desk.ApproveAsync(id);
        var signed = (await Office.ItemAsync(id)).Current.Fingerprint;
        (await Office.RecallAsync(id)).MustBeDone();
        var copy = (await Office.ItemAsync(id)).Current;
        Assert.Equal(signed, ContentFingerprint.Of(copy));
        (await Desk.ChangeAsync(id, ("Plan.Author", Author))).MustBeDone();
        Assert.NotEqual(signed, ContentFingerprint.Of((await Office.ItemAsync(id)).Current));
        (await Office.SubmitAsync(id)).MustBeDone();

        Assert.Contains(Unsigned, (await Office.PublishAsync(id)).MustBeBlocked());
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
    }

    [Fact]
    public async Task The_reviewer_sees_the_plan_and_the_public_never_does()
    {
        var id = await Desk.DraftPolicyAsync(6, InterpretationDesk.PolicyTitle, ("Plan.Author", Author), ("Plan.Spokesperson", Spokesperson));
        (await Office.SubmitAsync(id)).MustBeDone();
        using (var reviewer = await FormClient.OfAsync(App, Person.FirstReviewer))
        {
            var shown = WebUtility.HtmlDecode(await reviewer.GetAsync($"/admin/review/{id}", HttpStatusCode.OK, Cancel));
            Assert.All(InterpretationPlan.Fields, f => Assert.Contains("解读方案：" + f.Label, shown, StringComparison.Ordinal));
            Assert.Contains(Author, shown, StringComparison.Ordinal);
            Assert.Contains(Spokesperson, shown, StringComparison.Ordinal);
        }

        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        await new LifecycleActs(App).DeliverAsync();
        MustNotTell(await Desk.ArticleAsync(id), InterpretationDesk.PolicyTitle);
        using var anybody = OtherSystem.WithoutToken(App);
        foreach (var path in new[] { "/api/v1/published", $"/api/v1/published/{id}" })
        {
            MustNotTell(JsonSerializer.Serialize((await anybody.SendAsync(HttpMethod.Get, path)).Must(200).Json, Readable), InterpretationDesk.PolicyTitle);
        }

        // The search finds the document by its own words: otherwise it would prove nothing that it does not by those of the plan.
        var (_, found) = await Desk.GetAsync("/search?q=" + Uri.EscapeDataString("公园管理"));
        MustNotTell(found, $"/{id}.html");
        var (_, nothing) = await Desk.GetAsync("/search?q=" + Uri.EscapeDataString(Author));
        Assert.DoesNotContain($"/{id}.html", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reason_why_a_document_needs_no_interpretation_is_for_the_reviewer_alone()
    {
        var id = await Office.DraftDocumentAsync();
        (await Office.SubmitAsync(id)).MustBeDone();
        using var reviewer = await FormClient.OfAsync(App, Person.FirstReviewer);
        var shown = WebUtility.HtmlDecode(await reviewer.GetAsync($"/admin/review/{id}", HttpStatusCode.OK, Cancel));
        Assert.Contains("内部管理事项，不涉及群众权利义务", shown, StringComparison.Ordinal);
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        await new LifecycleActs(App).DeliverAsync();
        Assert.DoesNotContain("内部管理事项", await Desk.ArticleAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_publishes_a_plan_without_an_interpretation_beside_it_is_told_and_not_stopped()
    {
        var id = await Desk.DraftPolicyAsync();
        await Desk.ApproveAsync(id);
        Assert.Equal(Severity.Note, Assert.Single((await JudgeAsync(id)).Findings, f => f.Key == "interpretation.plan.not-ready").Severity);

        var interpretation = await Desk.ApprovedAsync(id);
        await new LifecycleActs(App).GroupAsync(id, interpretation);
        Assert.DoesNotContain((await JudgeAsync(id)).Findings, f => f.Key == "interpretation.plan.not-ready");
    }

    private static JudgedFinding Find(DraftOutcome outcome, string key) =>
        Assert.Single(Assert.IsType<DraftOutcome.Blocked>(outcome).Judgement.Findings, f => f.Key == key);

    /// <param name="shown">What is there, so that it is the right page.</param>
    private static void MustNotTell(string page, string shown)
    {
        Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Author, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Spokesperson, page, StringComparison.Ordinal);
        Assert.DoesNotContain("解读方案", page, StringComparison.Ordinal);
    }

    private async Task<InterpretationPlan> PlanAsync(int id) => InterpretationPlan.Read((await Office.ItemAsync(id)).Current.InterpretationPlan);

    /// <summary>As the gate judges at the moment of publishing.</summary>
    private async Task<Judgement> JudgeAsync(int id)
    {
        var item = await Office.ItemAsync(id);
        var candidate = await App.UseAsync((CandidateBuilder candidates) => candidates.BuildAsync(item, item.Current, GateStage.Publish, Cancel));
        return await App.UseAsync((PublishGate gate) => gate.JudgeAsync(candidate, Cancel));
    }

    public sealed class OnSqlite() : PlanTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : PlanTests(DatabaseKind.Postgres);
}
