using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Handovers;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Content;

/// <summary>移交：C14. The unit changes when the other one takes it, and nothing else changes.</summary>
public abstract class HandoverTests(DatabaseKind database) : CmsTest(database)
{
    private const string Title = "城关镇集贸市场搬迁的通告";
    private const string Why = "市场已经划归镇里管理";
    private const string Desk = "/admin/handovers";

    [Fact]
    public async Task C14_an_item_handed_over_and_taken_keeps_address_index_number_and_page()
    {
        var id = await Office.PublishedAsync(("Title", Title));
        var (before, path, town) = (await Office.ItemAsync(id), (await Office.PublicationsAsync(id))[0].Path, await UnitAsync(TestCounty.Chengguan));
        await MustBePublicAsync(path);
        using (var editor = await FormClient.OfAsync(App, Person.Editor))
        {
            var form = WebUtility.HtmlDecode(await editor.GetAsync($"/admin/content/{id}/hand-over", HttpStatusCode.OK, Cancel));
            Assert.Contains(Title, form, StringComparison.Ordinal);
            using var offered = await editor.PostAsync($"/admin/content/{id}/hand-over", Cancel, ("ToUnitId", $"{town}"), ("Note", Why));
            Assert.Equal((HttpStatusCode.Redirect, Desk), (offered.StatusCode, offered.Headers.Location!.OriginalString));
        }

        Assert.Equal(before.UnitId, (await Office.ItemAsync(id)).UnitId);
        using (var receiver = await FormClient.OfAsync(App, Person.TownEditor))
        {
            await receiver.GetAsync($"/admin/content/{id}", HttpStatusCode.NotFound, Cancel);
            var desk = WebUtility.HtmlDecode(await receiver.GetAsync(Desk, HttpStatusCode.OK, Cancel));
            Assert.Contains(Title, desk, StringComparison.Ordinal);
            Assert.Contains(Why, desk, StringComparison.Ordinal);
            using var taken = await receiver.PostAsync($"{Desk}?handler=Accept", Cancel, ("handover", $"{await LatestAsync(id)}"));
            Assert.Equal((HttpStatusCode.Redirect, Desk), (taken.StatusCode, taken.Headers.Location!.OriginalString));
            await receiver.GetAsync($"/admin/content/{id}", HttpStatusCode.OK, Cancel);
        }

        var after = await Office.ItemAsync(id);
        Assert.NotNull(before.IndexNumber);
        Assert.Equal((town, before.IndexNumber, before.State), (after.UnitId, after.IndexNumber, after.State));
        var publication = Assert.Single(await Office.PublicationsAsync(id));
        Assert.Equal((path, true), (publication.Path, publication.IsOpen));
        await App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);
        await MustBePublicAsync(path);
        var (offer, change) = (Assert.Single(await Office.AuditAsync("content.hand-over")), Assert.Single(await Office.AuditAsync("content.change-unit")));
        Assert.Equal((Person.Editor.Name, AuditOutcome.Done, (int?)id), (offer.ActorName, offer.Outcome, offer.SubjectId));
        Assert.Equal((Person.TownEditor.Name, AuditOutcome.Done, (int?)id), (change.ActorName, change.Outcome, change.SubjectId));

