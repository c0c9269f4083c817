using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.IntegrationTests.Harness;
using Shijuan.Cms.Web;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Lifecycle;

/// <summary>E12: one switch, dated start and end, audited.</summary>
public abstract class SiteModeTests(DatabaseKind database) : CmsTest(database)
{
    private static readonly TypedWindow Nothing = new(null, null, null);

    [Fact]
    public async Task The_pages_lose_their_colour_between_the_two_dates_and_not_otherwise()
    {
        await Office.PublishedAsync();
        Assert.Empty(await SetAsync(Person.Steward, In(1, 5, "公祭日"), Nothing));
        Assert.False(await IsGreyAsync());
        App.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await IsGreyAsync());
        App.Clock.Advance(TimeSpan.FromHours(4));
        Assert.False(await IsGreyAsync());
        Assert.Single(await Office.AuditAsync("site.mode"), a => a.Outcome == AuditOutcome.Done);
    }

    [Fact]
    public async Task Nothing_is_published_while_the_site_is_frozen_and_taking_down_goes_on()
    {
        var live = await Office.PublishedAsync();
        var (now, timed) = (await Office.ApprovedAsync(), await Office.ApprovedAsync());
        (await Office.ScheduleAsync(timed, TimeSpan.FromHours(2))).MustBeDone();
        Assert.Empty(await SetAsync(Person.Steward, Nothing, In(1, 5, "系统切换")));
        App.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(["editorial.freeze-window.closed"], (await Office.PublishAsync(now)).MustBeBlocked());
        await Office.FireDueAsync();
        Assert.Contains("系统切换", (await Office.ItemAsync(timed)).ScheduleFailure, StringComparison.Ordinal);
        (await Office.WithdrawAsync(live)).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(3));
        (await Office.PublishAsync(now)).MustBePublished();
        Assert.Equal(ContentState.Approved, (await Office.ItemAsync(timed)).State);
    }

    [Fact]
    public async Task Only_the_steward_sets_it_and_only_with_both_dates_and_a_reason()
    {
        Assert.NotEmpty(await SetAsync(Person.FinalReviewer, In(1, 5, "x"), Nothing));
        Assert.Equal("GreyFrom", Assert.Single(await SetAsync(Person.Steward, new TypedWindow("2025-03-10T10:00", null, "x"), Nothing)).Field);
        Assert.Equal("GreyUntil", Assert.Single(await SetAsync(Person.Steward, In(5, 1, "x"), Nothing)).Field);
        Assert.Equal("FreezeReason", Assert.Single(await SetAsync(Person.Steward, Nothing, In(1, 5, " "))).Field);
        Assert.Equal(0, await App.ReadAsync(db => db.Settings.CountAsync(s => s.Key == "site-mode", Cancel)));
    }

    private async Task<bool> IsGreyAsync()
    {
        // Past the cache, which keeps a page for a minute at most.
        var client = App.Visitor();
        client.DefaultRequestHeaders.Add("Cookie", "shijuan.session=none");
        return (await client.GetStringAsync("/", Cancel)).Contains("data-mode=\"grey\"", StringComparison.Ordinal);
    }

    private TypedWindow In(int fromHours, int untilHours, string reason) => new(Local(fromHours), Local(untilHours), reason);

    private string Local(int hours) =>
        ChinaTime.ToLocal(App.Clock.UtcNow.AddHours(hours)).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<FieldError>> SetAsync(Person who, TypedWindow grey, TypedWindow freeze)
    {
        var actor = await App.ActorAsync(who);
        return await App.UseAsync((SetSiteMode mode) => mode.SetAsync(actor, grey, freeze, Cancel));
    }

    public sealed class OnSqlite() : SiteModeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : SiteModeTests(DatabaseKind.Postgres);
}
