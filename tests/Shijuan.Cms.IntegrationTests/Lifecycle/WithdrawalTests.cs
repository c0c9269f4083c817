using System.Net;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Lifecycle;

/// <summary>What the address of a withdrawn text answers, for each kind.</summary>
public abstract class WithdrawalTests(DatabaseKind database) : CmsTest(database)
{
    private const string Reason = "说明里的一句话";

    private LifecycleActs Acts => new(App);

    /// <summary>I2.</summary>
    [Theory]
    [InlineData(PublicationEnd.PublishedInError, true)]
    [InlineData(PublicationEnd.Expired, true)]
    [InlineData(PublicationEnd.NoticeOver, true)]
    [InlineData(PublicationEnd.Confidential, false)]
    [InlineData(PublicationEnd.PersonalData, false)]
    public async Task Each_kind_has_its_own_words_and_a_leak_is_not_repeated(PublicationEnd kind, bool showsReason)
    {
        var id = await Office.PublishedAsync(("Title", "带有姓名的名单"));
        (await Acts.WithdrawAsync(id, kind, Reason)).MustBeDone();
        await Acts.DeliverAsync();
        var (status, text, _) = await GetAsync(AddressOf(id));
        Assert.Equal(HttpStatusCode.Gone, status);
        Assert.Contains(WithdrawalType.Of(kind).PublicText, text, StringComparison.Ordinal);
        Assert.Equal(showsReason, text.Contains(Reason, StringComparison.Ordinal));
        Assert.DoesNotContain("带有姓名的名单", text, StringComparison.Ordinal);
    }

    /// <summary>I1, I3.</summary>
    [Fact]
    public async Task A_merged_page_leads_to_its_successor_in_one_hop_however_often_that_was_merged_on()
    {
        var (a, b, c) = (await Office.PublishedAsync(), await Office.PublishedAsync(), await Office.PublishedAsync());
        (await Acts.WithdrawAsync(a, PublicationEnd.Merged, Reason, AddressOf(b))).MustBeDone();
        (await Acts.WithdrawAsync(b, PublicationEnd.Merged, Reason, $"https://www.example.gov.cn{AddressOf(c)}")).MustBeDone();
        await Acts.DeliverAsync();
        foreach (var old in new[] { a, b })
        {
            var (status, _, to) = await GetAsync(AddressOf(old));
            Assert.Equal((HttpStatusCode.MovedPermanently, AddressOf(c)), (status, to));
        }

        (await Acts.WithdrawAsync(c, PublicationEnd.PublishedInError, Reason)).MustBeDone();
        Assert.Equal(HttpStatusCode.Gone, (await GetAsync(AddressOf(a))).Status);
    }

    [Fact]
    public async Task Circles_strangers_and_hidden_targets_are_refused()
    {
        var (a, b, draft) = (await Office.PublishedAsync(), await Office.PublishedAsync(), await Office.DraftAsync());
        (await Acts.WithdrawAsync(a, PublicationEnd.Merged, Reason, $"{b}")).MustBeDone();
        foreach (var target in new[]
        {
            $"{a}", $"{b}", $"{draft}", "987654", "", "https://example.com/x/2025/1.html", $"//example.com{AddressOf(a)}", $"https://www.example.gov.cn.example.com{AddressOf(a)}", "javascript:1",
        })
        {
            var refused = Assert.IsType<DraftOutcome.Invalid>(await Acts.WithdrawAsync(b, PublicationEnd.Merged, Reason, target));
            Assert.Equal("Successor", Assert.Single(refused.Errors).Field);
        }

        Assert.True(Assert.Single(await Office.PublicationsAsync(b)).IsOpen);
    }

    /// <summary>The address of a text that moved to another column leads to the new one, in one hop.</summary>
    [Fact]
    public async Task A_text_that_moved_to_another_column_is_found_at_its_old_address()
    {
        var id = await Office.PublishedAsync();
        var other = await App.ReadAsync(db => Task.FromResult(db.Channels.Single(c => c.Path == TestCounty.Documents).Id));
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("ChannelId", $"{other}"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        var (early, _, _) = await GetAsync(AddressOf(id));
        Assert.Equal(HttpStatusCode.OK, early);
        (await Office.PublishAsync(id)).MustBePublished();
        await Acts.DeliverAsync();
        var (status, _, to) = await GetAsync(AddressOf(id));
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/{TestCounty.Documents}/2025/{id}.html"), (status, to));
    }

    /// <summary>D7: a correction is announced on the page, a small change is not, and nobody can rewrite the list.</summary>
    [Fact]
    public async Task A_correction_is_shown_on_the_page_and_a_small_change_is_not()
    {
        var id = await Office.PublishedAsync();
        await ReviseAsync(id, new ChangeWords(ChangeWeight.Minor, "改了一个标点"));
        await ReviseAsync(id, new ChangeWords(ChangeWeight.Correction, "原文“4月1日”应为“5月1日”。"));
        await Acts.DeliverAsync();
        var text = (await GetAsync(AddressOf(id))).Text;
        Assert.Contains("更正说明", text, StringComparison.Ordinal);
        Assert.Contains("原文“4月1日”应为“5月1日”。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("改了一个标点", text, StringComparison.Ordinal);

        await ReviseAsync(id, new ChangeWords(ChangeWeight.Update, "增加了线路图"));
        await Acts.DeliverAsync();
        text = (await GetAsync(AddressOf(id))).Text;
        Assert.Contains("增加了线路图", text, StringComparison.Ordinal);
        Assert.Contains("原文“4月1日”应为“5月1日”。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"correction-title\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_without_words_is_refused()
    {
        Assert.Equal("ChangeText", ChangeNotes.Fault(new ChangeWords(ChangeWeight.Correction, " "))!.Field);
        Assert.Equal("ChangeText", ChangeNotes.Fault(new ChangeWords(ChangeWeight.Update, null))!.Field);
        Assert.Null(ChangeNotes.Fault(new ChangeWords(ChangeWeight.Minor, null)));
    }

    private async Task ReviseAsync(int id, ChangeWords change)
    {
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Acts.PublishAsync(id, change)).MustBePublished();
    }

    private static string AddressOf(int id) => $"/{TestCounty.Notices}/2025/{id}.html";

    private async Task<(HttpStatusCode Status, string Text, string? To)> GetAsync(string address)
    {
        using var answer = await App.Visitor().GetAsync(address, Cancel);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)), answer.Headers.Location?.ToString());
    }

    public sealed class OnSqlite() : WithdrawalTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : WithdrawalTests(DatabaseKind.Postgres);
}
