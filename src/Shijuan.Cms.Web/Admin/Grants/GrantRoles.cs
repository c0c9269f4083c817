using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Web;

/// <summary>授权与收回：by the security administrator, never to himself, and never so that one person holds two of the three administrators.</summary>
internal sealed class GrantRoles(CmsDbContext db, UnitTree units, TimeProvider time) : IUseCase
{
    /// <summary>What these administer (accounts, grants, log, columns, rules) belongs to no unit: within a unit the role would reach all of it anyway.</summary>
    private static readonly Role[] CountyWide = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator, Role.SiteSteward];

    public async Task<GrantOutcome> GiveAsync(Actor actor, int userId, Role role, int? unitId, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        if (!Enum.IsDefined(role) || !await db.Users.AnyAsync(u => u.Id == userId, cancel) || (unitId is { } unit && (await units.LoadAsync(cancel)).Find(unit) is null))
        {
            return new GrantOutcome.Invalid("请选择现有的人员、角色和单位。");
        }

        var held = await db.RoleGrants.Where(g => g.UserId == userId).ToListAsync(cancel);
        if (WhyNot(actor, userId, held, role, unitId) is { } refusal)
        {
            return await RefuseAsync(actor, "grant.give", userId, new { role = role.ToString(), unitId }, refusal, transaction, cancel);
        }

        db.RoleGrants.Add(new RoleGrant(userId, role, unitId, time.GetUtcNow().UtcDateTime));
        db.Audit(AuditDraft.Done(actor, "grant.give", nameof(CmsUser), () => userId, new { role = role.ToString(), unitId }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new GrantOutcome.Done();
    }

    public async Task<GrantOutcome> RevokeAsync(Actor actor, int grantId, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        if (await db.RoleGrants.SingleOrDefaultAsync(g => g.Id == grantId, cancel) is not { } grant)
        {
            return new GrantOutcome.Refused("这项授权已经不在了。");
        }

        var facts = new { role = grant.Role.ToString(), grant.UnitId };
        if (grant.UserId == actor.UserId || !actor.CanAnywhere(CorePermissions.ManageGrants))
        {
            return await RefuseAsync(actor, "grant.revoke", grant.UserId, facts, "不能收回自己的角色，请另一位安全管理员来办。", transaction, cancel);
        }

        db.RoleGrants.Remove(grant);
        db.Audit(AuditDraft.Done(actor, "grant.revoke", nameof(CmsUser), () => grant.UserId, facts));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new GrantOutcome.Done();
    }

    internal static string? WhyNot(Actor actor, int userId, IReadOnlyList<RoleGrant> held, Role wanted, int? unitId)
    {
        if (!actor.CanAnywhere(CorePermissions.ManageGrants))
        {
            return "只有安全管理员可以授权。";
        }

        if (userId == actor.UserId)
        {
            return "不能给自己授权，请另一位安全管理员来办。";
        }

        if (unitId is not null && CountyWide.Contains(wanted))
        {
            return $"{RoleCatalogue.NameOf(wanted)}管的是全县的事，范围只能选“全县”。";
        }

        if (held.FirstOrDefault(g => RoleCatalogue.AreSeparated(g.Role, wanted)) is { } other)
        {
            return $"三员分立：这个人已经是{RoleCatalogue.NameOf(other.Role)}，不能再任{RoleCatalogue.NameOf(wanted)}（GB/T 22239-2019 安全管理中心）。请另选一人，或者先收回原来的角色。";
        }

        return held.Any(g => g.Role == wanted && (g.UnitId == unitId || g.UnitId is null)) ? "这个人已经有这个角色。" : null;
    }

    private async Task<GrantOutcome> RefuseAsync(
        Actor actor, string action, int userId, object facts, string refusal, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancel)
    {
        db.Audit(AuditDraft.Refused(actor, action, nameof(CmsUser), userId, facts));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new GrantOutcome.Refused(refusal);
    }
}

/// <summary>授权的结果。</summary>
internal abstract record GrantOutcome
{
    public sealed record Done : GrantOutcome;

    public sealed record Invalid(string Message) : GrantOutcome;

    public sealed record Refused(string Message) : GrantOutcome;
}
