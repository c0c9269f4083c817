using System.Globalization;

namespace Shijuan.Cms.Core.Content;

/// <summary>索引号：<c>{行政区划代码}-{单位序号四位}/{年份}-{稿件号五位}</c>. Unique, given once, independent of later changes of the unit.</summary>
public static class IndexNumber
{
    public static string For(string areaCode, int unitId, int year, int itemId) =>
        string.Create(CultureInfo.InvariantCulture, $"{areaCode}-{unitId:D4}/{year:D4}-{itemId:D5}");
}
