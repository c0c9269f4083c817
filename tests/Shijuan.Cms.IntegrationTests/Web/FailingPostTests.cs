using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Web;

/// <summary>T18: a form that was refused says so, with its status and in words, and nothing has changed.</summary>
public abstract partial class FailingPostTests(DatabaseKind database) : CmsTest(database)
{
    [Fact]
    public async Task Publishing_without_signatures_is_refused_in_words()
    {
        var id = await Office.SubmittedAsync();
        await ExpectRefusalAsync(Person.FinalReviewer, id, $"/admin/publishing/{id}", $"/admin/publishing/{id}?handler=Publish", HttpStatusCode.UnprocessableEntity);
        Assert.Empty(await Office.PublicationsAsync(id));
    }

    [Fact]
    public async Task Withdrawing_without_a_reason_is_refused_in_words()
    {
        var id = await Office.PublishedAsync();
        await ExpectRefusalAsync(Person.FinalReviewer, id, $"/admin/publishing/{id}", $"/admin/publishing/{id}?handler=Withdraw", HttpStatusCode.UnprocessableEntity);
        Assert.Equal(ContentState.Published, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task A_forged_level_is_refused_in_words()
    {
        var id = await Office.SubmittedAsync();
        await ExpectRefusalAsync(
            Person.FinalReviewer, id, $"/admin/review/{id}", $"/admin/review/{id}", HttpStatusCode.Forbidden, ("Input.Step", "FinalReview"), ("Input.Verdict", "pass"));
    }

    [Fact]
    public async Task A_stale_save_is_refused_in_words()
    {
        var id = await Office.DraftAsync();
        await ExpectRefusalAsync(
            Person.Editor, id, $"/admin/content/{id}/edit", $"/admin/content/{id}/edit", HttpStatusCode.Conflict, ("Revision", "1"), ("Title", "我这一份"));
    }

    [Theory]
    [InlineData("Withdraw", "Input.Kind", "Merged", "Input.Reason", "重复发布", "Input.Successor", "https://example.com/a/2025/1.html")]
    [InlineData("Dates", "Input.WithdrawAt", "2020-01-01T10:00", "Input.ReviewBy", "", "Input.WithdrawAs", "NoticeOver")]
    [InlineData("Dates", "Input.WithdrawAt", "明天", "Input.ReviewBy", "2020-13-01", "Input.WithdrawAs", "NoticeOver")]
    [InlineData("TakeDown", "Input.TakeDownKind", "PublishedInError", "x", "", "y", "")]
    public async Task A_faulty_form_of_the_life_after_publication_is_refused_in_words(
        string handler, string first, string firstValue, string second, string secondValue, string third, string thirdValue)
    {
        var id = await Office.PublishedAsync();
        await ExpectRefusalAsync(
            Person.FinalReviewer, id, $"/admin/publishing/{id}", $"/admin/publishing/{id}?handler={handler}", HttpStatusCode.UnprocessableEntity,
            (first, firstValue), (second, secondValue), (third, thirdValue));
        Assert.Equal(ContentState.Published, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task A_correction_without_words_is_refused_in_words()
    {
        var id = await Office.PublishedAsync();
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        await ExpectRefusalAsync(
            Person.FinalReviewer, id, $"/admin/publishing/{id}", $"/admin/publishing/{id}?handler=Publish", HttpStatusCode.UnprocessableEntity, ("Input.ChangeKind", "Correction"));
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(id)).State);
    }

    [Fact]
    public async Task A_group_that_is_not_ready_is_refused_in_words()
    {
        var id = await Office.SubmittedAsync();
        var group = await new LifecycleActs(App).GroupAsync(id);
        var revision = (await new LifecycleActs(App).ReadGroupAsync(group)).Revision;
        await ExpectRefusalAsync(
            Person.FinalReviewer, id, $"/admin/releases/{group}", $"/admin/releases/{group}?handler=Publish", HttpStatusCode.UnprocessableEntity, ("revision", $"{revision}"));
    }

    [Fact]
    public async Task The_first_person_cannot_confirm_and_strangers_find_no_case()
    {
        var id = await Office.PublishedAsync();
        var takeDown = await new LifecycleActs(App).TakeDownAsync(id);
        await ExpectRefusalAsync(
            Person.FinalReviewer, id, $"/admin/take-downs/{takeDown}", $"/admin/take-downs/{takeDown}?handler=Confirm", HttpStatusCode.Forbidden);
        foreach (var who in new[] { Person.Editor, Person.TownEditor, Person.SystemAdministrator })
        {
            using var client = await App.SignedInAsync(who);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/admin/take-downs/{takeDown}", Cancel)).StatusCode);
        }
    }

    [Fact]
    public async Task A3_A5_a_save_while_somebody_else_is_writing_is_refused_with_both_texts()
    {
        var id = await Office.DraftAsync();
        await BeginWritingAsync(id);
        await ExpectRefusalAsync(
            Person.SecondEditor, id, $"/admin/content/{id}/edit", $"/admin/content/{id}/edit", HttpStatusCode.Locked, ("Revision", "2"), ("Title", "庚的标题"));
        await ExpectRefusalAsync(
            Person.SecondEditor, id, $"/admin/content/{id}/edit", $"/admin/content/{id}/conflict", HttpStatusCode.Locked, ("Revision", "2"), ("Title", "庚的标题"));
    }

    [Fact]
    public async Task A5_taking_over_without_a_reason_is_refused_in_words()
    {
        var id = await Office.DraftAsync();
        await BeginWritingAsync(id);
        await ExpectRefusalAsync(
            Person.SecondEditor, id, $"/admin/content/{id}/edit", $"/admin/content/{id}/edit?handler=TakeOver", HttpStatusCode.UnprocessableEntity, ("Reason", " "));
    }

    [Fact]
    public async Task An_empty_comment_is_refused_in_words()
    {
        var id = await Office.DraftAsync();
        await ExpectRefusalAsync(
            Person.FirstReviewer, id, $"/admin/content/{id}/comments", $"/admin/content/{id}/comments", HttpStatusCode.UnprocessableEntity, ("Field", "Body"), ("Text", ""));
    }

    /// <summary>A page that reports by itself that it is open must not keep an unattended computer signed in.</summary>
    [Fact]
    public async Task A_heartbeat_does_not_renew_the_session_and_a_page_does()
    {
        var id = await Office.DraftAsync();
        using var editor = await App.SignedInAsync(Person.Editor);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        using var beat = await editor.PostAsync(new Uri($"/admin/content/{id}/presence", UriKind.Relative), new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), Cancel);
        using var page = await editor.GetAsync(new Uri($"/admin/content/{id}", UriKind.Relative), Cancel);
        Assert.False(RenewsSession(beat));
        Assert.True(RenewsSession(page));
        App.Log.Expect("Antiforgery");

        static bool RenewsSession(HttpResponseMessage answer) =>
            answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("shijuan.session=", StringComparison.Ordinal));
    }

