using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>时钟跟着事实走：starts, corrects, stops and ends the clocks of items, so that they are the ones the policies want. Doing it again changes nothing.</summary>
internal sealed class FollowClocks(CmsDbContext db, ClockFacts facts, WorkCalendar calendar, TimeProvider time) : IUseCase
{
    private static readonly Actor Self = Actor.System("公开时限");

    /// <summary>The caller holds the transaction and saves. The database admits one open clock of a duty; who comes second is refused and tries again.</summary>
    public async Task FollowAsync(IReadOnlyCollection<int> itemIds, CancellationToken cancel)
    {
        var found = await facts.LoadAsync(itemIds, cancel);
        var stored = (await db.Clocks.Include(c => c.History)
            .Where(c => c.SubjectType == nameof(ContentItem) && itemIds.Contains(c.SubjectId) && DisclosureClocks.Keys.Contains(c.DefinitionKey))
            .OrderBy(c => c.Id).ToListAsync(cancel)).ToLookup(c => c.SubjectId);
        foreach (var item in found)
        {
            Reconcile(item, ClockPolicies.Of(item), stored[item.ItemId].ToList());
        }
    }

    private void Reconcile(ItemFacts item, IReadOnlyList<WantedClock> wanted, IReadOnlyList<Clock> stored)
    {
        foreach (var gone in stored.Where(c => !c.State.IsFinal() && wanted.All(w => w.Definition.Key != c.DefinitionKey)))
        {
            gone.Dissolve(item.IsDiscarded ? "稿件已废弃" : "起算的事实已不存在", Now());
            Tell("clock.dissolve", gone, item);
        }

        foreach (var want in wanted)
        {
            var same = stored.Where(c => c.DefinitionKey == want.Definition.Key).ToList();
            if (same.Find(c => !c.State.IsFinal()) is { } open)
            {
                Follow(open, want, item);
            }
            else if (!same.Exists(c => !WasDissolved(c) && (!want.Repeats || c.TriggeredAtUtc == want.TriggerUtc)))
            {
                Begin(want, item);
            }
        }
    }

    private void Follow(Clock clock, WantedClock want, ItemFacts item)
    {
        var length = want.Days is { } days ? new ClockLength(days, clock.LengthUnit) : clock.Length;
        if (clock.Correct(want.TriggerUtc, length, calendar, Now()))
        {
            Tell("clock.correct", clock, item);
        }

        if (clock.UnitId != item.UnitId)
        {
            clock.EntrustTo(item.UnitId);
            Tell("clock.change-unit", clock, item);
        }

        End(clock, want, item);
    }

    private void Begin(WantedClock want, ItemFacts item)
    {
        var definition = want.Days is { } days ? want.Definition with { Length = new ClockLength(days, want.Definition.Length.Unit) } : want.Definition;
        var (subject, owner) = (new ClockSubject(nameof(ContentItem), item.ItemId), new ClockOwner(item.UnitId, null));
        var planned = want.TriggerUtc > Now();
        var clock = planned
            ? Clock.Plan(definition, subject, owner, want.TriggerUtc, calendar)
            : Clock.Start(definition, subject, owner, want.TriggerUtc, calendar);
        db.Clocks.Add(clock);
        Tell(planned ? "clock.plan" : "clock.start", clock, item);
        End(clock, want, item);
    }

    /// <summary>The fact that ends it may lie before its beginning (an interpretation published with the document).</summary>
    private void End(Clock clock, WantedClock want, ItemFacts item)
    {
        if (want.StopUtc is { } stop && clock.TriggeredAtUtc <= Now())
        {
            if (clock.State == ClockState.NotStarted)
            {
                clock.Observe(clock.TriggeredAtUtc);
            }

            clock.Stop(stop > clock.TriggeredAtUtc ? stop : clock.TriggeredAtUtc);
            Tell("clock.stop", clock, item);
        }
    }

    /// <summary>A person's exemption is final; what the facts ended, they may begin again.</summary>
    private static bool WasDissolved(Clock clock) => clock.State == ClockState.Exempted && clock.History.Any(h => h.To == ClockState.Exempted && h.ActorId is null);

    private void Tell(string action, Clock clock, ItemFacts item) =>
        db.Audit(AuditDraft.Done(Self, action, nameof(Clock), () => clock.Id, new { clock = clock.DefinitionKey, item = item.ItemId, state = clock.State.ToString() }, AuditTrigger.Scheduler));

    private DateTime Now() => time.GetUtcNow().UtcDateTime;
}
