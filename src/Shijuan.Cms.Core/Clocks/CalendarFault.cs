namespace Shijuan.Cms.Core.Clocks;

/// <summary>日历文件中的一处错误。Immutable.</summary>
/// <param name="Line">From 1.</param>
public sealed record CalendarFault(int Line, string Message);
