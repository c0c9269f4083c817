namespace Shijuan.Cms.Editorial;

/// <summary>分位数：the smallest value that at least so many per cent of the values do not exceed (nearest rank).</summary>
internal static class Percentile
{
    /// <param name="sorted">Ascending, not empty.</param>
    /// <param name="percent">Above 0, at most 100.</param>
    public static T Of<T>(IReadOnlyList<T> sorted, int percent) => sorted[Math.Max(0, (int)Math.Ceiling(percent / 100d * sorted.Count) - 1)];

    /// <summary>Hours or days, as a person would say it.</summary>
    public static string Hours(TimeSpan time) => time.TotalHours < 48
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.TotalHours:0.#}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.TotalHours:0}");
}
