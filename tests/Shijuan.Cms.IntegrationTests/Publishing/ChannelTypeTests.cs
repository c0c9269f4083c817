using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Publishing;

/// <summary>A column admits the types that it names and no others: H4.</summary>
public abstract class ChannelTypeTests(DatabaseKind database) : CmsTest(database)
{
    private const string Rule = "editorial.basics.channel-type";

    [Fact]
    public async Task H4_a_type_that_the_column_does_not_admit_cannot_be_filed_there()
    {
        await AdmitAsync("disclosure.normative-document");
        var id = await Office.DraftAsync();
        Assert.Contains(Rule, (await Office.SubmitAsync(id)).MustBeBlocked());
    }

    /// <summary>The twin: the same text in a column that admits it, or that names no type.</summary>
    [Theory]
    [InlineData("disclosure.normative-document disclosure.general-notice")]
    [InlineData("")]
    public async Task H4_a_type_that_the_column_admits_can(string admitted)
    {
        await AdmitAsync(admitted);
        (await Office.SubmitAsync(await Office.DraftAsync())).MustBeDone();
    }

    /// <summary>What was allowed when it was submitted is asked again when it is published.</summary>
    [Fact]
    public async Task H4_a_column_that_was_narrowed_meanwhile_stops_the_publication()
    {
        var id = await Office.ApprovedAsync();
        await AdmitAsync("disclosure.normative-document");
        Assert.Contains(Rule, (await Office.PublishAsync(id)).MustBeBlocked());
    }

    private Task AdmitAsync(string types) => App.UseAsync<CmsDbContext>(async db =>
    {
        var channel = await db.Channels.SingleAsync(c => c.Path == TestCounty.Notices, Cancel);
        channel.Arrange(channel.Freshness, channel.ShowInNavigation, channel.ShowOnHome, types, channel.Order);
        db.Audit(AuditDraft.Done(Actor.System("测试"), "channel.edit", nameof(Channel), () => channel.Id));
        await db.SaveChangesAsync(Cancel);
    });

    public sealed class OnSqlite() : ChannelTypeTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : ChannelTypeTests(DatabaseKind.Postgres);
}