        (await Office.StartEditAsync(id)).MustBeForbidden();
        (await Office.StartEditAsync(id, Person.TownEditor)).MustBeDone();
        await MustBePublicAsync(path);
    }

    [Fact]
    public async Task C14_nothing_changes_until_the_other_unit_takes_it_and_either_may_end_it()
    {
        var (id, office) = (await Office.DraftAsync(null, ("Title", Title)), await UnitAsync(TestCounty.GovOffice));
        var first = await OfferedAsync(id);
        Assert.Equal(office, (await Office.ItemAsync(id)).UnitId);
        (await Office.SaveAsync(id, null, ("Title", Title))).MustBeDone();
        Assert.Equal("", Assert.Single(await OfferAsync(id)).Field);

        // A stranger to the side that has to decide: the offering unit cannot take it for the other, nor the other take it back.
        Assert.NotNull(await DecideAsync(Person.Editor, first, HandoverDecision.Accepted));
        Assert.NotNull(await DecideAsync(Person.Confidentiality, first, HandoverDecision.Declined));
        Assert.NotNull(await DecideAsync(Person.TownEditor, first, HandoverDecision.TakenBack));
        Assert.Equal(AuditOutcome.Refused, Assert.Single(await Office.AuditAsync("content.change-unit")).Outcome);
        Assert.Equal(AuditOutcome.Refused, Assert.Single(await Office.AuditAsync("content.hand-over-declined")).Outcome);
        Assert.Equal(AuditOutcome.Refused, Assert.Single(await Office.AuditAsync("content.hand-over-taken-back")).Outcome);
        Assert.Equal([HandoverDecision.Waiting], await DecisionsAsync(id));

        Assert.Null(await DecideAsync(Person.TownEditor, first, HandoverDecision.Declined));
        Assert.Contains("已经有了结果", await DecideAsync(Person.TownEditor, first, HandoverDecision.Accepted), StringComparison.Ordinal);
        Assert.Contains("已经有了结果", await DecideAsync(Person.Editor, first, HandoverDecision.TakenBack), StringComparison.Ordinal);

        var second = await OfferedAsync(id);
        Assert.Null(await DecideAsync(Person.SecondEditor, second, HandoverDecision.TakenBack));
        Assert.Contains("已经有了结果", await DecideAsync(Person.TownEditor, second, HandoverDecision.Accepted), StringComparison.Ordinal);
        Assert.Equal([HandoverDecision.Declined, HandoverDecision.TakenBack], await DecisionsAsync(id));
        Assert.Equal(office, (await Office.ItemAsync(id)).UnitId);
        Assert.DoesNotContain(await Office.AuditAsync("content.change-unit"), a => a.Outcome == AuditOutcome.Done);
        (await Office.SaveAsync(id, null, ("Title", Title))).MustBeDone();
        (await Office.SaveAsync(id, Person.TownEditor, ("Title", Title))).MustBeForbidden();
    }

    [Fact]
    public async Task C14_a_text_under_review_is_not_handed_over()
    {
        var submitted = await Office.SubmittedAsync();
        var refused = Assert.Single(await OfferAsync(submitted));
        Assert.Equal("", refused.Field);
        Assert.Contains("正在审核", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await DecisionsAsync(submitted));

        var (id, office) = (await Office.DraftAsync(null, ("Title", Title)), await UnitAsync(TestCounty.GovOffice));
        var handover = await OfferedAsync(id);
        (await Office.SubmitAsync(id)).MustBeDone();
        Assert.Contains("正在审核", await DecideAsync(Person.TownEditor, handover, HandoverDecision.Accepted), StringComparison.Ordinal);
        Assert.Equal(office, (await Office.ItemAsync(id)).UnitId);
        Assert.Equal([HandoverDecision.Waiting], await DecisionsAsync(id));
        Assert.Equal(AuditOutcome.Refused, Assert.Single(await Office.AuditAsync("content.change-unit")).Outcome);

        (await Office.RecallAsync(id)).MustBeDone();
        Assert.Null(await DecideAsync(Person.TownEditor, handover, HandoverDecision.Accepted));
        Assert.Equal(await UnitAsync(TestCounty.Chengguan), (await Office.ItemAsync(id)).UnitId);
    }

    [Fact]
    public async Task C14_bad_input_is_422_at_its_field_with_everything_kept()
    {
        var id = await Office.DraftAsync(null, ("Title", Title));
        var (office, town) = (await UnitAsync(TestCounty.GovOffice), await UnitAsync(TestCounty.Chengguan));
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        await editor.GetAsync($"/admin/content/{id}/hand-over", HttpStatusCode.OK, Cancel);

        var nothing = await RefusedAsync(editor, id, "", "");
        Assert.Contains("""<a href="#ToUnitId">请选择接收的单位""", nothing, StringComparison.Ordinal);
        Assert.Contains("""<a href="#Note">请写明为什么移交""", nothing, StringComparison.Ordinal);
        Assert.Contains("id=\"ToUnitId-error\"", nothing, StringComparison.Ordinal);
        Assert.Contains("id=\"Note-error\"", nothing, StringComparison.Ordinal);

        var withoutNote = await RefusedAsync(editor, id, $"{town}", " ");
        Assert.Contains("id=\"Note-error\"", withoutNote, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"ToUnitId-error\"", withoutNote, StringComparison.Ordinal);
        Assert.Matches($"<option[^>]*value=\"{town}\"[^>]*selected", withoutNote);

        var ownUnit = await RefusedAsync(editor, id, $"{office}", Why);
        Assert.Contains("id=\"ToUnitId-error\"", ownUnit, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"Note-error\"", ownUnit, StringComparison.Ordinal);
        Assert.Contains(Why + "</textarea>", ownUnit, StringComparison.Ordinal);

        var tooLong = new string('长', Handover.LongestNote + 1);
        var withLongNote = await RefusedAsync(editor, id, $"{town}", tooLong);
        Assert.Contains(tooLong + "</textarea>", withLongNote, StringComparison.Ordinal);
        Assert.Matches($"<option[^>]*value=\"{town}\"[^>]*selected", withLongNote);

        Assert.Empty(await DecisionsAsync(id));
        Assert.Equal(Enumerable.Repeat(AuditOutcome.Refused, 4), (await Office.AuditAsync("content.hand-over")).Select(a => a.Outcome));
    }

    [Fact]
    public async Task The_receiving_editors_are_told_and_the_offering_unit_hears_the_outcome()
    {
        var id = await Office.DraftAsync(null, ("Title", Title));
        var (editor, receiver) = (await PersonAsync(Person.Editor), await PersonAsync(Person.TownEditor));
        var declined = await OfferedAsync(id);
        var asked = await ToldAsync();
        Assert.Contains(receiver, asked.Select(n => n.RecipientId));
        Assert.DoesNotContain(editor, asked.Select(n => n.RecipientId));
        Assert.All(asked, n => Assert.Equal(($"县政府办把《{Title}》移交给你单位，请接收。", Desk), (n.Text, n.Url)));

        Assert.Null(await DecideAsync(Person.TownEditor, declined, HandoverDecision.Declined));
        var heard = Assert.Single(await ToldAsync(), n => n.RecipientId == editor);
        Assert.Equal($"城关镇没有接收《{Title}》。", heard.Text);
        Assert.Contains(await PersonAsync(Person.SecondEditor), (await ToldAsync()).Select(n => n.RecipientId));

        var taken = await OfferedAsync(id);
        await ToldAsync();
        Assert.Null(await DecideAsync(Person.TownEditor, taken, HandoverDecision.Accepted));
        Assert.Equal([heard.Text, $"城关镇接收了《{Title}》。"], (await ToldAsync()).Where(n => n.RecipientId == editor).OrderBy(n => n.Id).Select(n => n.Text));
    }

    private async Task<string> RefusedAsync(FormClient editor, int id, string unit, string note)
    {
        using var answer = await editor.PostAsync($"/admin/content/{id}/hand-over", Cancel, ("ToUnitId", unit), ("Note", note));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    private async Task<IReadOnlyList<FieldError>> OfferAsync(int id)
    {
        var (actor, town) = (await App.ActorAsync(Person.Editor), await UnitAsync(TestCounty.Chengguan));
        return await App.UseAsync((ItemHandovers handovers) => handovers.OfferAsync(actor, id, town, Why, Cancel));
    }

    private async Task<int> OfferedAsync(int id)
    {
        Assert.Empty(await OfferAsync(id));
        return await LatestAsync(id);
    }

    private async Task<string?> DecideAsync(Person who, int handoverId, HandoverDecision decision)
    {
        var actor = await App.ActorAsync(who);
        return await App.UseAsync((ItemHandovers handovers) => handovers.DecideAsync(actor, handoverId, decision, Cancel));
    }

    private Task<int> LatestAsync(int id) =>
        App.ReadAsync(db => db.Set<Handover>().Where(h => h.ItemId == id).OrderByDescending(h => h.Id).Select(h => h.Id).FirstAsync(Cancel));

    private Task<List<HandoverDecision>> DecisionsAsync(int id) =>
        App.ReadAsync(db => db.Set<Handover>().Where(h => h.ItemId == id).OrderBy(h => h.Id).Select(h => h.Decision).ToListAsync(Cancel));

    /// <summary>All lines of the kind, after everything that waits was delivered.</summary>
    private async Task<List<Notice>> ToldAsync()
    {
        await App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);
        return await App.ReadAsync(db => db.Set<Notice>().AsNoTracking().Where(n => n.Kind == NoticeKind.Handover).ToListAsync(Cancel));
    }

    private async Task MustBePublicAsync(string path)
    {
        using var visitor = App.Visitor();
        using var page = await visitor.GetAsync(new Uri("/" + path, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains(Title, await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task<int> PersonAsync(Person who) => (await App.ActorAsync(who)).UserId!.Value;

    private Task<int> UnitAsync(string key) => App.ReadAsync(db => db.Units.Where(u => u.Key == key).Select(u => u.Id).SingleAsync(Cancel));

    public sealed class OnSqlite() : HandoverTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : HandoverTests(DatabaseKind.Postgres);
}
