namespace Shijuan.Cms.Disclosure;

/// <summary>遮盖方式：what becomes of the cells of one column before anything is stored (B07).</summary>
internal enum ColumnMask
{
    /// <summary>原样。</summary>
    Plain = 1,

    /// <summary>姓＋＊；单位名称不变。</summary>
    SurnameOnly = 2,

    /// <summary>全名，只用于依法要公布姓名的名单。</summary>
    FullName = 3,

    /// <summary>整栏去掉，永远不存。</summary>
    Drop = 4,

    /// <summary>手机号留前三后四。</summary>
    PhoneMiddle = 5,

    /// <summary>证件号只留后四位。</summary>
    IdLast4 = 6,

    /// <summary>地址只到村（社区）。</summary>
    Village = 7,

    /// <summary>准考证号。</summary>
    ExamNumber = 8,

    /// <summary>金额。</summary>
    Amount = 9,

    /// <summary>数量。</summary>
    Number = 10,

    /// <summary>日期。</summary>
    Date = 11,
}
