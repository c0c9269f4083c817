namespace Shijuan.Cms.Disclosure;

/// <summary>遮盖方式的说明。</summary>
internal static class MaskWords
{
    public static string Short(ColumnMask mask) => mask switch
    {
        ColumnMask.SurnameOnly => "（姓＋＊）",
        ColumnMask.FullName => "（全名）",
        ColumnMask.PhoneMiddle => "（留前三后四）",
        ColumnMask.IdLast4 => "（只留后四位）",
        ColumnMask.Village => "（只到村、社区）",
        _ => "",
    };
}
