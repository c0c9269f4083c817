using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Releases;
using Shijuan.Cms.Core.TakeDowns;
using Shijuan.Cms.Core.Upkeep;
using Shijuan.Cms.Editorial;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>What happens to a text after its publication, in sentences.</summary>
internal sealed class LifecycleActs(CmsApp app)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<PublishOutcome> PublishAsync(int itemId, ChangeWords? change)
    {
        var actor = await app.ActorAsync(Person.FinalReviewer);
        return await app.UseAsync((Publisher p) => p.PublishAsync(new PublishRequest(itemId, actor, PublishTrigger.Button, null, change), Cancel));
    }

    public async Task<DraftOutcome> DatesAsync(
        int itemId, TimeSpan? withdrawIn, DateOnly? reviewBy = null, PublicationEnd kind = PublicationEnd.NoticeOver, Person? who = null)
    {
        var actor = await app.ActorAsync(who ?? Person.FinalReviewer);
        var at = withdrawIn is { } span ? app.Clock.UtcNow + span : (DateTime?)null;
        return await app.UseAsync((PlannedDates dates) => dates.SetAsync(actor, itemId, at, kind, reviewBy, Cancel));
    }

    public async Task<DraftOutcome> ReviewedAsync(int itemId, DateOnly? next, Person? who = null)
    {
        var actor = await app.ActorAsync(who ?? Person.Editor);
        return await app.UseAsync((PlannedDates dates) => dates.ConfirmReviewedAsync(actor, itemId, next, Cancel));
    }

    public async Task<DraftOutcome> WithdrawAsync(int itemId, PublicationEnd kind, string reason, string? successor = null)
    {
        var actor = await app.ActorAsync(Person.FinalReviewer);
        var revision = await app.UseAsync(async (ContentStore store) => (await store.LoadAsync(itemId, Cancel))!.Revision);
        return await app.UseAsync((Withdrawal w) => w.WithdrawAsync(actor, itemId, revision, kind, reason, Cancel, successor));
    }

    /// <summary>What the timer does every few seconds.</summary>
    public Task ExpireAsync() => app.UseAsync((TakeDownExpired job) => job.RunAsync(Cancel));

    public Task<int> RemindAsync() => app.UseAsync((Expiry expiry) => expiry.RemindAsync(Cancel));

    public async Task<int?> TakeDownAsync(int itemId, Person? who = null, PublicationEnd kind = PublicationEnd.PersonalData)
    {
        var actor = await app.ActorAsync(who ?? Person.FinalReviewer);
        return (await app.UseAsync((TakeDowns t) => t.RequestAsync(actor, itemId, kind, Cancel))).TakeDownId;
    }

    public async Task<DraftOutcome> ConfirmAsync(int takeDownId, Person who)
    {
        var actor = await app.ActorAsync(who);
        return await app.UseAsync((TakeDowns t) => t.ConfirmAsync(actor, takeDownId, Cancel));
    }

    public async Task<PublishOutcome> ReinstateAsync(int takeDownId, Person who)
    {
        var actor = await app.ActorAsync(who);
        return await app.UseAsync((TakeDowns t) => t.ReinstateAsync(actor, takeDownId, Cancel));
    }

    public Task<bool> EvidenceAsync(int takeDownId) => app.UseAsync((TakeDownEvidence e) => e.CollectAsync(takeDownId, attempts: 1, Cancel));

    /// <summary>A group of these items; each is checked to have joined.</summary>
    public async Task<int> GroupAsync(params int[] itemIds)
    {
        var actor = await app.ActorAsync(Person.FinalReviewer);
        var created = await app.UseAsync((ReleaseGroups g) => g.CreateAsync(actor, "公园管理办法与解读", itemIds[0], Cancel));
        var id = Assert.IsType<ReleaseOutcome.Done>(created).GroupId;
        foreach (var item in itemIds[1..])
        {
            Assert.IsType<ReleaseOutcome.Done>(await AddAsync(id, item));
        }

        return id;
    }

    public async Task<ReleaseOutcome> AddAsync(int groupId, int itemId, Person? who = null)
    {
        var (actor, revision) = (await app.ActorAsync(who ?? Person.FinalReviewer), await RevisionAsync(groupId));
        return await app.UseAsync((ReleaseGroups g) => g.AddAsync(actor, groupId, revision, itemId, Cancel));
    }

    public async Task<ReleaseOutcome> PublishGroupAsync(int groupId, Person? who = null)
    {
        var (actor, revision) = (await app.ActorAsync(who ?? Person.FinalReviewer), await RevisionAsync(groupId));
        return await app.UseAsync((ReleaseGroups g) => g.PublishAsync(actor, groupId, revision, Cancel));
    }

    public async Task<ReleaseOutcome> ScheduleGroupAsync(int groupId, TimeSpan from)
    {
        var (actor, revision) = (await app.ActorAsync(Person.FinalReviewer), await RevisionAsync(groupId));
        return await app.UseAsync((ReleaseGroups g) => g.ScheduleAsync(actor, groupId, revision, app.Clock.UtcNow + from, Cancel));
    }

    public Task<ReleaseGroup> ReadGroupAsync(int groupId) =>
        app.ReadAsync(async db => (await db.Set<ReleaseGroup>().FindAsync([groupId], Cancel))!);

    /// <summary>Delivers what waits in the outbox.</summary>
    public Task DeliverAsync() => app.Services.GetRequiredService<OutboxRelay>().DrainAsync(Cancel);

    private async Task<int> RevisionAsync(int groupId) => (await ReadGroupAsync(groupId)).Revision;
}
