using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Exchange;

/// <summary>接口令牌的发放与撤销：by the security administrator, as rights are given by him.</summary>
internal sealed class ManageTokens(CmsDbContext db, UserManager<CmsUser> users, TokenMaker maker, UnitTree units, TimeProvider time) : IUseCase
{
    private static readonly DateTimeOffset ForGood = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<IReadOnlyList<TokenRow>> ListAsync(CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        var now = time.GetUtcNow().UtcDateTime;
        var tokens = await db.Set<ApiToken>().AsNoTracking().OrderBy(t => t.RevokedAtUtc != null).ThenByDescending(t => t.Id).ToListAsync(cancel);
        return [.. tokens.Select(t => new TokenRow(
            t.Id, t.Name, t.Kind, tree.NameOf(t.UnitId), t.Prefix, t.CreatedAtUtc, t.ExpiresAtUtc, t.LastUsedAtUtc,
            t.RevokedAtUtc is not null ? "已撤销" : now >= t.ExpiresAtUtc ? "已过期" : "有效", t.IsUsable(now)))];
    }

    public async Task<TokenOutcome> CreateAsync(Actor actor, string name, ApiTokenKind kind, int unitId, int days, CancellationToken cancel)
    {
        if (!actor.CanAnywhere(CorePermissions.ManageGrants))
        {
            return await RefuseAsync(actor, "api-token.create", null, "只有安全管理员可以发放接口令牌。", cancel);
        }

        if ((await units.LoadAsync(cancel)).Publishing.FirstOrDefault(u => u.Id == unitId) is not { } unit)
        {
            return new TokenOutcome.Invalid("UnitId", "请选择单位。");
        }

        // Before the transaction: the first use of the site's keys stores one, on a connection of its own.
        var secret = maker.Make(kind);
        await using var transaction = await db.BeginAsync(cancel);
        var account = new CmsUser
        {
            UserName = "api-" + secret.Prefix, DisplayName = TokenCheck.AccountName(name), UnitId = unit.Id, LockoutEnabled = true,
            // Nobody signs in as a system, even after a password was set by mistake.
            LockoutEnd = ForGood,
        };
        db.Audit(AuditDraft.Done(actor, "account.create", nameof(CmsUser), () => account.Id, new { unit = unit.Id, api = true }));
        var created = await users.CreateAsync(account);
        if (!created.Succeeded)
        {
            db.ForgetChanges();
            return new TokenOutcome.Invalid("Name", string.Join(" ", created.Errors.Select(e => e.Description)));
        }

        var now = time.GetUtcNow().UtcDateTime;
        var token = new ApiToken(name, kind, unit.Id, account.Id, secret, actor.UserId, now, now.AddDays(days));
        db.Add(token);
        db.Audit(AuditDraft.Done(actor, "api-token.create", nameof(ApiToken), () => token.Id, new { unit = unit.Id, kind = kind.ToString(), days }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new TokenOutcome.Created(secret.Whole, secret.Prefix);
    }

    public async Task<TokenOutcome> RevokeAsync(Actor actor, int tokenId, CancellationToken cancel)
    {
        if (!actor.CanAnywhere(CorePermissions.ManageGrants))
        {
            return await RefuseAsync(actor, "api-token.revoke", tokenId, "只有安全管理员可以撤销接口令牌。", cancel);
        }

        await using var transaction = await db.BeginAsync(cancel);
        var token = await db.Set<ApiToken>().SingleOrDefaultAsync(t => t.Id == tokenId, cancel);
        if (token is null || token.RevokedAtUtc is not null)
        {
            return new TokenOutcome.Refused("这个令牌已经撤销。");
        }

        token.Revoke(actor.UserId, time.GetUtcNow().UtcDateTime);
        db.Audit(AuditDraft.Done(actor, "api-token.revoke", nameof(ApiToken), () => tokenId, new { unit = token.UnitId }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new TokenOutcome.Revoked();
    }

    private async Task<TokenOutcome> RefuseAsync(Actor actor, string action, int? tokenId, string message, CancellationToken cancel)
    {
        db.Audit(AuditDraft.Refused(actor, action, nameof(ApiToken), tokenId));
        await db.SaveChangesAsync(cancel);
        return new TokenOutcome.Refused(message);
    }
}

/// <summary>令牌清单的一行。Immutable.</summary>
internal sealed record TokenRow(
    int Id, string Name, ApiTokenKind Kind, string UnitName, string Prefix, DateTime CreatedAtUtc, DateTime ExpiresAtUtc, DateTime? LastUsedAtUtc, string State, bool IsUsable);

/// <summary>令牌操作的结果：closed.</summary>
internal abstract record TokenOutcome
{
    private TokenOutcome() { }

    /// <param name="Secret">Shown once and never again.</param>
    public sealed record Created(string Secret, string Prefix) : TokenOutcome;

    public sealed record Revoked : TokenOutcome;

    public sealed record Invalid(string Field, string Message) : TokenOutcome;

    public sealed record Refused(string Message) : TokenOutcome;
}
