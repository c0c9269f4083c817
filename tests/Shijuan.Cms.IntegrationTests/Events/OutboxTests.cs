using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.IntegrationTests.Harness;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Events;

public abstract class OutboxTests(DatabaseKind database) : CmsTest(database)
{
    private const string Handler = "test.RecordPublished";
    private readonly Received _received = new();

    protected override void Configure(IServiceCollection services)
    {
        // Only our own handler: what other modules do with an event is tested with them.
        foreach (var other in services.Where(s => s.ServiceType == typeof(EventSubscription)).ToList())
        {
            services.Remove(other);
        }

        services.AddSingleton(_received);
        services.AddScoped<RecordPublished>();
        services.AddSingleton(EventSubscription.Of<ContentPublished, RecordPublished>("test"));
    }

    [Fact]
    public async Task An_event_is_delivered_once()
    {
        var id = await Office.PublishedAsync();
        Assert.Equal(1, await DrainAsync());
        Assert.Equal(0, await DrainAsync());
        Assert.Equal(id, Assert.Single(_received.Items));
        Assert.NotNull((await DeliveryAsync()).DoneAtUtc);
    }

    [Fact]
    public async Task A_message_is_written_with_the_change_or_not_at_all()
    {
        var id = await Office.PublishedAsync();
        await DrainAsync();
        await App.UseAsync<CmsDbContext>(async db =>
        {
            await using var transaction = await db.BeginAsync(Cancel);
            db.Raise(() => new ContentPublished(id, 1, 1, 1, null));
            await db.SaveChangesAsync(Cancel);
            Assert.Equal(2, await db.OutboxMessages.CountAsync(m => m.Name == "content.published", Cancel));
            await transaction.RollbackAsync(Cancel);
        });
        Assert.Equal(1, await App.ReadAsync(db => db.OutboxMessages.CountAsync(m => m.Name == "content.published", Cancel)));
        Assert.Equal(0, await DrainAsync());
    }

    [Fact]
    public async Task A_failed_delivery_is_tried_again_later_and_later()
    {
        App.Log.Expect("Outbox delivery");
        await Office.PublishedAsync();
        _received.Failing = true;
        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt < OutboxDelivery.MaxAttempts; attempt++)
        {
            Assert.Equal(1, await DrainAsync());
            var delivery = await DeliveryAsync();
            Assert.Equal(attempt, delivery.Attempts);
            Assert.Equal(nameof(TimeoutException), delivery.LastError);
            Assert.Equal(0, await DrainAsync());
            waits.Add(delivery.NextAttemptAtUtc - App.Clock.UtcNow);
            App.Clock.Advance(waits[^1]);
        }

        Assert.Equal(waits.Order(), waits);
        Assert.True(waits[^1] > waits[0]);
        _received.Failing = false;
        Assert.Equal(1, await DrainAsync());
        Assert.Single(_received.Items);
    }

    [Fact]
    public async Task After_too_many_failures_a_delivery_is_parked_until_an_administrator_retries_it()
    {
        App.Log.Expect("Outbox delivery");
        await Office.PublishedAsync();
        _received.Failing = true;
        for (var attempt = 0; attempt < OutboxDelivery.MaxAttempts; attempt++)
        {
            Assert.Equal(1, await DrainAsync());
            App.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.NotNull((await DeliveryAsync()).ParkedAtUtc);
        _received.Failing = false;
        App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await DrainAsync());
        await App.UseAsync<CmsDbContext>(async db =>
        {
            (await db.OutboxDeliveries.SingleAsync(Cancel)).Retry(App.Clock.UtcNow);
            await db.SaveChangesAsync(Cancel);
        });
        Assert.Equal(1, await DrainAsync());
        Assert.Single(_received.Items);
    }

    [Fact]
    public async Task A_delivery_held_by_a_node_that_died_is_taken_over_when_its_lease_ends()
    {
        await Office.PublishedAsync();
        var until = App.Clock.UtcNow + TimeSpan.FromMinutes(2);
        await App.ReadAsync(db => db.OutboxDeliveries.ExecuteUpdateAsync(
            s => s.SetProperty(d => d.LeaseOwner, "dead").SetProperty(d => d.LeaseUntilUtc, until), Cancel));
        Assert.Equal(0, await DrainAsync());
        App.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, await DrainAsync());
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await DrainAsync());
        Assert.Single(_received.Items);
    }

    [Fact]
    public async Task Two_relays_deliver_each_event_once()
    {
        for (var i = 0; i < 10; i++)
        {
            await Office.PublishedAsync();
        }

        var other = ActivatorUtilities.CreateInstance<OutboxRelay>(App.Services);
        await Task.WhenAll(DrainAsync(), other.DrainAsync(Cancel));
        Assert.Equal(10, _received.Items.Count);
        Assert.Equal(10, _received.Items.Distinct().Count());
        Assert.Equal(0, await App.ReadAsync(db => db.OutboxDeliveries.CountAsync(d => d.DoneAtUtc == null, Cancel)));
    }

    [Fact]
    public async Task What_a_handler_wrote_is_undone_when_it_fails()
    {
        App.Log.Expect("Outbox delivery");
        var id = await Office.PublishedAsync();
        _received.FailingAfterWriting = true;
        await DrainAsync();
        Assert.Equal(0, await App.ReadAsync(db => db.WorkingCopies.CountAsync(w => w.ItemId == id, Cancel)));
    }

    private Task<int> DrainAsync() => App.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);

    private Task<OutboxDelivery> DeliveryAsync() =>
        App.ReadAsync(db => db.OutboxDeliveries.AsNoTracking().SingleAsync(d => d.HandlerKey == Handler, Cancel));

    private sealed class Received
    {
        public System.Collections.Concurrent.ConcurrentQueue<int> Items { get; } = [];

        public bool Failing { get; set; }

        public bool FailingAfterWriting { get; set; }
    }

    private sealed class RecordPublished(Received received, CmsDbContext db) : IEventHandler<ContentPublished>
    {
        public async Task HandleAsync(ContentPublished e, CancellationToken cancel)
        {
            if (received.FailingAfterWriting)
            {
                db.WorkingCopies.Add(new WorkingCopy(e.ItemId, 1));
                await db.SaveChangesAsync(cancel);
            }

            if (received.Failing || received.FailingAfterWriting)
            {
                throw new TimeoutException("处理失败");
            }

            received.Items.Enqueue(e.ItemId);
        }
    }

    public sealed class OnSqlite() : OutboxTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : OutboxTests(DatabaseKind.Postgres);
}