    /// <summary>Somebody else submitted after the lock had expired: the words typed before are offered, not forgotten.</summary>
    [Fact]
    public async Task T21_words_left_unsaved_when_somebody_else_submitted_are_still_offered()
    {
        var id = await Office.DraftAsync();
        await BeginWritingAsync(id);
        App.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.IsType<DraftOutcome.Done>(await Office.SubmitAsync(id, Person.SecondEditor));
        using var editor = await App.SignedInAsync(Person.Editor);
        foreach (var (path, words) in new[] { ($"/admin/content/{id}", "没有正式保存的内容"), ($"/admin/content/{id}/conflict", "甲正在写") })
        {
            Assert.Contains(words, WebUtility.HtmlDecode(await editor.GetStringAsync(new Uri(path, UriKind.Relative), Cancel)), StringComparison.Ordinal);
        }
    }

    private async Task BeginWritingAsync(int id)
    {
        var (actor, item) = (await App.ActorAsync(Person.Editor), await Office.ItemAsync(id));
        Assert.IsType<AutosaveOutcome.Kept>(await App.UseAsync(
            (WorkingCopies copies) => copies.KeepAsync(actor, id, item.Revision, 0, EditorialOffice.Fields(("Title", "甲正在写")), Cancel)));
    }

    private async Task ExpectRefusalAsync(Person who, int id, string page, string post, HttpStatusCode expected, params (string Name, string Value)[] fields)
    {
        using var signedIn = await App.SignedInAsync(who);
        var session = signedIn.DefaultRequestHeaders.GetValues("Cookie").Single();
        using var client = App.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        var (form, cookies) = await ReadFormAsync(client, page, session);
        var before = (await Office.ItemAsync(id)).Revision;
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Revision"] = $"{before}",
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(form).Groups["value"].Value),
        };
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(post, UriKind.Relative)) { Content = new FormUrlEncodedContent(values) };
        request.Headers.Add("Cookie", cookies);
        using var answer = await client.SendAsync(request, Cancel);
        var words = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == expected, $"{post}: {answer.StatusCode}\n{words[..Math.Min(words.Length, 400)]}");
        Assert.Matches("error-summary|notice-error|对比两份内容|请写明接手的原因|请写下意见", WebUtility.HtmlDecode(words));
        Assert.Equal(before, (await Office.ItemAsync(id)).Revision);
    }

    private async Task<(string Page, string Cookies)> ReadFormAsync(HttpClient client, string page, string session)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(page, UriKind.Relative));
        request.Headers.Add("Cookie", session);
        using var answer = await client.SendAsync(request, Cancel);
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]) : [];
        return (await answer.Content.ReadAsStringAsync(Cancel), string.Join("; ", cookies.Prepend(session)));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    public sealed class OnSqlite() : FailingPostTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : FailingPostTests(DatabaseKind.Postgres);
}
