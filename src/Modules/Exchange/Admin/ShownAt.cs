using System.Globalization;
using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Exchange;

/// <summary>显示的时间：北京时间。</summary>
internal static class ShownAt
{
    public static string Minute(DateTime utc) => ChinaTime.ToLocal(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Value of a <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime utc) => ChinaTime.ToLocal(utc).ToString("yyyy-MM-dd'T'HH:mm:ss'+08:00'", CultureInfo.InvariantCulture);
}
