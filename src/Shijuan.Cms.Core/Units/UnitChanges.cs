using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Events;
using Shijuan.Cms.Core.Handovers;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.TakeDowns;

namespace Shijuan.Cms.Core.Units;

/// <summary>
/// 单位变更：move within the tree, rename, merge, close. Rights follow the tree from the next request on; records of the past keep their names.
/// A unit is never deleted, and a grant in a merged unit never becomes one in its successor by itself.
/// </summary>
public sealed class UnitChanges(CmsDbContext db, TimeProvider time)
{
    public const int LongestName = 60;

    private static readonly ContentState[] InHand = [ContentState.InReview, ContentState.Approved, ContentState.Scheduled];

    /// <summary>移动：under another parent, never under itself or what is below it.</summary>
    public Task<IReadOnlyList<FieldError>> MoveAsync(Actor actor, int unitId, int? parentId, CancellationToken cancel) =>
        RunAsync(actor, unitId, "unit.move", new { to = parentId }, (tree, unit) =>
        {
            var parent = parentId is { } id ? tree.Find(id) : null;
            if (parent is null || parent.ValidTo is not null)
            {
                return Refuse("ParentId", "请选择现有的上级单位。");
            }

            if (tree.SelfAndBelow(unitId).Contains(parent.Id))
            {
                return Refuse("ParentId", "不能移到自己或者自己的下级单位下面。");
            }

            if (unit.ParentId == parent.Id)
            {
                return Refuse("ParentId", "它已经在这个单位下面。");
            }

            var from = unit.ParentId;
            unit.MoveTo(parent.Id);
            db.Audit(AuditDraft.Done(actor, "unit.move", nameof(OrgUnit), () => unitId, new { from, to = parent.Id }));
            return Accept();
        }, cancel);

    /// <summary>改名：key and addresses stay.</summary>
    public Task<IReadOnlyList<FieldError>> RenameAsync(Actor actor, int unitId, string? name, string? fullName, CancellationToken cancel) =>
        RunAsync(actor, unitId, "unit.rename", new { name, fullName }, (_, unit) =>
        {
            var (shortName, whole) = (name?.Trim() ?? "", fullName?.Trim() ?? "");
            if (shortName.Length is 0 or > LongestName)
            {
                return Refuse("Name", $"请填写简称，不超过{LongestName}个字。");
            }

            if (whole.Length is 0 or > LongestName)
            {
                return Refuse("FullName", $"请填写全称，不超过{LongestName}个字。");
            }

            var before = new { unit.Name, unit.FullName };
            unit.Rename(shortName, whole);
            db.Audit(AuditDraft.Done(actor, "unit.rename", nameof(OrgUnit), () => unitId, new { before, after = new { Name = shortName, FullName = whole } }));
            return Accept();
        }, cancel);

    /// <summary>撤销：without a successor; only when nothing is left to do in it.</summary>
    public Task<IReadOnlyList<FieldError>> CloseAsync(Actor actor, int unitId, CancellationToken cancel) =>
        RunAsync(actor, unitId, "unit.close", null, async (tree, unit) =>
        {
            if (tree.All.Any(u => u.ParentId == unitId && u.ValidTo is null))
            {
                return [new FieldError("", "它下面还有单位，请先移走或撤并。")];
            }

            var open = await db.ContentItems.BeyondTheCircle().CountAsync(i => i.UnitId == unitId && (i.State == ContentState.Draft || InHand.Contains(i.State)), cancel);
            if (open > 0)
            {
                return [new FieldError("", $"它还有 {open} 份没有办完的稿件。请先办完，或者并入别的单位。")];
            }

            unit.CloseOn(Today());
            db.Audit(AuditDraft.Done(actor, "unit.close", nameof(OrgUnit), () => unitId));
            return [];
        }, cancel);

