using System.Globalization;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Web;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Interpretation;

/// <summary>文件页许诺的日子和时钟 K05 的到期日：one and the same, and never one that is past.</summary>
public abstract class AnnouncedDayTests(DatabaseKind database) : CmsTest(database)
{
    private const string Coming = "本文件的解读将于";
    private const string Preparing = "本文件的解读正在准备。";

    private InterpretationDesk Desk => new(App, Office);

    [Fact]
    public async Task A_policy_that_is_published_anew_does_not_put_the_day_off()
    {
        var policy = await Desk.PublishedPolicyAsync();
        App.Clock.Advance(TimeSpan.FromDays(1));
        (await Office.StartEditAsync(policy)).MustBeDone();
        (await Desk.ChangeAsync(policy, ("Summary", "公园全天开放，不收门票。"))).MustBeDone();
        await Desk.PublishAsync(policy);

        Assert.Equal(new DateOnly(2025, 3, 13), await DueAsync(policy));
        Assert.Contains(Promise(new DateOnly(2025, 3, 13)), await Desk.ArticleAsync(policy), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interpretation_that_is_withdrawn_begins_a_new_count()
    {
        var policy = await Desk.PublishedPolicyAsync();
        var interpretation = await Desk.PublishedAsync(policy);
        App.Clock.Advance(TimeSpan.FromDays(2));
        await Desk.WithdrawAsync(interpretation);

        var due = await DueAsync(policy);
        Assert.Equal(new DateOnly(2025, 3, 17), due);
        Assert.Contains(Promise(due), await Desk.ArticleAsync(policy), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_day_is_past_the_page_promises_none()
    {
        var policy = await Desk.PublishedPolicyAsync();
        App.Clock.Advance(TimeSpan.FromDays(4));

        var page = await Desk.ArticleAsync(policy);
        Assert.Contains(Preparing, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Coming, page, StringComparison.Ordinal);

        await Desk.PublishedAsync(policy);
        Assert.DoesNotContain(Preparing, await Desk.ArticleAsync(policy), StringComparison.Ordinal);
    }

    private static string Promise(DateOnly day) =>
        $"{Coming} <time datetime=\"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{PublicTime.Formal(day)}</time>前发布。";

    /// <summary>Of the clock that runs.</summary>
    private async Task<DateOnly> DueAsync(int policy) => Assert.Single(await Desk.ClocksAsync(policy), c => !c.State.IsFinal()).DueOn!.Value;

    public sealed class OnSqlite() : AnnouncedDayTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : AnnouncedDayTests(DatabaseKind.Postgres);
}
