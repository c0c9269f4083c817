using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Notices;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Web;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.WorkTools;

/// <summary>邮件通知：through a real mail server.</summary>
public abstract class MailTests(DatabaseKind database) : CmsTest(database), IAsyncLifetime
{
    private readonly SmtpListener _server = new();
    private readonly MailOptions _options = new() { Security = "none", From = "cms@example.gov.cn", SiteAddress = "https://cms.example.gov.cn/" };

    protected override void Configure(IServiceCollection services)
    {
        (_options.Host, _options.Port) = ("127.0.0.1", _server.Port);
        services.Replace(ServiceDescriptor.Singleton(_options));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await _server.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_mail_says_the_title_and_the_link_and_nothing_of_the_text()
    {
        await WantsAsync(Person.FirstReviewer, NoticeDelivery.MailAtOnce);
        var id = await Office.SubmittedAsync();
        await DeliverAsync();
        await SendAsync();
        var (to, message) = Assert.Single(_server.Mails);
        Assert.Equal("first@example.gov.cn", to);
        Assert.Contains("关于调整城区公交线路的通告", message.Subject, StringComparison.Ordinal);
        Assert.Contains($"https://cms.example.gov.cn/admin/review/{id}", message.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("1路公交车", message.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(Person.Editor.Name, message.TextBody, StringComparison.Ordinal);
        Assert.Null(message.HtmlBody);
        await SendAsync();
        Assert.Single(_server.Mails);
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_queued()
    {
        // The product reads the setting when it starts.
        _ = App.Services;
        _options.Host = "";
        await WantsAsync(Person.FirstReviewer, NoticeDelivery.MailAtOnce);
        await Office.SubmittedAsync();
        await DeliverAsync();
        await SendAsync();
        Assert.Empty(await MailsAsync());
        Assert.Equal(1, await App.ReadAsync(db => db.Set<Notice>().CountAsync(n => n.Delivery == NoticeDelivery.MailAtOnce, Cancel)));
    }

    [Fact]
    public async Task A_mail_that_is_refused_is_tried_again_later_and_at_last_parked()
    {
        App.Log.Expect("could not be sent");
        _server.Refuses = true;
        await WantsAsync(Person.FirstReviewer, NoticeDelivery.MailAtOnce);
        await Office.SubmittedAsync();
        await DeliverAsync();
        await SendAsync();
        await SendAsync();
        Assert.Equal(1, Assert.Single(await MailsAsync()).Attempts);
        for (var i = 0; i < QueuedMail.MaxAttempts; i++)
        {
            App.Clock.Advance(TimeSpan.FromHours(2));
            await SendAsync();
        }

        var parked = Assert.Single(await MailsAsync());
        Assert.NotNull(parked.ParkedAtUtc);
        Assert.DoesNotContain("@", parked.LastError, StringComparison.Ordinal);

        _server.Refuses = false;
        var actor = await App.ActorAsync(Person.SystemAdministrator);
        Assert.True(await App.UseAsync((MailQueue queue) => queue.RetryAsync(actor, parked.Id, Cancel)));
        await SendAsync();
        Assert.Single(_server.Mails);
        Assert.Single(await Office.AuditAsync("mail.retry"));
    }

    [Fact]
    public async Task Who_has_lost_the_right_since_gets_no_mail()
    {
        await WantsAsync(Person.FirstReviewer, NoticeDelivery.MailAtOnce);
        await Office.SubmittedAsync();
        await DeliverAsync();
        var user = (await App.ActorAsync(Person.FirstReviewer)).UserId;
        await App.ReadAsync(db => db.RoleGrants.Where(g => g.UserId == user).ExecuteDeleteAsync(Cancel));
        await SendAsync();
        Assert.Empty(_server.Mails);
        Assert.Equal("收件人已没有权限", Assert.Single(await MailsAsync()).LastError);
    }

    [Fact]
    public async Task The_digest_gathers_what_is_still_unread_into_one_mail()
    {
        await WantsAsync(Person.Editor, NoticeDelivery.DailyDigest);
        await Office.PublishedAsync(("Title", "第一件"));
        await Office.PublishedAsync(("Title", "第二件"));
        var read = await Office.PublishedAsync(("Title", "已看过的"));
        await DeliverAsync();
        await App.ReadAsync(db => db.Set<Notice>().Where(n => n.ItemId == read).ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAtUtc, App.Clock.UtcNow), Cancel));
        await SendAsync();
        Assert.Empty(_server.Mails);
        await App.UseAsync((QueueDigests job) => job.RunAsync(Cancel));
        await App.UseAsync((QueueDigests job) => job.RunAsync(Cancel));
        await SendAsync();
        var text = Assert.Single(_server.Mails).Message.TextBody;
        Assert.Contains("第一件", text, StringComparison.Ordinal);
        Assert.Contains("第二件", text, StringComparison.Ordinal);
        Assert.DoesNotContain("已看过的", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task E4_a_failed_schedule_tells_who_set_the_time_and_the_publishers_in_the_desk_and_by_mail()
    {
        await ReachableAsync(Person.FinalReviewer);
        var id = await FailedScheduleAsync();
        await DeliverAsync();
        await SendAsync();
        foreach (var who in new[] { Person.FinalReviewer, Person.Everything })
        {
            var told = Assert.Single(await FailuresAsync(who));
            Assert.Contains("没有按时发布", told.Text, StringComparison.Ordinal);
            Assert.Equal($"/admin/publishing/{id}", told.Url);
        }

        var (to, message) = Assert.Single(_server.Mails);
        Assert.Equal("final@example.gov.cn", to);
        Assert.Contains($"https://cms.example.gov.cn/admin/publishing/{id}", message.TextBody, StringComparison.Ordinal);
        Assert.Empty(await FailuresAsync(Person.FirstReviewer));
        Assert.Empty(await FailuresAsync(Person.TownEditor));
    }

    /// <summary>The twin: what somebody has settled before the message arrives is no failure any more.</summary>
    [Fact]
    public async Task E4_a_failure_that_was_settled_in_the_meantime_is_told_to_nobody()
    {
        await ReachableAsync(Person.FinalReviewer);
        var id = await FailedScheduleAsync();
        (await Office.SendBackAsync(id)).MustBeDone();
        await DeliverAsync();
        await SendAsync();
        Assert.Empty(await FailuresAsync(Person.FinalReviewer));
        Assert.DoesNotContain(_server.Mails, m => m.Message.Subject!.Contains("没有按时发布", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_settings_page_refuses_mail_without_an_address_and_keeps_what_was_chosen()
    {
        var actor = await App.ActorAsync(Person.Editor);
        var wanted = new Dictionary<NoticeKind, NoticeDelivery> { [NoticeKind.Returned] = NoticeDelivery.MailAtOnce };
        Assert.NotNull(await App.UseAsync((NoticeSettings s) => s.SaveAsync(actor, wanted, "", Cancel)));
        Assert.NotNull(await App.UseAsync((NoticeSettings s) => s.SaveAsync(actor, wanted, "不是邮箱", Cancel)));
        Assert.Null(await App.UseAsync((NoticeSettings s) => s.SaveAsync(actor, wanted, "a@example.gov.cn", Cancel)));
        var row = Assert.Single(await Office.AuditAsync("notice.settings"));
        Assert.DoesNotContain("@", row.Data, StringComparison.Ordinal);
    }

    /// <summary>Approved and timed; the page it links to is gone when its time comes.</summary>
    private async Task<int> FailedScheduleAsync()
    {
        var linked = await Office.PublishedAsync();
        var id = await Office.ApprovedAsync(("Body", $"""<p>见<a href="{InternalLink.To(linked)}">原通告</a>。</p>"""));
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        (await Office.WithdrawAsync(linked)).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Office.FireDueAsync();
        Assert.NotNull((await Office.ItemAsync(id)).ScheduleFailure);
        return id;
    }

    /// <summary>Gives an address and leaves everything else as it is.</summary>
    private async Task ReachableAsync(Person who)
    {
        var actor = await App.ActorAsync(who);
        Assert.Null(await App.UseAsync((NoticeSettings s) => s.SaveAsync(actor, new Dictionary<NoticeKind, NoticeDelivery>(), $"{who.UserName}@example.gov.cn", Cancel)));
    }

    private async Task<List<Notice>> FailuresAsync(Person who)
    {
        var user = (await App.ActorAsync(who)).UserId;
        return await App.ReadAsync(db => db.Set<Notice>().AsNoTracking().Where(n => n.RecipientId == user && n.Kind == NoticeKind.ScheduleFailed).ToListAsync(Cancel));
    }

    private async Task WantsAsync(Person who, NoticeDelivery delivery)
    {
        var actor = await App.ActorAsync(who);
        var wanted = Enum.GetValues<NoticeKind>().ToDictionary(k => k, _ => delivery);
        Assert.Null(await App.UseAsync((NoticeSettings s) => s.SaveAsync(actor, wanted, $"{who.UserName}@example.gov.cn", Cancel)));
    }

    private async Task DeliverAsync() => await App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);

    private Task SendAsync() => App.UseAsync((SendMail job) => job.RunAsync(Cancel));

    private Task<List<QueuedMail>> MailsAsync() => App.ReadAsync(db => db.Set<QueuedMail>().AsNoTracking().ToListAsync(Cancel));

    public sealed class OnSqlite() : MailTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : MailTests(DatabaseKind.Postgres);
}
