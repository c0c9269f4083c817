using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Web;

/// <summary>账号清单。</summary>
internal sealed class ListAccounts(CmsDbContext db, UnitTree units, TimeProvider time) : IUseCase
{
    private const int Most = 500;

    public async Task<IReadOnlyList<AccountRow>> FindAsync(string? words, int? unitId, CancellationToken cancel)
    {
        var wanted = words?.Trim() ?? "";
        var accounts = await db.Users.AsNoTracking()
            .Where(u => unitId == null || u.UnitId == unitId)
            .Where(u => wanted.Length == 0 || u.DisplayName.Contains(wanted) || u.UserName!.Contains(wanted))
            .OrderBy(u => u.UserName)
            .Select(u => new { u.Id, u.UserName, u.DisplayName, u.UnitId, u.LockoutEnd })
            .Take(Most)
            .ToListAsync(cancel);
        var ids = accounts.Select(a => a.Id).ToList();
        var roles = (await db.RoleGrants.AsNoTracking().Where(g => ids.Contains(g.UserId)).OrderBy(g => g.Role).ToListAsync(cancel))
            .ToLookup(g => g.UserId, g => RoleCatalogue.NameOf(g.Role));
        var tree = await units.LoadAsync(cancel);
        var now = time.GetUtcNow();
        return accounts
            .Select(a => new AccountRow(a.Id, a.UserName ?? "", a.DisplayName, tree.NameOf(a.UnitId), string.Join("、", roles[a.Id].Distinct()), StateOf(a.LockoutEnd, now)))
            .ToList();
    }

    internal static AccountState StateOf(DateTimeOffset? lockedUntil, DateTimeOffset now) => lockedUntil switch
    {
        _ when AccountLock.IsForGood(lockedUntil) => AccountState.Disabled,
        { } until when until > now => AccountState.Locked,
        _ => AccountState.Active,
    };
}

/// <summary>账号状态。</summary>
internal enum AccountState
{
    /// <summary>可用。</summary>
    Active = 1,

    /// <summary>试错太多，暂时锁定。</summary>
    Locked = 2,

    /// <summary>已停用。</summary>
    Disabled = 3,
}

/// <summary>账号清单的一行。Immutable.</summary>
internal sealed record AccountRow(int Id, string UserName, string DisplayName, string Unit, string Roles, AccountState State)
{
    public string StateText => State switch
    {
        AccountState.Disabled => "已停用",
        AccountState.Locked => "暂时锁定",
        _ => "可用",
    };

    public string StateClass => State switch
    {
        AccountState.Disabled => "state state-withdrawn",
        AccountState.Locked => "state state-returned",
        _ => "state state-approved",
    };
}
