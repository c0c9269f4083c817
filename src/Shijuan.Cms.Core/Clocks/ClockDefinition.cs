namespace Shijuan.Cms.Core.Clocks;

/// <summary>
/// 时限规定：一类任务的期限、可延长多少、提前几个工作日预警、证明哪些指标、依据什么。不可变。
/// </summary>
/// <param name="Key">Stable name of the clock, for example <c>interpretation.due</c>.</param>
/// <param name="Name">名称 as shown.</param>
/// <param name="Length">期限.</param>
/// <param name="MaxExtension">The longest extension, in the unit of the length; null when the law allows none.</param>
/// <param name="AmberDays">
/// Working days before the due date on which the clock turns amber; 0 means on the due date itself.
/// A clock in hours does not use it: it turns amber when half of its time has run.
/// </param>
/// <param name="IndicatorIds">Entries of the indicator system that the clock proves.</param>
/// <param name="LegalBasis">依据.</param>
public sealed record ClockDefinition(
    string Key,
    string Name,
    ClockLength Length,
    ClockLength? MaxExtension,
    int AmberDays,
    string[] IndicatorIds,
    string LegalBasis)
{
    public string Key { get; } = Required(Key, nameof(Key));

    public string Name { get; } = Required(Name, nameof(Name));

    public ClockLength? MaxExtension { get; } = MaxExtension is null || MaxExtension.Unit == Length.Unit
        ? MaxExtension
        : throw new ArgumentException("延长的单位必须与期限的单位相同。", nameof(MaxExtension));

    public int AmberDays { get; } = AmberDays >= 0
        ? AmberDays
        : throw new ArgumentOutOfRangeException(nameof(AmberDays), AmberDays, "预警的工作日数不能为负。");

    public string LegalBasis { get; } = Required(LegalBasis, nameof(LegalBasis));

    /// <summary>
    /// 期间：a time that has to be given to the public (征求意见, 公示). It ends by itself, is completed at its end and never late.
    /// </summary>
    public bool IsPeriod { get; init; }

    /// <summary>督办：who is above the editors is told, level by level, from the last day on.</summary>
    public bool Escalates { get; init; }

    private static string Required(string value, string parameter) =>
        string.IsNullOrWhiteSpace(value) ? throw new ArgumentException("时限规定缺少内容。", parameter) : value;
}

/// <summary>时钟对象：时钟为之计时的事项（类型和编号）。不可变。</summary>
public sealed record ClockSubject(string Type, int Id);

/// <summary>时钟责任：责任单位和责任人。不可变。</summary>
public sealed record ClockOwner(int? UnitId, int? UserId);
