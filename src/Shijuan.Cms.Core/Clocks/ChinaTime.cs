namespace Shijuan.Cms.Core.Clocks;

/// <summary>
/// 北京时间：UTC+8，没有夏令时。数据库存 UTC，期限按北京时间的日期计算。
/// </summary>
/// <remarks>A fixed offset, so that the result does not depend on the time zone data of the server.</remarks>
public static class ChinaTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The local date on which the instant falls.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>The local wall-clock time; its kind is unspecified because it is not the server's local time.</summary>
    public static DateTime ToLocal(DateTime utc) =>
        DateTime.SpecifyKind(AsUtc(utc) + Offset, DateTimeKind.Unspecified);

    /// <summary>0时: the first instant of the local date.</summary>
    public static DateTime StartOfDayUtc(DateOnly date) =>
        DateTime.SpecifyKind(date.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);

    /// <summary>24时: the first instant that no longer belongs to the local date.</summary>
    public static DateTime EndOfDayUtc(DateOnly date) => StartOfDayUtc(date.AddDays(1));

    /// <summary>Values read from SQLite carry no kind; by the convention of the model they are UTC.</summary>
    internal static DateTime AsUtc(DateTime value) =>
        value.Kind == DateTimeKind.Local
            ? throw new ArgumentException("时间必须是 UTC，不能是服务器本地时间。", nameof(value))
            : DateTime.SpecifyKind(value, DateTimeKind.Utc);
}
