namespace Shijuan.Cms.Core.Clocks;

/// <summary>暂停：一段不计入期限的时间及其理由。不可变；没有止时表示仍在暂停。</summary>
public sealed record Pause(DateTime FromUtc, DateTime? UntilUtc, string Reason);

/// <summary>延长：期满前经批准加长的期限，一个时钟只有一次。不可变。</summary>
public sealed record Extension(ClockLength By, DateTime GrantedAtUtc, string Reason);
