using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Previews;
using Shijuan.Cms.Core.Review;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.IntegrationTests.WorkTools;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Permissions;

/// <summary>知悉范围: for whoever is outside, a limited item does not exist: G4, G5, G6, G8, D11, T16, T31.</summary>
public abstract class AccessCircleTests(DatabaseKind database) : CmsTest(database)
{
    private const string Title = "尚未公开的人事安排";

    /// <summary>Everybody who is needed; SecondEditor, OtherFirstReviewer and Everything stay outside.</summary>
    private static readonly Person[] Needed =
        [Person.Editor, Person.FirstReviewer, Person.SecondReviewer, Person.FinalReviewer, Person.Confidentiality];

    private static readonly string HashOfTheFile = new('a', 64);

    /// <summary>T14 alike: not in a list, not in a search for its title, a count, a calendar, a compare, a preview, an export. Walks every address of the admin that exists.</summary>
    [Fact]
    public async Task G4_a_limited_item_is_on_no_page_of_somebody_outside_though_of_the_same_unit()
    {
        var id = await LimitedAsync();
        foreach (var outsider in new[] { Person.SecondEditor, Person.Everything, Person.OtherFirstReviewer })
        {
            using var client = await App.SignedInAsync(outsider);
            foreach (var path in PathsAbout(id))
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
                Assert.DoesNotContain(Title, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
                Assert.False(path.Contains($"/{id}", StringComparison.Ordinal) && answer.StatusCode == HttpStatusCode.OK, $"{outsider.Name} {path}: {answer.StatusCode}");
            }
        }
    }

