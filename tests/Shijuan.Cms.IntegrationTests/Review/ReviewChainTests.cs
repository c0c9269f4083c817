using System.Net;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Editorial;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Review;

/// <summary>审批链、代理和特急, from the pages down to the gate.</summary>
public abstract class ReviewChainTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task B1_a_fourth_step_on_one_column_takes_effect_for_the_next_submission_only()
    {
        var before = await Office.SubmittedAsync();
        var channel = (await Office.ItemAsync(before)).Current.ChannelId;
        await SaveChainAsync(Fourth() with { ChannelId = $"{channel}" });
        var after = await Office.SubmittedAsync(("Title", "第二件"));
        await Office.SignAllAsync(before);
        await Office.SignAllAsync(after);
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(before)).State);
        Assert.Equal(ContentState.InReview, (await Office.ItemAsync(after)).State);

        var route = await RouteAsync(after);
        var fourth = route.Steps.Single(s => s.Name == "四审");
        Assert.StartsWith("step-", fourth.Step.Key, StringComparison.Ordinal);
        (await Office.SignAsync(after, fourth.Step, Person.Everything)).MustBeDone();
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(after)).State);
    }

    [Fact]
    public async Task B2_two_kinds_of_one_unit_follow_different_chains_and_a_normative_document_needs_the_legal_desk()
    {
        await SaveChainAsync(ChainForm.Fresh(legal: true) with { Name = "规范性文件", TypeKey = "disclosure.normative-document" });
        var (document, notice) = (await Office.DraftDocumentAsync(), await Office.SubmittedAsync());
        (await Office.SubmitAsync(document)).MustBeDone();
        Assert.Equal(ReviewSteps.Standard.Name, (await RouteAsync(notice)).Name);
        var route = await RouteAsync(document);
        Assert.Equal(("规范性文件", "法制审核"), (route.Name, route.NameOf(ReviewStep.Legal)));
        Assert.Equal((await Office.ItemAsync(notice)).UnitId, (await Office.ItemAsync(document)).UnitId);

        await Office.SignAllAsync(notice);
        await Office.SignAllAsync(document);
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(notice)).State);
        Assert.Equal(ContentState.InReview, (await Office.ItemAsync(document)).State);
        Assert.IsNotType<Core.Publishing.PublishOutcome.Published>(await Office.PublishAsync(document));
        (await Office.SignAsync(document, ReviewStep.Legal, Person.Steward)).MustBeForbidden();

        await GrantLegalReviewAsync(Person.Steward);
        (await Office.SignAsync(notice, ReviewStep.Legal, Person.Steward)).MustNotBeDone();
        (await Office.SignAsync(document, ReviewStep.Legal, Person.Steward)).MustBeDone();
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(document)).State);
        (await Office.PublishAsync(document)).MustBePublished();
    }

    /// <summary>The twin: without the chain the same document needs no legal desk.</summary>
    [Fact]
    public async Task B2_a_chain_that_is_switched_off_or_meant_for_another_risk_asks_for_nothing()
    {
        await SaveChainAsync(ChainForm.Fresh(legal: true) with { Name = "敏感文件", TypeKey = "disclosure.normative-document", Risk = "Sensitive" });
        var id = await Office.DraftDocumentAsync();
        (await Office.SubmitAsync(id)).MustBeDone();
        Assert.Null((await RouteAsync(id)).Find(ReviewStep.Legal));
        await Office.SignAllAsync(id);
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task B15_the_queue_is_by_due_time_with_the_urgent_ones_first()
    {
        var form = ChainForm.Fresh(legal: false) with { Name = "宽限", TypeKey = "disclosure.normative-document" };
        await SaveChainAsync(form with { Steps = [.. form.Steps.Select(s => s.Name.Length > 0 ? s with { Due = "5" } : s)] });
        var slow = await Office.DraftDocumentAsync(("Title", "五天办的文件"));
        (await Office.SubmitAsync(slow)).MustBeDone();
        var usual = await Office.SubmittedAsync(("Title", "一天办的通告"));
        var due = await App.ReadAsync(db => db.ReviewTasks.Where(t => t.ItemId == usual).Select(t => t.DueAtUtc).FirstAsync(Cancel));
        App.Clock.Advance(due - App.Clock.UtcNow - TimeSpan.FromMinutes(30));
        var urgent = await Office.DraftAsync(null, ("Title", "特急的通告"));
        var (editor, item) = (await App.ActorAsync(Person.Editor), await Office.ItemAsync(urgent));
        (await App.UseAsync((Submission s) => s.SubmitAsync(editor, urgent, item.Revision, new SubmitAs(RiskClass.Sensitive, true, "山洪预警"), Cancel))).MustBeDone();

        var dues = await App.ReadAsync(db => db.ReviewTasks.Where(t => t.Step == ReviewStep.Confidentiality).ToDictionaryAsync(t => t.ItemId, t => t.DueAtUtc, Cancel));
        Assert.True(dues[usual] < dues[urgent] && dues[urgent] < dues[slow], "The urgent one must not come first by its time alone.");
        var reviewer = await App.ActorAsync(Person.Confidentiality);
        var queue = await App.UseAsync((ReviewQueue q) => q.ListAsync(reviewer, QueueFilter.None, Cancel));
        Assert.Equal([urgent, usual, slow], queue.Groups.Single(g => g.Key == "mine").Lines.Select(l => l.Id));

        using var client = await FormClient.OfAsync(App, Person.Confidentiality);
        var page = WebUtility.HtmlDecode(await client.GetAsync("/admin/review", HttpStatusCode.OK, Cancel));
        int At(string title) => page.IndexOf(title, StringComparison.Ordinal);
        Assert.True(At("特急的通告") is > 0 and var first && first < At("一天办的通告") && At("一天办的通告") < At("五天办的文件"));
    }

    [Fact]
    public async Task B10_a_return_without_a_reason_is_422_with_the_words_at_its_field_and_nothing_lost()
    {
        var id = await Office.SubmittedAsync();
        using var first = await FormClient.OfAsync(App, Person.FirstReviewer);
        await first.GetAsync($"/admin/review/{id}", HttpStatusCode.OK, Cancel);
        (string, string)[] fields =
        [
            ("Input.Step", "FirstReview"), ("Input.Revision", $"{(await Office.ItemAsync(id)).Revision}"), ("Input.Verdict", "return"), ("Input.Opinion", "第二段的数字不对"),
        ];
        using var answer = await first.PostAsync($"/admin/review/{id}", Cancel, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Matches("id=\"ReasonCode-FirstReview-error\" *>退回必须选择原因", page);
        Assert.Contains("aria-describedby=\"ReasonCode-FirstReview-error\"", page, StringComparison.Ordinal);
        Assert.Contains(">第二段的数字不对</textarea>", page, StringComparison.Ordinal);
        Assert.Equal(ContentState.InReview, (await Office.ItemAsync(id)).State);
        Assert.Equal(AuditOutcome.Refused, Assert.Single(await Office.AuditAsync("review.sign")).Outcome);

        using var other = await first.PostAsync($"/admin/review/{id}", Cancel, [.. fields[..3], ("Input.ReasonCode", "other")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Matches("id=\"Opinion-FirstReview-error\" *>选择“其他”时请写明原因", WebUtility.HtmlDecode(await other.Content.ReadAsStringAsync(Cancel)));

        using var returned = await first.PostAsync($"/admin/review/{id}", Cancel, [.. fields, ("Input.ReasonCode", "facts")]);
        Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);
        Assert.Equal(ContentState.Draft, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task B4_a_quorum_of_two_waits_for_the_second_person()
    {
        var form = ChainForm.Fresh(legal: false) with { Name = "两人保密", TypeKey = "disclosure.general-notice" };
        await SaveChainAsync(form with { Steps = [.. form.Steps.Select(s => s.Name == "保密审查" ? s with { Quorum = "2" } : s)] });
        var id = await Office.SubmittedAsync();
        await Office.SignAllAsync(id);
        Assert.Equal(ContentState.InReview, (await Office.ItemAsync(id)).State);
        Assert.IsNotType<Core.Publishing.PublishOutcome.Published>(await Office.PublishAsync(id));
        (await Office.SignAsync(id, ReviewStep.Confidentiality, Person.Everything)).MustBeDone();
        (await Office.PublishAsync(id)).MustBePublished();
    }

    [Fact]
    public async Task A_chain_of_fewer_than_three_people_is_refused_with_everything_kept()
    {
        using var steward = await FormClient.OfAsync(App, Person.Steward);
        await steward.GetAsync("/admin/review/chains/new", HttpStatusCode.OK, Cancel);
        var form = Fourth() with { Name = "省事的链" };
        var fields = Fields(form with { Steps = [.. form.Steps.Select(s => s.Stage is "" or "1" ? s : s with { Name = "" })] });
        using var answer = await steward.PostAsync("/admin/review/chains/new", Cancel, fields);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("不得少于 3 人", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("省事的链", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Empty(await App.ReadAsync(db => db.ReviewChains.ToListAsync(Cancel)));
        Assert.Equal(AuditOutcome.Refused, Assert.Single(await Office.AuditAsync("review.chain")).Outcome);
    }

    [Fact]
    public async Task A_chain_is_made_shown_changed_and_switched_off_through_its_pages()
    {
        using var steward = await FormClient.OfAsync(App, Person.Steward);
        await steward.GetAsync("/admin/review/chains/new?legal=true", HttpStatusCode.OK, Cancel);
        using var made = await steward.PostAsync("/admin/review/chains/new", Cancel, Fields(Fourth()));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var url = made.Headers.Location!.OriginalString;
        var unit = await App.ReadAsync(db => db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync(Cancel));
        var shown = WebUtility.HtmlDecode(await steward.GetAsync($"{url}?unit={unit}", HttpStatusCode.OK, Cancel));
        Assert.Contains("保密戊", shown, StringComparison.Ordinal);
        Assert.Contains("四级把关", WebUtility.HtmlDecode(await steward.GetAsync("/admin/review/chains", HttpStatusCode.OK, Cancel)), StringComparison.Ordinal);

        var chain = await App.ReadAsync(db => db.ReviewChains.AsNoTracking().SingleAsync(Cancel));
        var key = chain.Route.Steps.Single(s => s.Name == "四审").Step;
        using var changed = await steward.PostAsync(url, Cancel, Fields(ChainForm.Of(chain) with { Name = "改名" }));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        using var late = await steward.PostAsync(url, Cancel, Fields(ChainForm.Of(chain) with { Name = "晚了" }));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        using var off = await steward.PostAsync($"{url}?handler=Switch", Cancel, ("revision", $"{chain.Revision + 1}"), ("active", "false"));
        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);

        var now = await App.ReadAsync(db => db.ReviewChains.AsNoTracking().SingleAsync(Cancel));
        Assert.Equal(("改名", false, key), (now.Name, now.IsActive, now.Route.Steps.Single(s => s.Name == "四审").Step));
        Assert.Equal(3, (await Office.AuditAsync("review.chain")).Count(a => a.Outcome == AuditOutcome.Done));
    }

    [Fact]
    public async Task B20_a_deputy_signs_within_the_dates_and_counts_as_both()
    {
        var (absent, deputy) = (await App.ActorAsync(Person.FirstReviewer), await App.ActorAsync(Person.SecondReviewer));
        var today = Core.Clocks.ChinaTime.DateOf(App.Clock.UtcNow).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        using var first = await FormClient.OfAsync(App, Person.FirstReviewer);
        await first.GetAsync("/admin/review/delegations", HttpStatusCode.OK, Cancel);
        using var wrong = await first.PostAsync("/admin/review/delegations", Cancel, ("DeputyId", $"{deputy.UserId}"), ("From", today), ("Until", ""), ("Reason", "出差"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var made = await first.PostAsync("/admin/review/delegations", Cancel, ("DeputyId", $"{deputy.UserId}"), ("From", today), ("Until", today), ("Reason", "出差"));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);

        var id = await Office.SubmittedAsync();
        (await SignForAsync(id, ReviewStep.FirstReview, Person.SecondReviewer, absent.UserId)).MustBeDone();
        (await Office.SignAsync(id, ReviewStep.FirstProof, Person.OtherFirstReviewer)).MustBeDone();
        (await Office.SignAsync(id, ReviewStep.SecondReview, Person.SecondReviewer)).MustBeForbidden();

        var next = await Office.SubmittedAsync(("Title", "第二件"));
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await SignForAsync(next, ReviewStep.FirstReview, Person.SecondReviewer, absent.UserId)).MustBeForbidden();
    }

    [Fact]
    public async Task B5_a_claim_keeps_others_away_until_it_lapses()
    {
        var id = await Office.SubmittedAsync();
        var holder = await App.ActorAsync(Person.FirstReviewer);
        (await App.UseAsync((ReviewClaims claims) => claims.ClaimAsync(holder, id, ReviewStep.FirstReview, Cancel))).MustBeDone();
        Assert.IsType<DraftOutcome.WrongState>(await Office.SignAsync(id, ReviewStep.FirstReview, Person.OtherFirstReviewer));
        App.Clock.Advance(ReviewClaims.Holds);
        (await Office.SignAsync(id, ReviewStep.FirstReview, Person.OtherFirstReviewer)).MustBeDone();
    }

    [Fact]
    public async Task B17_urgent_without_a_reason_stops_at_its_field_and_the_text_is_stored()
    {
        var id = await Office.DraftAsync();
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        await editor.GetAsync($"/admin/content/{id}/edit", HttpStatusCode.OK, Cancel);
        (string, string)[] fields = [.. EditorialOffice.Fields(("Title", "城区停水的紧急通告")).Values.Select(f => (f.Key, f.Value)),
            ("Revision", $"{(await Office.ItemAsync(id)).Revision}"), ("Risk", "Sensitive"), ("Urgent", "true")];
        using var answer = await editor.PostAsync($"/admin/content/{id}/edit?handler=Submit", Cancel, fields);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("href=\"#UrgentReason\"", page, StringComparison.Ordinal);
        Assert.Contains("内容已保存，但没有送审", page, StringComparison.Ordinal);
        var item = await Office.ItemAsync(id);
        Assert.Equal((ContentState.Draft, "城区停水的紧急通告"), (item.State, item.Current.Title));

        using var again = await editor.PostAsync(
            $"/admin/content/{id}/edit?handler=Submit", Cancel, [.. fields.Where(f => f.Item1 != "Revision"), ("Revision", $"{item.Revision}"), ("UrgentReason", "主管爆裂")]);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        var route = await App.ReadAsync(db => db.VersionRoutes.AsNoTracking().SingleAsync(r => r.ItemId == id, Cancel));
        Assert.Equal((RouteKind.Emergency, RiskClass.Sensitive, "主管爆裂"), (route.Kind, route.Risk, route.Reason));
    }

    [Fact]
    public async Task B18_B19_three_people_sign_an_urgent_text_and_only_somebody_uninvolved_ratifies_it()
    {
        var id = await Office.DraftAsync();
        var (editor, item) = (await App.ActorAsync(Person.Editor), await Office.ItemAsync(id));
        (await App.UseAsync((Submission s) => s.SubmitAsync(editor, id, item.Revision, new SubmitAs(RiskClass.Sensitive, true, "山洪预警"), Cancel))).MustBeDone();
        (await Office.SignAsync(id, new ReviewStep("EmergencyReview"), Person.FirstReviewer)).MustBeDone();
        (await Office.SignAsync(id, new ReviewStep("EmergencyProof"), Person.FirstReviewer)).MustBeForbidden();
        (await Office.SignAsync(id, new ReviewStep("EmergencyProof"), Person.SecondReviewer)).MustBeDone();
        (await Office.SignAsync(id, new ReviewStep("EmergencyFinal"), Person.FinalReviewer)).MustBeDone();
        Assert.IsNotType<Core.Publishing.PublishOutcome.Published>(await Office.PublishAsync(id));
        (await Office.SignAsync(id, ReviewStep.Confidentiality, Person.Confidentiality)).MustBeDone();
        (await Office.PublishAsync(id)).MustBePublished();

        var release = await App.ReadAsync(db => db.EmergencyReleases.Select(r => r.Id).SingleAsync(Cancel));
        Assert.Equal(HttpStatusCode.Forbidden, await RatifyAsync(Person.FinalReviewer, release, "Pass", ""));
        Assert.Equal(HttpStatusCode.NotFound, await RatifyAsync(Person.TownEditor, release, "Pass", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await RatifyAsync(Person.Everything, release, "Return", ""));
        Assert.Equal(HttpStatusCode.Redirect, await RatifyAsync(Person.Everything, release, "Pass", "情况属实"));
        Assert.Equal(HttpStatusCode.Conflict, await RatifyAsync(Person.Everything, release, "Pass", "再来一次"));
        using var reader = await FormClient.OfAsync(App, Person.Everything);
        Assert.Contains("100%", await reader.GetAsync("/admin/review/emergency", HttpStatusCode.OK, Cancel), StringComparison.Ordinal);
    }

    private static ChainForm Fourth()
    {
        var form = ChainForm.Fresh(legal: false);
        return form with { Name = "四级把关", Steps = [.. form.Steps.Where(s => s.Name.Length > 0), StepRow.Blank with { Name = "四审", Stage = "4", Right = "core.final-review" }] };
    }

    private static (string, string)[] Fields(ChainForm form) =>
    [
        ("Revision", $"{form.Revision}"), ("Name", form.Name), ("TypeKey", form.TypeKey), ("ChannelId", form.ChannelId), ("UnitId", form.UnitId), ("Risk", form.Risk),
        .. form.Steps.SelectMany((s, i) => new (string, string)[]
        {
            (StepRow.Field(i, "Key"), s.Key), (StepRow.Field(i, "Name"), s.Name), (StepRow.Field(i, "Stage"), s.Stage), (StepRow.Field(i, "Track"), s.Track),
            (StepRow.Field(i, "Right"), s.Right), (StepRow.Field(i, "Quorum"), s.Quorum), (StepRow.Field(i, "Due"), s.Due),
        }),
    ];

    private async Task SaveChainAsync(ChainForm form)
    {
        var steward = await App.ActorAsync(Person.Steward);
        Assert.IsType<ChainOutcome.Saved>(await App.UseAsync((ManageChains chains) => chains.SaveAsync(steward, null, form, Cancel)));
    }

    private Task GrantLegalReviewAsync(Person who) => App.UseAsync(async (Core.Persistence.CmsDbContext db) =>
    {
        var user = await db.Users.Where(u => u.UserName == who.UserName).Select(u => u.Id).SingleAsync(Cancel);
        db.RoleGrants.Add(new Core.Permissions.RoleGrant(user, Core.Permissions.Role.LegalReviewer, null, App.Clock.UtcNow));
        db.Audit(AuditDraft.Done(Core.Permissions.Actor.System("测试"), "grant.give", nameof(Core.Accounts.CmsUser), () => user));
        await db.SaveChangesAsync(Cancel);
    });

    private async Task<ReviewRoute> RouteAsync(int itemId)
    {
        var item = await Office.ItemAsync(itemId);
        return await App.UseAsync((ReviewRoutes routes) => routes.OfAsync(item.Current.Id, Cancel));
    }

    private async Task<DraftOutcome> SignForAsync(int itemId, ReviewStep step, Person who, int? absent)
    {
        var (actor, item) = (await App.ActorAsync(who), await Office.ItemAsync(itemId));
        var request = new SignRequest(itemId, item.Revision, step, Verdict.Pass, null, null, absent);
        return await App.UseAsync((ReviewDesk desk) => desk.SignAsync(actor, request, Cancel));
    }

    private async Task<HttpStatusCode> RatifyAsync(Person who, int release, string verdict, string opinion)
    {
        using var client = await FormClient.OfAsync(App, who);
        await client.GetAsync("/admin/review/delegations", HttpStatusCode.OK, Cancel);
        using var answer = await client.PostAsync("/admin/review/emergency?handler=Ratify", Cancel, ("release", $"{release}"), ("verdict", verdict), ("opinion", opinion));
        return answer.StatusCode;
    }

    public sealed class OnSqlite() : ReviewChainTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ReviewChainTests(DatabaseKind.Postgres);
}
