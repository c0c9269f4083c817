using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Data;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Publishing;

/// <summary>T4: the disk is full, the database goes away, in the middle of a publication.</summary>
public abstract class HalfwayFaultTests(DatabaseKind database) : CmsTest(database)
{
    private readonly FailingSave _save = new();

    protected override void Configure(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteCmsDbContext>(o => o.AddInterceptors(_save));
        services.ConfigureDbContext<PostgresCmsDbContext>(o => o.AddInterceptors(_save));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task A_publication_that_fails_halfway_changes_nothing(int atSave, bool afterwards)
    {
        App.Log.Expect("SaveChanges");
        var id = await Office.PublishedAsync();
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        var (before, audits, messages) = (await Office.ItemAsync(id), await Office.AuditAsync(), await MessagesAsync());

        _save.FailAt(atSave, afterwards);
        await Assert.ThrowsAsync<IOException>(() => Office.PublishAsync(id));
        _save.Stop();

        var after = await Office.ItemAsync(id);
        Assert.Equal((before.State, before.Revision, before.CurrentNumber), (after.State, after.Revision, after.CurrentNumber));
        Assert.Equal(1, Assert.Single(await Office.PublicationsAsync(id), p => p.IsOpen).VersionNumber);
        Assert.Equal(audits.Count, (await Office.AuditAsync()).Count);
        Assert.Equal(messages, await MessagesAsync());
        Assert.True((await Office.VerifyAuditAsync()).Intact);

        (await Office.PublishAsync(id)).MustBePublished();
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task T4_a_timed_publication_that_fails_halfway_leaves_time_page_and_outbox(int atSave, bool afterwards)
    {
        App.Log.Expect("SaveChanges");
        App.Log.Expect("could not be published");
        var id = await Office.PublishedAsync();
        (await Office.StartEditAsync(id)).MustBeDone();
        (await Office.SaveAsync(id, null, ("Title", "换过的标题"))).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
        await Office.SignAllAsync(id);
        (await Office.ScheduleAsync(id, TimeSpan.FromHours(1))).MustBeDone();
        App.Clock.Advance(TimeSpan.FromHours(1));
        var (before, audits, messages) = (await Office.ItemAsync(id), await Office.AuditAsync(), await MessagesAsync());

        _save.FailAt(atSave, afterwards);
        await Office.FireDueAsync();
        _save.Stop();

        var after = await Office.ItemAsync(id);
        Assert.Equal((before.State, before.Revision, before.ScheduledForUtc), (after.State, after.Revision, after.ScheduledForUtc));
        Assert.Equal(1, Assert.Single(await Office.PublicationsAsync(id), p => p.IsOpen).VersionNumber);
        Assert.Equal((audits.Count, messages), ((await Office.AuditAsync()).Count, await MessagesAsync()));

        App.Clock.Advance(TimeSpan.FromMinutes(2));
        await Office.FireDueAsync();
        Assert.Equal(2, Assert.Single(await Office.PublicationsAsync(id), p => p.IsOpen).VersionNumber);
    }

    [Fact]
    public async Task A_submission_that_fails_halfway_leaves_a_draft_that_can_be_edited()
    {
        App.Log.Expect("SaveChanges");
        var id = await Office.DraftAsync();
        _save.FailAt(2, afterwards: false);
        await Assert.ThrowsAsync<IOException>(() => Office.SubmitAsync(id));
        _save.Stop();
        var item = await Office.ItemAsync(id);
        Assert.Equal(ContentState.Draft, item.State);
        Assert.False(item.Current.IsFrozen);
        (await Office.SaveAsync(id)).MustBeDone();
        (await Office.SubmitAsync(id)).MustBeDone();
    }

    private Task<int> MessagesAsync() => App.ReadAsync(db => db.OutboxMessages.CountAsync(Cancel));

    private sealed class FailingSave : SaveChangesInterceptor
    {
        private int _failAt;
        private bool _afterwards;
        private int _saves;

        public void FailAt(int save, bool afterwards) => (_failAt, _afterwards, _saves) = (save, afterwards, 0);

        public void Stop() => _failAt = 0;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            _saves++;
            return _saves == _failAt && !_afterwards ? throw new IOException("磁盘已满") : ValueTask.FromResult(result);
        }

        public override ValueTask<int> SavedChangesAsync(
            SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
            _saves == _failAt && _afterwards ? throw new IOException("磁盘已满") : ValueTask.FromResult(result);
    }

    public sealed class OnSqlite() : HalfwayFaultTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : HalfwayFaultTests(DatabaseKind.Postgres);
}
