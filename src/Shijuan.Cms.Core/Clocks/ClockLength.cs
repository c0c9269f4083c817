namespace Shijuan.Cms.Core.Clocks;

/// <summary>期限单位：决定哪些时间计入期限。</summary>
public enum ClockUnit
{
    /// <summary>工作日：休息日不计入。</summary>
    WorkingDays,

    /// <summary>自然日：每天都计入，最后一日遇休息日顺延。</summary>
    CalendarDays,

    /// <summary>小时：从触发时刻起连续计算。</summary>
    Hours,

    /// <summary>固定日：每天都计入，到日为止，最后一日遇休息日不顺延（期限由通知或公告定为某一天）。</summary>
    ExactDays,
}

/// <summary>期限长度：数量和单位。不可变。0 日表示当日办结。</summary>
public sealed record ClockLength(int Amount, ClockUnit Unit)
{
    /// <summary>Longer than any period in the catalogue; a typing error beyond it must not become a due date.</summary>
    public const int Longest = 4000;

    public int Amount { get; } = Check(Amount, Unit);

    public static ClockLength WorkingDays(int amount) => new(amount, ClockUnit.WorkingDays);

    public static ClockLength CalendarDays(int amount) => new(amount, ClockUnit.CalendarDays);

    public static ClockLength ExactDays(int amount) => new(amount, ClockUnit.ExactDays);

    public static ClockLength Hours(int amount) => new(amount, ClockUnit.Hours);

    /// <summary>As a clerk writes it: “20个工作日”“30日”“5小时”.</summary>
    public string ToText() => Unit switch
    {
        ClockUnit.WorkingDays => $"{Amount}个工作日",
        ClockUnit.CalendarDays => $"{Amount}日",
        ClockUnit.ExactDays => $"{Amount}日（遇休息日不顺延）",
        _ => $"{Amount}小时",
    };

    private static int Check(int amount, ClockUnit unit)
    {
        if (!Enum.IsDefined(unit))
        {
            throw new ArgumentOutOfRangeException(nameof(unit), unit, "没有这种期限单位。");
        }

        var shortest = unit == ClockUnit.Hours ? 1 : 0;
        return amount >= shortest && amount <= Longest
            ? amount
            : throw new ArgumentOutOfRangeException(nameof(amount), amount, $"期限应在{shortest}至{Longest}之间。");
    }
}
