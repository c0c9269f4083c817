using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Shijuan.Cms.Core.Content;
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
        Assert.Matches("error-summary|notice-error|对比两份内容", words);
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
