namespace Shijuan.Cms.Core.Accounts;

/// <summary>账号是否在用：disabling locks an account for good, wrong passwords only for minutes.</summary>
public static class AccountUse
{
    private static readonly DateTimeOffset ForGood = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static bool IsInUse(DateTimeOffset? lockedUntil) => lockedUntil is null || lockedUntil < ForGood;
}
