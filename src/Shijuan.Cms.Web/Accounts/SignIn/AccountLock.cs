namespace Shijuan.Cms.Web;

/// <summary>停用：an account that an administrator closed is locked until the end of time, unlike one that locked itself.</summary>
internal static class AccountLock
{
    public static readonly DateTimeOffset ForGood = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static bool IsForGood(DateTime untilUtc) => untilUtc >= ForGood.UtcDateTime;

    public static bool IsForGood(DateTimeOffset? until) => until >= ForGood;
}
