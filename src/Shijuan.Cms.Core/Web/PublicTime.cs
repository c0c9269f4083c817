using System.Globalization;
using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Core.Web;

/// <summary>公开页上时间的写法：China time, as citizens read it (B01).</summary>
public static class PublicTime
{
    public static string Minute(DateTime utc) => ChinaTime.ToLocal(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateTime utc) => ChinaTime.ToLocal(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Machine(DateTime utc) => ChinaTime.ToLocal(utc).ToString("yyyy-MM-ddTHH:mm:ss+08:00", CultureInfo.InvariantCulture);

    /// <summary>成文日期，如“2023年10月16日”。</summary>
    public static string Formal(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");
}
