using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Previews;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Web;

/// <summary>A10, T15, T16, B16: what a link lets a person without an account see, and when it stops.</summary>
public abstract class PreviewLinkTests(DatabaseKind database) : CmsTest(database)
{
    private const string Secret = "还没有公开的标题";

    [Fact]
    public async Task T15_the_link_opens_its_version_without_account_is_counted_and_kept_nowhere()
    {
        var id = await Office.DraftAsync(null, ("Title", Secret));
        var token = await CreateAsync(id);
        using var visitor = App.Visitor();
        using var seen = await GetAsync(visitor, token);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Contains(Secret, await seen.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.True(seen.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex, nofollow", seen.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", seen.Headers.GetValues("Referrer-Policy").Single());
        using var again = await GetAsync(visitor, token);
        var link = await LinkAsync(id);
        Assert.Equal(2, link.OpenedCount);
        Assert.NotEqual(token, link.TokenHash);
        Assert.DoesNotContain(await Office.AuditAsync(), a => a.Data.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task T15_an_unknown_token_is_not_found_and_a_link_opens_no_other_item()
    {
        var (id, other) = (await Office.DraftAsync(null, ("Title", "甲稿")), await Office.DraftAsync(null, ("Title", "乙稿")));
        var token = await CreateAsync(id);
        await CreateAsync(other);
        using var visitor = App.Visitor();
        foreach (var wrong in new[] { PreviewToken.New(), "x", token[..^1] + "!", (await LinkAsync(id)).TokenHash })
        {
            using var answer = await GetAsync(visitor, wrong);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var seen = await GetAsync(visitor, token);
        var page = await seen.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("甲稿", page, StringComparison.Ordinal);
        Assert.DoesNotContain("乙稿", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T15_the_link_dies_at_its_end_and_when_it_is_revoked()
    {
        var (expiring, revoked) = (await Office.DraftAsync(null, ("Title", Secret)), await Office.DraftAsync(null, ("Title", Secret)));
        var (first, second) = (await CreateAsync(expiring, 3), await CreateAsync(revoked, 3));
        var actor = await App.ActorAsync(Person.SecondEditor);
        var link = await LinkAsync(revoked);
        (await App.UseAsync((PreviewLinks links) => links.RevokeAsync(actor, revoked, link.Id, Cancel))).MustBeDone();
        await MustBeGoneAsync(second);
        Assert.IsType<DraftOutcome.WrongState>(await App.UseAsync((PreviewLinks links) => links.RevokeAsync(actor, revoked, link.Id, Cancel)));
        App.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1));
        await MustShowAsync(first);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await MustBeGoneAsync(first);
    }

    [Fact]
    public async Task T15_the_link_lives_while_scheduled_and_dies_at_publishing_and_on_a_new_draft()
    {
        var id = await Office.ApprovedAsync(("Title", Secret));
        var token = await CreateAsync(id);
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(2))).MustBeDone();
        await MustShowAsync(token);
        (await Office.UnscheduleAsync(id)).MustBeDone();
        (await Office.PublishAsync(id)).MustBePublished();
        await MustBeGoneAsync(token);
        (await Office.StartEditAsync(id)).MustBeDone();
        await MustBeGoneAsync(token);

        var recalled = await Office.SubmittedAsync(("Title", Secret));
        var old = await CreateAsync(recalled);
        await MustShowAsync(old);
        (await Office.RecallAsync(recalled)).MustBeDone();
        await MustBeGoneAsync(old);
    }

    [Fact]
    public async Task T15_a_copy_of_the_item_carries_no_link()
    {
        var id = await Office.DraftAsync(null, ("Title", Secret));
        await CreateAsync(id);
        var actor = await App.ActorAsync(Person.Editor);
        var source = await Office.ItemAsync(id);
        var copy = await App.UseAsync((DraftEditor editor) => editor.DuplicateAsync(actor, source, Cancel));
        Assert.Equal(1, await App.ReadAsync(db => db.Set<PreviewLink>().CountAsync(Cancel)));
        Assert.NotEqual(id, copy!.Id);
    }

    [Fact]
    public async Task T16_the_link_opens_the_attachments_of_its_version_and_no_others()
    {
        var (id, other) = (await Office.DraftAsync(), await Office.DraftAsync());
        var (mine, theirs) = (await AttachAsync(id, "清单"), await AttachAsync(other, "别的清单"));
        var token = await CreateAsync(id);
        using var visitor = App.Visitor();
        using var own = await visitor.GetAsync(new Uri($"/preview/{token}/files/{mine}", UriKind.Relative), Cancel);
        using var foreign = await visitor.GetAsync(new Uri($"/preview/{token}/files/{theirs}", UriKind.Relative), Cancel);
        using var direct = await visitor.GetAsync(new Uri($"/files/{id}/{mine[..16]}/x.csv", UriKind.Relative), Cancel);
        using var admin = await visitor.GetAsync(new Uri($"/admin/files/{id}/{mine}", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.True(own.Headers.CacheControl!.NoStore);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, direct.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, admin.StatusCode);
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        using var after = await visitor.GetAsync(new Uri($"/preview/{token}/files/{mine}", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task B16_an_outside_unit_answers_once_and_the_answer_is_kept_with_what_it_saw()
    {
        var id = await Office.DraftAsync();
        var token = await CreateAsync(id);
        var seen = ContentFingerprint.Of((await Office.ItemAsync(id)).Current);
        var refused = Assert.IsType<FactCheckOutcome.Invalid>(await AnswerAsync(token, FactCheckVerdict.Wrong, " ", ""));
        Assert.Equal(["UnitName", "Note"], refused.Errors.Select(e => e.Field));
        Assert.Single(Assert.IsType<FactCheckOutcome.Invalid>(await AnswerAsync(token, null, "县统计局", "")).Errors);
        Assert.IsType<FactCheckOutcome.Kept>(await AnswerAsync(token, FactCheckVerdict.Wrong, "县统计局", "第二段的数字应为 132"));
        Assert.IsType<FactCheckOutcome.AlreadyAnswered>(await AnswerAsync(token, FactCheckVerdict.Correct, "县统计局", ""));
        var answer = await App.ReadAsync(db => db.Set<FactCheckAnswer>().SingleAsync(Cancel));
        Assert.Equal((FactCheckVerdict.Wrong, seen), (answer.Verdict, answer.Fingerprint));
        Assert.Equal([AuditOutcome.Refused, AuditOutcome.Refused, AuditOutcome.Done, AuditOutcome.Refused], (await Office.AuditAsync("preview.answer")).Select(a => a.Outcome));
        Assert.Equal(1, (await Office.ItemAsync(id)).LastNumber);

        var dead = await CreateAsync(id);
        App.Clock.Advance(TimeSpan.FromDays(30));
        Assert.IsType<FactCheckOutcome.Ended>(await AnswerAsync(dead, FactCheckVerdict.Correct, "县统计局", ""));
    }

    [Fact]
    public async Task A10_only_a_person_who_may_write_makes_a_link_and_not_for_longer_than_allowed()
    {
        var id = await Office.DraftAsync();
        var (stranger, secrecy, editor) = (await App.ActorAsync(Person.TownEditor), await App.ActorAsync(Person.Confidentiality), await App.ActorAsync(Person.Editor));
        Assert.IsType<DraftOutcome.Forbidden>((await App.UseAsync((PreviewLinks links) => links.CreateAsync(stranger, id, "x", 1, Cancel))).Outcome);
        Assert.IsType<DraftOutcome.Forbidden>((await App.UseAsync((PreviewLinks links) => links.CreateAsync(secrecy, id, "x", 1, Cancel))).Outcome);
        var refused = (await App.UseAsync((PreviewLinks links) => links.CreateAsync(editor, id, "", PreviewSettings.DefaultMaxDays + 1, Cancel))).Outcome;
        Assert.Equal(["Purpose", "Days"], Assert.IsType<DraftOutcome.Invalid>(refused).Errors.Select(e => e.Field));
        var published = await Office.PublishedAsync();
        Assert.IsType<DraftOutcome.WrongState>((await App.UseAsync((PreviewLinks links) => links.CreateAsync(editor, published, "x", 1, Cancel))).Outcome);
        using var outside = await App.SignedInAsync(Person.TownEditor);
        using var page = await outside.GetAsync(new Uri($"/admin/content/{id}/previews", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task A10_the_longest_time_is_a_setting_of_whoever_keeps_the_site()
    {
        var id = await Office.DraftAsync();
        var (steward, editor) = (await App.ActorAsync(Person.Steward), await App.ActorAsync(Person.Editor));
        Assert.NotNull(await App.UseAsync((PreviewSettings settings) => settings.SetMaxDaysAsync(editor, 2, Cancel)));
        Assert.NotNull(await App.UseAsync((PreviewSettings settings) => settings.SetMaxDaysAsync(steward, 91, Cancel)));
        Assert.Equal(PreviewSettings.DefaultMaxDays, await App.UseAsync((PreviewSettings settings) => settings.MaxDaysAsync(Cancel)));
        Assert.Null(await App.UseAsync((PreviewSettings settings) => settings.SetMaxDaysAsync(steward, 2, Cancel)));
        var refused = (await App.UseAsync((PreviewLinks links) => links.CreateAsync(editor, id, "x", 3, Cancel))).Outcome;
        Assert.Equal("Days", Assert.Single(Assert.IsType<DraftOutcome.Invalid>(refused).Errors).Field);
        Assert.Equal([AuditOutcome.Refused, AuditOutcome.Refused, AuditOutcome.Done], (await Office.AuditAsync("preview.set-max-days")).Select(a => a.Outcome));
    }

    [Fact]
    public async Task Pages_with_links_and_comments_open_for_the_unit()
    {
        var id = await Office.DraftAsync();
        await CreateAsync(id);
        using var editor = await App.SignedInAsync(Person.Editor);
        foreach (var (path, words) in new[]
        {
            ("previews", "县统计局核对数据"), ("comments", "添加批注"), ("edit", "添加批注"), ("", "外部预览和核对"), ("preview?view=elder", "data-view=\"elder\""),
        })
        {
            using var page = await editor.GetAsync(new Uri($"/admin/content/{id}/{path}".TrimEnd('/'), UriKind.Relative), Cancel);
            var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancel));
            Assert.True(page.StatusCode == HttpStatusCode.OK, path);
            Assert.Contains(words, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A9_an_invalid_draft_is_previewed_all_the_same_and_says_so()
    {
        var id = await Office.DraftAsync(null, ("Title", Secret), ("Disclosure", ""));
        using var editor = await App.SignedInAsync(Person.Editor);
        using var page = await editor.GetAsync(new Uri($"/admin/content/{id}/preview", UriKind.Relative), Cancel);
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancel));
        Assert.Contains(Secret, html, StringComparison.Ordinal);
        Assert.Contains("这份草稿还不能发布", html, StringComparison.Ordinal);
        Assert.Equal("SAMEORIGIN", page.Headers.GetValues("X-Frame-Options").Single());
    }

    private async Task<string> CreateAsync(int id, int days = 7)
    {
        var actor = await App.ActorAsync(Person.Editor);
        var (outcome, token) = await App.UseAsync((PreviewLinks links) => links.CreateAsync(actor, id, "县统计局核对数据", days, Cancel));
        outcome.MustBeDone();
        return token!;
    }

    private async Task<string> AttachAsync(int id, string words)
    {
        await using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(words));
        var blob = await App.Services.GetRequiredService<FileStore>().SaveAsync(bytes, Cancel);
        var actor = await App.ActorAsync(Person.Editor);
        var file = new Attachment(AttachmentKind.File, blob.Sha256, words + ".csv", "text/csv", blob.Size, 1);
        (await App.UseAsync((DraftFiles files) => files.AddAsync(actor, id, file, Cancel))).MustBeDone();
        return blob.Sha256;
    }

    private Task<FactCheckOutcome> AnswerAsync(string token, FactCheckVerdict? verdict, string unit, string note) =>
        App.UseAsync((FactChecks checks) => checks.AnswerAsync(token, verdict, unit, note, Cancel));

    private Task<PreviewLink> LinkAsync(int id) => App.ReadAsync(db => db.Set<PreviewLink>().AsNoTracking().SingleAsync(l => l.ItemId == id, Cancel));

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string token) => client.GetAsync(new Uri($"/preview/{token}", UriKind.Relative), Cancel);

    private async Task MustShowAsync(string token)
    {
        using var visitor = App.Visitor();
        using var seen = await GetAsync(visitor, token);
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Contains(Secret, await seen.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task MustBeGoneAsync(string token)
    {
        using var visitor = App.Visitor();
        using var seen = await GetAsync(visitor, token);
        Assert.Equal(HttpStatusCode.Gone, seen.StatusCode);
        Assert.DoesNotContain(Secret, await seen.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    public sealed class OnSqlite() : PreviewLinkTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : PreviewLinkTests(DatabaseKind.Postgres);
}
