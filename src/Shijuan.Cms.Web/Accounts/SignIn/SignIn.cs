using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Web;

/// <summary>登录：one answer for a wrong name and a wrong password, in the same time; a lock after too many tries.</summary>
internal sealed class SignIn(
    CmsDbContext db, UserManager<CmsUser> users, SignInManager<CmsUser> session, UnknownNames unknown,
    IPasswordHasher<CmsUser> hasher, IOptions<IdentityOptions> options, TimeProvider time) : IUseCase
{
    private static readonly Actor Nobody = Actor.System("未登录者");
    private static string? _decoy;

    public async Task<SignInOutcome> TryAsync(string userName, string password, CancellationToken cancel)
    {
        var name = users.NormalizeName(userName);
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == name, cancel);
        if (LockedUntil(name, user) is { } until)
        {
            return await RefuseAsync(user, until, cancel);
        }

        var right = hasher.VerifyHashedPassword(user ?? new CmsUser(), user?.PasswordHash ?? Decoy(), password) != PasswordVerificationResult.Failed;
        if (user is null || !right)
        {
            return user is null ? await CountUnknownAsync(name, cancel) : await CountAsync(user, cancel);
        }

        return await EnterAsync(user.Id, cancel);
    }

    private DateTime? LockedUntil(string name, CmsUser? user) =>
        user is null ? unknown.LockedUntil(name) : user.LockoutEnd > time.GetUtcNow() ? user.LockoutEnd.Value.UtcDateTime : null;

    private async Task<SignInOutcome> RefuseAsync(CmsUser? user, DateTime untilUtc, CancellationToken cancel)
    {
        db.Audit(Failed(user, "locked"));
        await db.SaveChangesAsync(cancel);
        return AccountLock.IsForGood(untilUtc) ? new SignInOutcome.Wrong() : new SignInOutcome.Locked(untilUtc);
    }

    private async Task<SignInOutcome> CountUnknownAsync(string name, CancellationToken cancel)
    {
        var until = unknown.Failed(name);
        db.Audit(Failed(null, "wrong"));
        await db.SaveChangesAsync(cancel);
        return until is { } end ? new SignInOutcome.Locked(end) : new SignInOutcome.Wrong();
    }

    private async Task<SignInOutcome> CountAsync(CmsUser user, CancellationToken cancel)
    {
        await using var transaction = await db.BeginAsync(cancel);
        // In the database, so that tries at the same moment all count.
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), cancel);
        var failures = await db.Users.Where(u => u.Id == user.Id).Select(u => u.AccessFailedCount).SingleAsync(cancel);
        db.Audit(Failed(user, "wrong"));
        DateTime? until = null;
        if (failures >= options.Value.Lockout.MaxFailedAccessAttempts)
        {
            var end = time.GetUtcNow() + options.Value.Lockout.DefaultLockoutTimeSpan;
            until = end.UtcDateTime;
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, end).SetProperty(u => u.AccessFailedCount, 0), cancel);
            db.Audit(AuditDraft.Done(Nobody, "account.locked", nameof(CmsUser), () => user.Id, new { failures }));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return until is { } at ? new SignInOutcome.Locked(at) : new SignInOutcome.Wrong();
    }

    private async Task<SignInOutcome> EnterAsync(int userId, CancellationToken cancel)
    {
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancel);
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        db.Audit(AuditDraft.Done(new Actor(user.Id, user.DisplayName, []), "account.sign-in", nameof(CmsUser), () => user.Id));
        await db.SaveChangesAsync(cancel);
        await session.SignOutAsync();
        await session.SignInAsync(user, isPersistent: false);
        return new SignInOutcome.Entered();
    }

    /// <summary>The number of the account when there is one; never the name that was typed, which may be a password.</summary>
    private static AuditDraft Failed(CmsUser? user, string why) => AuditDraft.Refused(Nobody, "account.sign-in-failed", nameof(CmsUser), user?.Id, new { why });

    /// <summary>Something to check a password against when there is no such account, so that the answer takes as long.</summary>
    private string Decoy() => _decoy ??= hasher.HashPassword(new CmsUser(), Guid.NewGuid().ToString());
}

/// <summary>登录结果。</summary>
internal abstract record SignInOutcome
{
    public sealed record Entered : SignInOutcome;

    public sealed record Wrong : SignInOutcome;

    public sealed record Locked(DateTime UntilUtc) : SignInOutcome;
}
