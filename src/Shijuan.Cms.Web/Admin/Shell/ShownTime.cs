using System.Globalization;
using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Web;

/// <summary>显示的时间：北京时间。</summary>
internal static class ShownTime
{
    public static string ToMinute(this DateTime utc) => ChinaTime.ToLocal(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string ToSecond(this DateTime utc) => ChinaTime.ToLocal(utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string ToMachine(this DateTime utc) => ChinaTime.ToLocal(utc).ToString("yyyy-MM-ddTHH:mm:ss+08:00", CultureInfo.InvariantCulture);
}
