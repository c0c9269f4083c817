namespace Shijuan.Cms.Core.Clocks;

/// <summary>日子的种类：工作日历把每一天归入三种之一。</summary>
public enum DayKind
{
    /// <summary>工作日：周一至周五，且不放假。</summary>
    Workday,

    /// <summary>休息日：周末或者法定节假日放假。</summary>
    DayOff,

    /// <summary>调休上班：周末，因节假日调休而上班，按工作日计算。</summary>
    MakeupWorkday,
}
