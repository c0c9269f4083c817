using System.Globalization;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>报告中的数字和位置：how a number is written, and where a finding points to.</summary>
internal static class ReportText
{
    /// <summary>Without an exponent, at most four decimals.</summary>
    public static string Say(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public static Target At(string field) => Target.Of("Detail." + field);
}