    /// <summary>The twin: without the limit the same walk by the same person finds the title on many pages.</summary>
    [Fact]
    public async Task G4_without_the_limit_the_same_walk_finds_it()
    {
        var id = await SubmittedAsync();
        using var client = await App.SignedInAsync(Person.Everything);
        var found = 0;
        foreach (var path in PathsAbout(id))
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            found += (await answer.Content.ReadAsStringAsync(Cancel)).Contains(Title, StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(found >= 8, $"{found}");
    }

    [Fact]
    public async Task G4_who_is_inside_by_name_or_by_unit_works_as_before_and_the_chain_is_signed_to_the_end()
    {
        var id = await LimitedAsync();
        using (var reviewer = await App.SignedInAsync(Person.FirstReviewer))
        {
            Assert.Contains(Title, await reviewer.GetStringAsync(new Uri("/admin/review", UriKind.Relative), Cancel), StringComparison.Ordinal);
            Assert.Contains(Title, await reviewer.GetStringAsync(new Uri($"/admin/content?q={Title}", UriKind.Relative), Cancel), StringComparison.Ordinal);
        }

        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
    }

    [Fact]
    public async Task G4_a_whole_unit_can_be_inside_and_people_of_units_below_it_belong_to_it()
    {
        var id = await DraftAsync();
        (await SetAsync(id, Person.Editor, new Circle([await UnitAsync(TestCounty.GovOffice), await UnitAsync("info-centre")], []))).MustBeDone();
        using var colleague = await App.SignedInAsync(Person.SecondEditor);
        Assert.Contains(Title, await colleague.GetStringAsync(new Uri($"/admin/content/{id}", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task G4_no_verb_works_for_somebody_outside_whatever_way_he_comes()
    {
        var id = await LimitedAsync();
        Assert.IsType<DraftOutcome.NotFound>(await Office.RecallAsync(id, Person.SecondEditor));
        Assert.IsType<DraftOutcome.NotFound>(await Office.SignAsync(id, ReviewStep.FirstReview, Person.OtherFirstReviewer));
        Assert.IsType<DraftOutcome.NotFound>(await SetAsync(id, Person.Everything, new Circle([], [await PersonAsync(Person.Everything)])));
        Assert.IsType<DraftOutcome.NotFound>(await LiftAsync(id, Person.Everything));
    }

    [Fact]
    public async Task T16_a_file_of_a_limited_draft_is_not_found_by_its_direct_address_outside_and_opens_inside()
    {
        var id = await LimitedAsync();
        foreach (var outsider in new[] { Person.SecondEditor, Person.Everything })
        {
            using var client = await App.SignedInAsync(outsider);
            using var answer = await client.GetAsync(new Uri($"/admin/files/{id}/{HashOfTheFile}", UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var visitor = App.Visitor();
        using var publicly = await visitor.GetAsync(new Uri($"/files/{id}/{HashOfTheFile[..16]}/名单.pdf", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, publicly.StatusCode);
        var seen = await App.UseAsync((CmsReader reader) => reader.FilesAsync(Person.Editor, id, Cancel));
        Assert.Equal(["名单.pdf"], seen);
        Assert.Empty(await App.UseAsync((CmsReader reader) => reader.FilesAsync(Person.SecondEditor, id, Cancel)));
    }

    [Fact]
    public async Task G5_a_preview_link_for_people_without_an_account_ends_with_the_limit_and_none_can_be_made()
    {
        var id = await DraftAsync();
        var editor = await App.ActorAsync(Person.Editor);
        var (_, token) = await App.UseAsync((PreviewLinks links) => links.CreateAsync(editor, id, "教育局核对", 3, Cancel));
        Assert.IsType<PreviewAccess.Open>(await App.UseAsync((PreviewLinks links) => links.OpenAsync(token!, Cancel)));
        (await SetAsync(id, Person.Editor, await NeededAsync())).MustBeDone();
        Assert.IsType<PreviewAccess.Ended>(await App.UseAsync((PreviewLinks links) => links.OpenAsync(token!, Cancel)));
        var (refused, none) = await App.UseAsync((PreviewLinks links) => links.CreateAsync(editor, id, "教育局核对", 3, Cancel));
        Assert.IsType<DraftOutcome.WrongState>(refused);
        Assert.Null(none);
    }

    [Fact]
    public async Task T31_a_limit_that_excludes_its_author_or_its_setter_is_refused_on_create_and_on_edit()
    {
        var id = await DraftAsync();
        var needed = await NeededAsync();
        var (author, setter) = (await PersonAsync(Person.Editor), await PersonAsync(Person.SecondEditor));
        var withoutMe = Refused(await SetAsync(id, Person.Editor, new Circle([], [.. needed.People.Where(p => p != author)])));
        Assert.Contains("您自己就看不到", withoutMe, StringComparison.Ordinal);
        var withoutAuthor = Refused(await SetAsync(id, Person.SecondEditor, new Circle([], [.. needed.People.Where(p => p != author), setter])));
        Assert.Contains("不能把稿件的作者排除在外：编辑甲", withoutAuthor, StringComparison.Ordinal);
        Assert.False(await IsLimitedAsync(id));

        (await SetAsync(id, Person.Editor, needed)).MustBeDone();
        Refused(await SetAsync(id, Person.Editor, new Circle([], [.. needed.People.Where(p => p != author)])));
        Refused(await SetAsync(id, Person.Editor, new Circle([], [])));
        var kept = await App.ReadAsync(db => db.Set<AccessLimit>().Include(l => l.Entries).SingleAsync(Cancel));
        Assert.Equal(needed.People.Order(), kept.Circle.People);
    }

    [Fact]
    public async Task G6_a_limit_that_leaves_nobody_to_sign_a_step_is_refused_and_says_who_is_left_out()
    {
        var id = await DraftAsync();
        var needed = await NeededAsync();
        var secrecy = await PersonAsync(Person.Confidentiality);
        var message = Refused(await SetAsync(id, Person.Editor, new Circle([], [.. needed.People.Where(p => p != secrecy)])));
        Assert.Contains("“保密审查”这一步没有人能签", message, StringComparison.Ordinal);
        Assert.Contains("保密戊", message, StringComparison.Ordinal);
        Assert.DoesNotContain("初审", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T31_the_page_answers_422_at_the_field_and_keeps_what_was_ticked()
    {
        var id = await DraftAsync();
        using var editor = await FormClient.OfAsync(App, Person.Editor);
        await editor.GetAsync($"/admin/content/{id}/circle", HttpStatusCode.OK, Cancel);
        var reviewer = await PersonAsync(Person.FirstReviewer);
        using var answer = await editor.PostAsync($"/admin/content/{id}/circle", Cancel, ("people", $"{reviewer}"), ("reason", "涉及人事"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Contains("""<a href="#People">这样设置您自己就看不到这份稿件了""", page, StringComparison.Ordinal);
        Assert.Contains($"""name="people" value="{reviewer}" checked""", page, StringComparison.Ordinal);
        Assert.Contains("涉及人事", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G4_setting_changing_and_lifting_are_one_audit_row_each_and_a_refusal_too()
    {
        var id = await DraftAsync();
        var needed = await NeededAsync();
        (await SetAsync(id, Person.Editor, needed)).MustBeDone();
        (await SetAsync(id, Person.Editor, needed with { People = [.. needed.People, await PersonAsync(Person.OtherFirstReviewer)] })).MustBeDone();
        Refused(await SetAsync(id, Person.Editor, new Circle([], [])));
        (await LiftAsync(id, Person.Editor)).MustBeDone();
        Assert.IsType<DraftOutcome.WrongState>(await LiftAsync(id, Person.Editor));
        var rows = (await Office.AuditAsync()).Where(a => a.Action.StartsWith("content.limit.", StringComparison.Ordinal)).Select(a => (a.Action, a.Outcome));
        Assert.Equal(
            [
                ("content.limit.set", AuditOutcome.Done), ("content.limit.change", AuditOutcome.Done), ("content.limit.change", AuditOutcome.Refused),
                ("content.limit.lift", AuditOutcome.Done), ("content.limit.lift", AuditOutcome.Refused),
            ], rows);
        using var colleague = await App.SignedInAsync(Person.SecondEditor);
        Assert.Contains(Title, await colleague.GetStringAsync(new Uri($"/admin/content/{id}", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task G4_publication_ends_the_limit_and_a_published_item_cannot_be_limited()
    {
        var id = await LimitedAsync();
        await Office.SignAllAsync(id);
        (await Office.PublishAsync(id)).MustBePublished();
        Assert.False(await IsLimitedAsync(id));
        Assert.Single(await Office.AuditAsync("content.limit.lift"));
        using var visitor = App.Visitor();
        var path = (await Office.PublicationsAsync(id))[0].Path;
        Assert.Contains(Title, await visitor.GetStringAsync(new Uri("/" + path, UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.IsType<DraftOutcome.WrongState>(await SetAsync(id, Person.Editor, await NeededAsync()));
    }

    [Fact]
    public async Task G4_a_copy_is_limited_like_its_source()
    {
        var id = await LimitedAsync();
        var (editor, source) = (await App.ActorAsync(Person.Editor), await Office.ItemAsync(id));
        var copy = await App.UseAsync((DraftEditor drafts) => drafts.DuplicateAsync(editor, source, Cancel));
        Assert.True(await IsLimitedAsync(copy!.Id));
    }

    [Fact]
    public async Task G4_nobody_outside_is_told_of_it()
    {
        var id = await LimitedAsync();
        var unit = await UnitAsync(TestCounty.GovOffice);
        int[] all = [await PersonAsync(Person.FirstReviewer), await PersonAsync(Person.OtherFirstReviewer)];
        await App.UseAsync(async (Core.Persistence.CmsDbContext db) =>
        {
            await using var scope = App.Services.CreateAsyncScope();
            var board = scope.ServiceProvider.GetRequiredService<NoticeBoard>();
            await board.TellAsync(all, new NoticeMessage(NoticeKind.ReviewWaiting, "test-circle", $"《{Title}》等您审核", "/admin", id, unit), Cancel);
            await scope.ServiceProvider.GetRequiredService<Core.Persistence.CmsDbContext>().SaveChangesAsync(Cancel);
            Assert.Equal([all[0]], await db.Set<Notice>().Where(n => n.Key == "test-circle").Select(n => n.RecipientId).ToListAsync(Cancel));
        });
    }

    private static readonly string[] Beyond =
        ["AccessLimit", "DocumentStatus", "DocumentStatusChange", "ExceptionalLook", "ImportRow", "OldAddress", "Publication", "ReleaseGroupItem"];

    /// <summary>By construction: a new table about items is filtered, or says why not.</summary>
    [Fact]
    public async Task G4_every_table_that_names_an_item_is_filtered_or_says_why_not()
    {
        var (filtered, open) = await App.ReadAsync(db =>
        {
            var tables = db.Model.GetEntityTypes().Where(CircleFilter.NamesAnItem).ToList();
            var open = tables.Where(t => t.GetDeclaredQueryFilters().All(f => f.Key != CircleFilter.Name)).ToList();
            return Task.FromResult((tables.Count - open.Count, open.Select(t => t.ClrType.Name).Order(StringComparer.Ordinal).ToList()));
        });
        Assert.True(filtered >= 18, $"{filtered}");
        // What is read by everybody: a further name here needs its reason in the attribute and a look at what it shows.
        Assert.Equal(Beyond, open);
    }

    [Fact]
    public async Task D11_each_opening_of_a_limited_item_is_one_row_per_person_and_hour_and_of_no_other_item()
    {
        var id = await LimitedAsync();
        var open = await DraftAsync();
        foreach (var person in new[] { Person.Editor, Person.FirstReviewer })
        {
            using var client = await App.SignedInAsync(person);
            foreach (var path in new[] { $"/admin/content/{id}", $"/admin/content/{id}/preview", $"/admin/review/{id}", $"/admin/content/{open}" })
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }

        var rows = await Office.AuditAsync(LimitedReadings.Action);
        Assert.All(rows, r => Assert.Equal(id, r.SubjectId));
        Assert.Equal([Person.Editor.Name, Person.FirstReviewer.Name], rows.Select(r => r.ActorName));
        App.Clock.Advance(TimeSpan.FromMinutes(61));
        using var reviewer = await App.SignedInAsync(Person.FirstReviewer);
        using var again = await reviewer.GetAsync(new Uri($"/admin/review/{id}", UriKind.Relative), Cancel);
        Assert.Equal(3, (await Office.AuditAsync(LimitedReadings.Action)).Count);
    }

    [Fact]
    public async Task G8_breaking_the_glass_needs_a_reason_is_audited_and_told_to_a_second_person_and_ends_after_an_hour()
    {
        var id = await LimitedAsync();
        using var steward = await FormClient.OfAsync(App, Person.Steward);
        await steward.GetAsync($"/admin/exceptional-reading/{id}", HttpStatusCode.NotFound, Cancel);
        await steward.GetAsync("/admin/exceptional-reading", HttpStatusCode.OK, Cancel);
        using var without = await steward.PostAsync("/admin/exceptional-reading", Cancel, ("itemId", $"{id}"), ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        await steward.GetAsync($"/admin/exceptional-reading/{id}", HttpStatusCode.NotFound, Cancel);
        Assert.Equal(AuditOutcome.Refused, Assert.Single(await Office.AuditAsync(ExceptionalLooks.Action)).Outcome);

        await steward.GetAsync("/admin/exceptional-reading", HttpStatusCode.OK, Cancel);
        using var with = await steward.PostAsync("/admin/exceptional-reading", Cancel, ("itemId", $"{id}"), ("reason", "核对举报所说的内容"));
        Assert.Equal(HttpStatusCode.Redirect, with.StatusCode);
        Assert.Contains(Title, WebUtility.HtmlDecode(await steward.GetAsync($"/admin/exceptional-reading/{id}", HttpStatusCode.OK, Cancel)), StringComparison.Ordinal);
        await steward.GetAsync($"/admin/content/{id}", HttpStatusCode.NotFound, Cancel);
        var row = Assert.Single(await Office.AuditAsync(ExceptionalLooks.Action), a => a.Outcome == AuditOutcome.Done);
        Assert.Contains("核对举报所说的内容", JsonDocument.Parse(row.Data).RootElement.GetProperty("reason").GetString(), StringComparison.Ordinal);
        await App.Services.GetRequiredService<Core.Events.OutboxRelay>().DrainAsync(Cancel);
        int[] told = [await PersonAsync(Person.Editor), await PersonAsync(Person.FinalReviewer)];
        Assert.Equal(told.Order(), (await App.ReadAsync(db => db.Set<Notice>().Where(n => n.Kind == NoticeKind.LimitedLookedAt).Select(n => n.RecipientId).ToListAsync(Cancel))).Order());

        App.Clock.Advance(TimeSpan.FromMinutes(61));
        // The session has ended meanwhile, too.
        using var later = await FormClient.OfAsync(App, Person.Steward);
        await later.GetAsync($"/admin/exceptional-reading/{id}", HttpStatusCode.NotFound, Cancel);
    }

    [Fact]
    public async Task G8_nobody_else_breaks_the_glass_and_an_item_without_a_limit_is_not_to_be_found_there()
    {
        var (id, open) = (await LimitedAsync(), await DraftAsync());
        foreach (var person in new[] { Person.Auditor, Person.SystemAdministrator, Person.Everything, Person.SecondEditor })
        {
            var actor = await App.ActorAsync(person);
            Assert.NotEmpty(await App.UseAsync((ExceptionalLooks looks) => looks.OpenAsync(actor, id, "想看看", Cancel)));
            Assert.Null(await App.UseAsync((ExceptionalLooks looks) => looks.ReadAsync(actor, id, Cancel)));
        }

        var steward = await App.ActorAsync(Person.Steward);
        Assert.NotEmpty(await App.UseAsync((ExceptionalLooks looks) => looks.OpenAsync(steward, open, "想看看", Cancel)));
    }

    protected override void Configure(IServiceCollection services) => services.AddScoped<CmsReader>();

    private static string Refused(DraftOutcome outcome) => string.Join('\n', Assert.IsType<DraftOutcome.Invalid>(outcome).Errors.Select(e => e.Message));

    private async Task<int> DraftAsync()
    {
        var id = await Office.DraftAsync(null, ("Title", Title));
        (await Office.AttachAsync(id, "名单.pdf")).MustBeDone();
        return id;
    }

    private async Task<int> SubmittedAsync()
    {
        var id = await DraftAsync();
        (await Office.SubmitAsync(id)).MustBeDone();
        return id;
    }

    /// <summary>In review, and known to those who are needed.</summary>
    private async Task<int> LimitedAsync()
    {
        var id = await SubmittedAsync();
        (await SetAsync(id, Person.Editor, await NeededAsync())).MustBeDone();
        return id;
    }

    private async Task<Circle> NeededAsync()
    {
        var people = new List<int>();
        foreach (var person in Needed)
        {
            people.Add(await PersonAsync(person));
        }

        return new Circle([], people);
    }

    private async Task<DraftOutcome> SetAsync(int id, Person who, Circle circle)
    {
        var actor = await App.ActorAsync(who);
        return await App.UseAsync((AccessLimits limits) => limits.SetAsync(actor, id, circle, "涉及人事", Cancel));
    }

    private async Task<DraftOutcome> LiftAsync(int id, Person who)
    {
        var actor = await App.ActorAsync(who);
        return await App.UseAsync((AccessLimits limits) => limits.LiftAsync(actor, id, Cancel));
    }

    private Task<bool> IsLimitedAsync(int id) => App.ReadAsync(db => db.Set<AccessLimit>().AnyAsync(l => l.ItemId == id && l.LiftedAtUtc == null, Cancel));

    private async Task<int> PersonAsync(Person who) => (await App.ActorAsync(who)).UserId!.Value;

    private Task<int> UnitAsync(string key) => App.ReadAsync(db => db.Units.Where(u => u.Key == key).Select(u => u.Id).SingleAsync(Cancel));

    /// <summary>Every address of the admin that can be asked for, with the item in it, and lists with the title as the question.</summary>
    private IEnumerable<string> PathsAbout(int id) =>
        App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("/admin", StringComparison.Ordinal))
            .Distinct()
            .Select(route => route
                .Replace("{id:int}", $"{id}", StringComparison.Ordinal)
                .Replace("{itemId:int}", $"{id}", StringComparison.Ordinal)
                .Replace("{id:guid}", $"{Guid.Empty}", StringComparison.Ordinal)
                .Replace("{shape?}", "Whole", StringComparison.Ordinal)
                .Replace("{shape}", "Wide", StringComparison.Ordinal)
                .Replace("{ticket}", "no-ticket", StringComparison.Ordinal)
                .Replace("{sha}", HashOfTheFile, StringComparison.Ordinal))
            .Where(route => !route.Contains('{', StringComparison.Ordinal) && !route.StartsWith("/admin/accounts", StringComparison.Ordinal)
                && !route.StartsWith("/admin/channels", StringComparison.Ordinal) && !route.StartsWith("/admin/clocks", StringComparison.Ordinal)
                && !route.StartsWith("/admin/review/chains", StringComparison.Ordinal))
            .SelectMany(route => new[] { $"{route}?a=1&b=1&version=1&words=人事&find=人事", $"{route}?q=%E4%BA%BA%E4%BA%8B&a=1&b=1" });

    public sealed class OnSqlite() : AccessCircleTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : AccessCircleTests(DatabaseKind.Postgres);

    /// <summary>Reads files of an item as a request of the person would.</summary>
    private sealed class CmsReader(Core.Persistence.CmsDbContext db, KnowingCircle circle, Core.Accounts.ActorLoader actors)
    {
        public async Task<List<string>> FilesAsync(Person who, int itemId, CancellationToken cancel)
        {
            var user = await db.Users.Where(u => u.UserName == who.UserName).Select(u => u.Id).SingleAsync(cancel);
            await circle.ReadAsAsync((await actors.LoadAsync(user, cancel))!, cancel);
            return await db.Attachments.Where(a => db.ContentVersions.Any(v => v.Id == a.VersionId && v.ItemId == itemId)).Select(a => a.FileName).ToListAsync(cancel);
        }
    }
}
