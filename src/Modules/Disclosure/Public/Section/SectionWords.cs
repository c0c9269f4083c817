namespace Shijuan.Cms.Disclosure;

/// <summary>专栏中单位类别的名称。</summary>
internal static class SectionWords
{
    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.County => "县政府",
        UnitKind.Department => "县政府部门",
        UnitKind.Town => "各镇",
        _ => "其他单位",
    };
}
