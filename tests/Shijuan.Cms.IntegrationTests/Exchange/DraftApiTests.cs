using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.Exchange;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Exchange;

/// <summary>C2, J1: another system can do what an editor of its unit can, and nothing more.</summary>
public abstract class DraftApiTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task A_pushed_draft_goes_all_the_way_through_people()
    {
        using var media = await OtherSystem.WithTokenAsync(App);
        var pushed = (await media.PushAsync()).Must(201);
        Assert.Equal("Draft", pushed.Json.GetProperty("state").GetString());
        using var file = new MultipartFormDataContent { { Part("办事指南"u8.ToArray(), "text/plain"), "file", "指南.txt" } };
        var uploaded = (await media.SendAsync(HttpMethod.Post, $"/api/v1/drafts/{pushed.Id}/files", file)).Must(201);
        var revision = uploaded.Json.GetProperty("revision").GetInt32();
        var changed = (await media.SendAsync(HttpMethod.Patch, $"/api/v1/drafts/{pushed.Id}", new { title = "关于调整城区公交线路的通告（试行）" }, ("If-Match", $"\"{revision}\""))).Must(200);
        (await media.SendAsync(HttpMethod.Post, $"/api/v1/drafts/{pushed.Id}/submit", null, ("If-Match", changed.ETag))).Must(200);
        await Office.SignAllAsync(pushed.Id);
        (await Office.PublishAsync(pushed.Id)).MustBePublished();
        var seen = (await media.SendAsync(HttpMethod.Get, $"/api/v1/drafts/{pushed.Id}")).Must(200);
        Assert.Equal("Published", seen.Json.GetProperty("state").GetString());

        var trail = await App.ReadAsync(db => db.AuditEntries.Where(a => a.SubjectId == pushed.Id && a.SubjectType == nameof(ContentItem) && a.ActorName == "接口：县融媒体中心").ToListAsync(Cancel));
        Assert.Equal(["content.attach", "content.create", "content.save", "content.save", "content.submit"], trail.Select(a => a.Action).Order(StringComparer.Ordinal));
        Assert.All(trail, a => Assert.Equal(AuditTrigger.Api, a.Trigger));
    }

    [Fact]
    public async Task T1_a_bad_text_is_refused_through_the_interface_as_by_the_button()
    {
        const string Bad = "<p>见<a href=\"cms-item:99999\">附图</a>。</p><table><tbody><tr><td>甲</td></tr></tbody></table>";
        var byHand = await Office.DraftAsync(null, ("Title", ""), ("Body", Bad), ("Disclosure", ""));
        var button = Assert.IsType<DraftOutcome.Blocked>(await Office.SubmitAsync(byHand)).Judgement.Findings.Select(f => (f.Key, f.Message, f.Target.Field)).ToList();
        Assert.True(button.Count >= 3);

        using var media = await OtherSystem.WithTokenAsync(App);
        var pushed = (await media.PushAsync(("title", ""), ("body", Bad), ("fields", new Dictionary<string, string> { ["Source"] = "县政府办", ["FormedOn"] = "2025-03-07", ["ResponsibleEditor"] = "编辑甲" }))).Must(201);
        var refused = (await media.SendAsync(HttpMethod.Post, $"/api/v1/drafts/{pushed.Id}/submit", null, ("If-Match", pushed.ETag))).Must(422);
        Assert.Equal(button, Findings(refused.Json));
        Assert.Equal(button, Findings(pushed.Json));
        Assert.Equal(ContentState.Draft, (await Office.ItemAsync(pushed.Id)).State);
    }

    [Fact]
    public async Task A_stale_revision_is_412_and_a_missing_one_428()
    {
        using var media = await OtherSystem.WithTokenAsync(App);
        var pushed = (await media.PushAsync()).Must(201);
        (await Office.SaveAsync(pushed.Id, Person.SecondEditor, ("Title", "编辑改过的标题"))).MustBeDone();
        (await media.SendAsync(HttpMethod.Patch, $"/api/v1/drafts/{pushed.Id}", new { title = "旧的" }, ("If-Match", pushed.ETag))).Must(412);
        (await media.SendAsync(HttpMethod.Patch, $"/api/v1/drafts/{pushed.Id}", new { title = "旧的" })).Must(428);
        (await media.SendAsync(HttpMethod.Post, $"/api/v1/drafts/{pushed.Id}/submit", null, ("If-Match", pushed.ETag))).Must(412);
        Assert.Equal("编辑改过的标题", (await Office.ItemAsync(pushed.Id)).Current.Title);
    }

    [Fact]
    public async Task A_frozen_text_is_409_for_everything_that_would_change_it()
    {
        using var media = await OtherSystem.WithTokenAsync(App);
        var pushed = (await media.PushAsync()).Must(201);
        var sent = (await media.SendAsync(HttpMethod.Post, $"/api/v1/drafts/{pushed.Id}/submit", null, ("If-Match", pushed.ETag))).Must(200);
        (await media.SendAsync(HttpMethod.Patch, $"/api/v1/drafts/{pushed.Id}", new { title = "改" }, ("If-Match", sent.ETag))).Must(409);
        using var file = new MultipartFormDataContent { { Part("x"u8.ToArray(), "text/plain"), "file", "a.txt" } };
        (await media.SendAsync(HttpMethod.Post, $"/api/v1/drafts/{pushed.Id}/files", file)).Must(409);
        (await media.SendAsync(HttpMethod.Post, $"/api/v1/drafts/{pushed.Id}/submit", null, ("If-Match", sent.ETag))).Must(409);
    }

    [Fact]
    public async Task The_same_delivery_twice_is_the_same_draft()
    {
        using var media = await OtherSystem.WithTokenAsync(App);
        var first = (await media.SendAsync(HttpMethod.Post, "/api/v1/drafts", OtherSystem.Notice(), ("Idempotency-Key", "oa-1"))).Must(201);
        var again = (await media.SendAsync(HttpMethod.Post, "/api/v1/drafts", OtherSystem.Notice(), ("Idempotency-Key", "oa-1"))).Must(200);
        Assert.Equal(first.Id, again.Id);
        (await media.SendAsync(HttpMethod.Post, "/api/v1/drafts", OtherSystem.Notice(("title", "另一篇")), ("Idempotency-Key", "oa-1"))).Must(422);
        Assert.Equal(1, await media.ItemsAsync());
        Assert.NotEqual(first.Id, (await media.PushAsync()).Must(201).Id);
    }

    [Fact]
    public async Task The_same_delivery_at_the_same_moment_is_one_draft()
    {
        App.Log.Expect("An error occurred using the connection");
        App.Log.Expect("An exception occurred in the database while saving changes");
        App.Log.Expect("Failed executing DbCommand");
        using var media = await OtherSystem.WithTokenAsync(App);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => media.SendAsync(HttpMethod.Post, "/api/v1/drafts", OtherSystem.Notice(), ("Idempotency-Key", "oa-7"))));
        Assert.Equal(1, await media.ItemsAsync());
        Assert.All(answers, a => Assert.True(a.Status is 200 or 201 or 409, $"{a.Status} {a.Text}"));
        Assert.Single(answers.Where(a => a.Status < 300).Select(a => a.Id).Distinct());
    }

    [Fact]
    public async Task What_cannot_be_understood_is_refused_at_its_field_and_leaves_nothing()
    {
        using var media = await OtherSystem.WithTokenAsync(App);
        Assert.Contains("没有“x.y”", (await media.PushAsync(("type", "x.y"))).Must(422).Json.GetProperty("errors").GetProperty("type")[0].GetString(), StringComparison.Ordinal);
        Assert.True((await media.PushAsync(("column", "nowhere"))).Must(422).Json.GetProperty("errors").TryGetProperty("column", out _));
        var fields = (await media.PushAsync(("fields", new Dictionary<string, string> { ["FormedOn"] = "昨天", ["Status"] = "Published" }))).Must(422).Json.GetProperty("errors");
        Assert.True(fields.TryGetProperty("FormedOn", out _) && fields.TryGetProperty("Status", out _));
        (await media.PushAsync(("title", new string('长', 301)))).Must(422);
        (await media.PushAsync(("status", "Published"))).Must(400);
        (await media.SendAsync(HttpMethod.Post, "/api/v1/drafts", "{")).Must(400);
        (await media.SendAsync(HttpMethod.Post, "/api/v1/drafts", new string('x', 5 * 1024 * 1024))).Must(413);
        Assert.Equal(0, await media.ItemsAsync());
    }

    [Fact]
    public async Task Scripts_are_taken_out_and_said()
    {
        using var media = await OtherSystem.WithTokenAsync(App);
        var pushed = (await media.PushAsync(("body", "<p onclick=\"x()\">好<script>alert(1)</script></p>"))).Must(201);
        Assert.Equal("<p>好</p>", pushed.Json.GetProperty("body").GetString());
        Assert.NotEqual(0, pushed.Json.GetProperty("removed").GetArrayLength());
    }

    [Fact]
    public async Task A_token_sees_nothing_that_its_own_account_did_not_begin()
    {
        var ofEditor = await Office.DraftAsync();
        using var media = await OtherSystem.WithTokenAsync(App);
        using var town = await OtherSystem.WithTokenAsync(App, TestCounty.Chengguan);
        var pushed = (await media.PushAsync()).Must(201);
        foreach (var (who, id) in new[] { (media, ofEditor), (town, pushed.Id), (town, ofEditor), (media, 99999) })
        {
            (await who.SendAsync(HttpMethod.Get, $"/api/v1/drafts/{id}")).Must(404);
            (await who.SendAsync(HttpMethod.Patch, $"/api/v1/drafts/{id}", new { title = "改" }, ("If-Match", "\"2\""))).Must(404);
            (await who.SendAsync(HttpMethod.Post, $"/api/v1/drafts/{id}/submit", null, ("If-Match", "\"2\""))).Must(404);
        }

        Assert.Equal(1, (await media.SendAsync(HttpMethod.Get, "/api/v1/drafts")).Must(200).Json.GetProperty("total").GetInt32());
        Assert.Equal(0, (await town.SendAsync(HttpMethod.Get, "/api/v1/drafts")).Must(200).Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_token_that_is_missing_false_expired_or_revoked_opens_nothing()
    {
        using var nobody = OtherSystem.WithoutToken(App);
        using var media = await OtherSystem.WithTokenAsync(App);
        foreach (var path in new[] { "/api/v1/drafts", "/api/v1/drafts/1", "/api/v1/columns", "/api/v1/types" })
        {
            (await nobody.SendAsync(HttpMethod.Get, path)).Must(401);
            (await nobody.SendAsync(HttpMethod.Get, path, null, ("Authorization", "Bearer sjk_abcdefgh_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"))).Must(401);
        }

        (await media.SendAsync(HttpMethod.Get, "/api/v1/columns")).Must(200);
        App.Clock.Advance(TimeSpan.FromDays(91));
        (await media.SendAsync(HttpMethod.Get, "/api/v1/columns")).Must(401);

        using var second = await OtherSystem.WithTokenAsync(App);
        (await second.SendAsync(HttpMethod.Get, "/api/v1/columns")).Must(200);
        var id = await App.ReadAsync(db => db.Set<ApiToken>().MaxAsync(t => t.Id, Cancel));
        Assert.IsType<TokenOutcome.Revoked>(await App.UseAsync((ManageTokens tokens) => tokens.RevokeAsync(OtherSystem.SecurityAdministrator, id, Cancel)));
        (await second.SendAsync(HttpMethod.Get, "/api/v1/columns")).Must(401);
        (await second.PushAsync()).Must(401);
    }

    [Fact]
    public async Task Only_a_fingerprint_of_the_token_is_kept_and_its_account_can_neither_sign_in_nor_sign()
    {
        var (secret, prefix) = await OtherSystem.TokenAsync(App);
        var token = await App.ReadAsync(db => db.Set<ApiToken>().SingleAsync(Cancel));
        Assert.Equal(prefix, token.Prefix);
        Assert.DoesNotContain(token.SecretHash, secret, StringComparison.Ordinal);
        Assert.Null(token.ProtectedSecret);
        var account = await App.ReadAsync(db => db.Users.SingleAsync(u => u.Id == token.AccountId, Cancel));
        Assert.Null(account.PasswordHash);
        Assert.True(account.LockoutEnabled && account.LockoutEnd > DateTimeOffset.MaxValue.AddYears(-1000));
        Assert.Empty(await App.ReadAsync(db => db.RoleGrants.Where(g => g.UserId == token.AccountId).ToListAsync(Cancel)));

        // Even granted every role, the account signs nothing through its token.
        var unit = (await App.ReadAsync(db => db.Units.SingleAsync(u => u.Id == token.UnitId, Cancel))).Id;
        await App.UseAsync<Core.Persistence.CmsDbContext>(async db =>
        {
            db.RoleGrants.AddRange(Enum.GetValues<Role>().Select(r => new RoleGrant(token.AccountId, r, unit, App.Clock.UtcNow)));
            await db.SaveChangesAsync(Cancel);
        });
        var caller = await App.UseAsync((TokenCheck check) => check.FindAsync("Bearer " + secret, Cancel));
        Assert.Equal([CorePermissions.Draft], CorePermissions.All.Where(caller!.Actor.CanAnywhere));
        var submitted = await Office.SubmittedAsync();
        var item = await Office.ItemAsync(submitted);
        (await App.UseAsync((ReviewDesk desk) => desk.SignAsync(caller.Actor, new SignRequest(submitted, item.Revision, ReviewStep.FirstReview, Verdict.Pass, null, null), Cancel))).MustBeForbidden();
    }

    [Fact]
    public async Task Only_the_security_administrator_gives_tokens()
    {
        var unit = await App.ReadAsync(db => db.Units.Where(u => u.Key == TestCounty.GovOffice).Select(u => u.Id).SingleAsync(Cancel));
        foreach (var who in new[] { Person.Editor, Person.SystemAdministrator, Person.Everything, Person.Auditor })
        {
            var actor = await App.ActorAsync(who);
            Assert.IsType<TokenOutcome.Refused>(await App.UseAsync((ManageTokens tokens) => tokens.CreateAsync(actor, "x", ApiTokenKind.Api, unit, 90, Cancel)));
        }

        Assert.Equal(0, await App.ReadAsync(db => db.Set<ApiToken>().CountAsync(Cancel)));
        Assert.Equal(4, await App.ReadAsync(db => db.AuditEntries.CountAsync(a => a.Action == "api-token.create" && a.Outcome == AuditOutcome.Refused, Cancel)));
    }

    [Fact]
    public async Task Too_many_requests_are_429()
    {
        using var media = await OtherSystem.WithTokenAsync(App);
        var statuses = new List<int>();
        for (var i = 0; i < 125; i++)
        {
            statuses.Add((await media.SendAsync(HttpMethod.Get, "/api/v1/types")).Status);
        }

        Assert.Equal(200, statuses[0]);
        Assert.Equal(429, statuses[^1]);
        using var other = await OtherSystem.WithTokenAsync(App);
        (await other.SendAsync(HttpMethod.Get, "/api/v1/types")).Must(200);
    }

    private static ByteArrayContent Part(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return content;
    }

    private static List<(string Key, string Message, string Field)> Findings(JsonElement answer) =>
        [.. answer.GetProperty("findings").EnumerateArray().Select(f => (f.GetProperty("key").GetString()!, f.GetProperty("message").GetString()!, f.GetProperty("field").GetString()!))];

    public sealed class OnSqlite() : DraftApiTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : DraftApiTests(DatabaseKind.Postgres);
}
