using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Core.Handovers;

/// <summary>移交稿件：to another unit, whose editors have to take it. Address, 索引号, versions and records stay; nothing about what is public changes.</summary>
public sealed class ItemHandovers(CmsDbContext db, ContentStore store, UnitTree units, KnowingCircle circle, TimeProvider time)
{
    private const string Limited = "稿件限定了知悉范围，先解除限定才能移交。";
    private const string Offer = "content.hand-over";

    /// <summary>Errors by field; empty when it was offered.</summary>
    public async Task<IReadOnlyList<FieldError>> OfferAsync(Actor actor, int itemId, int? toUnitId, string? note, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var item = await store.LoadAsync(itemId, cancel);
        var errors = await WrongAsync(actor, item, toUnitId, note, cancel);
        if (errors.Count == 0)
        {
            var handover = new Handover(itemId, item!.UnitId, toUnitId!.Value, note!.Trim(), actor.UserId, time.GetUtcNow().UtcDateTime);
            db.Add(handover);
            db.Audit(AuditDraft.Done(actor, Offer, nameof(ContentItem), () => itemId, new { from = item.UnitId, to = toUnitId }));
            db.Raise(() => new HandoverOffered(handover.Id));
        }
        else
        {
            db.ForgetChanges();
            db.Audit(AuditDraft.Refused(actor, Offer, nameof(ContentItem), itemId, new { to = toUnitId, fields = errors.Select(e => e.Field) }));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return errors;
    }

    /// <summary>接收、不接收 by the receiving unit, 收回 by the offering one.</summary>
    /// <returns>What stood against it, in Chinese, or null when it was done.</returns>
    public async Task<string?> DecideAsync(Actor actor, int handoverId, HandoverDecision decision, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        var handover = await db.Set<Handover>().SingleOrDefaultAsync(h => h.Id == handoverId, cancel);
        var item = handover is null ? null : await store.LoadAsync(handover.ItemId, cancel);
        var refusal = Refusal(actor, handover, item, decision)
            ?? (decision == HandoverDecision.Accepted ? await StandsAgainstAsync(handover!, cancel) : null);
        if (refusal is null)
        {
            handover!.Decide(decision, actor.UserId, time.GetUtcNow().UtcDateTime);
            if (decision == HandoverDecision.Accepted)
            {
                item!.ChangeUnit(handover.ToUnitId);
                db.Raise(() => new ContentUnitChanged(item.Id, handover.FromUnitId, handover.ToUnitId));
            }

            db.Audit(AuditDraft.Done(actor, ActionOf(decision), nameof(ContentItem), () => handover.ItemId, new { from = handover.FromUnitId, to = handover.ToUnitId }));
            db.Raise(() => new HandoverDecided(handover.Id));
        }
        else
        {
            db.ForgetChanges();
            db.Audit(AuditDraft.Refused(actor, ActionOf(decision), nameof(ContentItem), handover?.ItemId));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return refusal;
    }

    /// <summary>Whether nobody is in the middle of signing or publishing it.</summary>
    public static bool IsAtRest(ContentState state) => state is ContentState.Draft or ContentState.Published or ContentState.Withdrawn;

    private static string ActionOf(HandoverDecision decision) => decision switch
    {
        HandoverDecision.Accepted => "content.change-unit",
        HandoverDecision.Declined => "content.hand-over-declined",
        HandoverDecision.TakenBack => "content.hand-over-taken-back",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    private static string? Refusal(Actor actor, Handover? handover, ContentItem? item, HandoverDecision decision)
    {
        var unit = decision == HandoverDecision.TakenBack ? handover?.FromUnitId : handover?.ToUnitId;
        return handover switch
        {
            null => "没有这次移交。",
            _ when !actor.Can(CorePermissions.Draft, unit!.Value) => "没有这次移交。",
            _ when handover.Decision != HandoverDecision.Waiting => "这次移交已经有了结果，请刷新。",
            _ when decision == HandoverDecision.Accepted && item?.UnitId != handover.FromUnitId => "稿件已经不在移交的单位，请对方重新移交。",
            _ when decision == HandoverDecision.Accepted && !IsAtRest(item!.State) => "稿件正在审核或等待发布，办完以后才能接收。",
            _ => null,
        };
    }

    /// <summary>What may have changed between offer and acceptance.</summary>
    private async Task<string?> StandsAgainstAsync(Handover handover, CancellationToken cancel) =>
        (await units.LoadAsync(cancel)).Find(handover.ToUnitId) is not { IsCollective: false, ValidTo: null } ? "接收的单位已经撤并。"
        : await circle.LimitOfAsync(handover.ItemId, cancel) is not null ? Limited
        : null;

    private async Task<IReadOnlyList<FieldError>> WrongAsync(Actor actor, ContentItem? item, int? toUnitId, string? note, CancellationToken cancel)
    {
        if (item is null || !actor.Can(CorePermissions.Draft, item.UnitId))
        {
            return [new FieldError("", "没有移交这份稿件的权限。")];
        }

        var errors = new List<FieldError>();
        var target = toUnitId is { } id ? (await units.LoadAsync(cancel)).Find(id) : null;
        Require(target is { IsCollective: false, ValidTo: null } && target.Id != item.UnitId, "ToUnitId", "请选择接收的单位，不能是本单位。");
        Require(note?.Trim().Length is > 0 and <= Handover.LongestNote, "Note", $"请写明为什么移交，不超过 {Handover.LongestNote} 字。");
        Require(IsAtRest(item.State), "", "稿件正在审核或等待发布，办完或者撤回送审以后才能移交。");
        Require(await circle.LimitOfAsync(item.Id, cancel) is null, "", Limited);
        Require(!await db.Set<Handover>().AnyAsync(h => h.ItemId == item.Id && h.Decision == HandoverDecision.Waiting, cancel), "", "这份稿件已经在等对方接收。");
        return errors;

        void Require(bool holds, string field, string message)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, message));
            }
        }
    }
}