    /// <summary>并入：items, columns and lower units go to the successor in one transaction, each with its own row; what is public stays at its address with its 索引号.</summary>
    public Task<IReadOnlyList<FieldError>> MergeAsync(Actor actor, int unitId, int? successorId, CancellationToken cancel) =>
        RunAsync(actor, unitId, "unit.merge", new { into = successorId }, async (tree, unit) =>
        {
            var successor = successorId is { } id ? await db.Units.SingleOrDefaultAsync(u => u.Id == id, cancel) : null;
            if (successor is null || successor.IsCollective || successor.ValidTo is not null)
            {
                return [new FieldError("SuccessorId", "请选择现有的单位来承接。")];
            }

            if (tree.SelfAndBelow(unitId).Contains(successor.Id))
            {
                return [new FieldError("SuccessorId", "不能并入自己或者自己的下级单位。")];
            }

            var waiting = await db.ContentItems.BeyondTheCircle().CountAsync(i => i.UnitId == unitId && InHand.Contains(i.State), cancel);
            if (waiting > 0)
            {
                return [new FieldError("SuccessorId", $"它还有 {waiting} 份稿件在审核或等待发布。请先办完或撤回送审，再合并。")];
            }

            if (await db.Set<TakeDown>().AnyAsync(t => t.UnitId == unitId && t.Decision == TakeDownDecision.Waiting, cancel)
                || await db.EmergencyReleases.AnyAsync(r => r.UnitId == unitId && r.RatifiedAtUtc == null, cancel))
            {
                return [new FieldError("SuccessorId", "它还有紧急下架等确认，或者特急发布等补审。请先办完，再合并。")];
            }

            foreach (var clock in await db.Clocks.Where(c => c.UnitId == unitId && c.StoppedAtUtc == null).ToListAsync(cancel))
            {
                clock.EntrustTo(successor.Id);
                db.Audit(AuditDraft.Done(actor, "clock.change-unit", nameof(Clock), () => clock.Id, new { from = unitId, to = successor.Id }));
            }

            var waitingOffers = await db.Set<Handover>()
                .Where(h => h.Decision == HandoverDecision.Waiting && (h.FromUnitId == unitId || h.ToUnitId == unitId)).ToListAsync(cancel);
            foreach (var offer in waitingOffers)
            {
                offer.Decide(HandoverDecision.TakenBack, actor.UserId, time.GetUtcNow().UtcDateTime);
                db.Audit(AuditDraft.Done(actor, "content.hand-over-taken-back", nameof(ContentItem), () => offer.ItemId, new { why = "merge" }));
            }

            var items = await HandOverItemsAsync(actor, unit, successor, cancel);
            foreach (var channel in await db.Channels.Where(c => c.UnitId == unitId).ToListAsync(cancel))
            {
                channel.EntrustTo(successor.Id);
                db.Audit(AuditDraft.Done(actor, "channel.change-unit", nameof(Channel), () => channel.Id, new { from = unitId, to = successor.Id }));
            }

            foreach (var below in await db.Units.Where(u => u.ParentId == unitId).ToListAsync(cancel))
            {
                below.MoveTo(successor.Id);
                db.Audit(AuditDraft.Done(actor, "unit.move", nameof(OrgUnit), () => below.Id, new { from = unitId, to = successor.Id }));
            }

            unit.SucceedBy(successor, Today());
            db.Audit(AuditDraft.Done(actor, "unit.merge", nameof(OrgUnit), () => unitId, new { into = successor.Id, items }));
            return [];
        }, cancel);

    private async Task<int> HandOverItemsAsync(Actor actor, OrgUnit unit, OrgUnit successor, CancellationToken cancel)
    {
        var items = await db.ContentItems.BeyondTheCircle().Where(i => i.UnitId == unit.Id).ToListAsync(cancel);
        foreach (var item in items)
        {
            item.ChangeUnit(successor.Id);
            db.Audit(AuditDraft.Done(actor, "content.change-unit", nameof(ContentItem), () => item.Id, new { from = unit.Id, to = successor.Id }));
            db.Raise(() => new ContentUnitChanged(item.Id, unit.Id, successor.Id));
        }

        return items.Count;
    }

    private async Task<IReadOnlyList<FieldError>> RunAsync(
        Actor actor, int unitId, string action, object? facts, Func<UnitTreeSnapshot, OrgUnit, Task<IReadOnlyList<FieldError>>> act, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        // Read here and not from the tree of the scope: two moves at once must not make a loop.
        var all = await db.Units.OrderBy(u => u.Order).ThenBy(u => u.Id).ToListAsync(cancel);
        var unit = all.Find(u => u.Id == unitId);
        var errors = unit switch
        {
            null => [new FieldError("", "没有这个单位。")],
            _ when !actor.CanAnywhere(CorePermissions.ManageGrants) => [new FieldError("", "您没有管理单位的权限。")],
            { ParentId: null } => [new FieldError("", "县人民政府是单位树的根，不能在这里变更。")],
            { ValidTo: not null } => [new FieldError("", "这个单位已经撤并。")],
            _ => await act(new UnitTreeSnapshot(all), unit),
        };
        if (errors.Count > 0)
        {
            db.ForgetChanges();
            db.Audit(AuditDraft.Refused(actor, action, nameof(OrgUnit), unitId, facts));
        }
        else
        {
            db.Raise(() => new UnitsChanged(unitId));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return errors;
    }

    private DateOnly Today() => ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);

    private static Task<IReadOnlyList<FieldError>> Refuse(string field, string message) => Task.FromResult<IReadOnlyList<FieldError>>([new FieldError(field, message)]);

    private static Task<IReadOnlyList<FieldError>> Accept() => Task.FromResult<IReadOnlyList<FieldError>>([]);
}
