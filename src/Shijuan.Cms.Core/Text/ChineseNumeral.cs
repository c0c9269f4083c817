using System.Globalization;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Core.Text;

/// <summary>汉字数字：numbers and dates as official documents write them, “二十三”, “一百零三”, “二〇二三年十月八日”, and the same in digits.</summary>
public static partial class ChineseNumeral
{
    /// <summary>For patterns: characters of a number.</summary>
    public const string Characters = "0-9〇零○一二三四五六七八九十百两";

    private const string Digits = "〇一二三四五六七八九";

    /// <summary>1 to 999, in Chinese or in digits; null for anything else, as “十十” or “三百百”.</summary>
    public static int? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            return digits is >= 1 and <= 999 && text.Length <= 3 ? digits : null;
        }

        var match = Number().Match(text);
        if (!match.Success || text.Length == 0)
        {
            return null;
        }

        var hundreds = match.Groups["h"].Success ? DigitOf(match.Groups["h"].Value) : 0;
        var tens = !match.Groups["t"].Success ? 0 : match.Groups["t"].Length == 1 ? 1 : DigitOf(match.Groups["t"].Value[..1]);
        var value = (hundreds * 100) + (tens * 10) + (match.Groups["u"].Success ? DigitOf(match.Groups["u"].Value) : 0);
        return value is >= 1 and <= 999 ? value : null;
    }

    /// <summary>“二十三”; 1 to 999.</summary>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999);
        var (hundreds, tens, units) = (number / 100, number / 10 % 10, number % 10);
        var text = hundreds > 0 ? $"{Digits[hundreds]}百" : "";
        text += tens == 1 && hundreds == 0 ? "十" : tens > 0 ? $"{Digits[tens]}十" : hundreds > 0 && units > 0 ? "零" : "";
        return units > 0 ? text + Digits[units] : text;
    }

    /// <summary>A text that is nothing but a date; spaces between its parts are overlooked. Null for a day that does not exist.</summary>
    public static DateOnly? ParseDate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Day().Match(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));
        return match.Success
            && YearOf(match.Groups["y"].Value) is { } year && Parse(match.Groups["m"].Value.TrimStart('0')) is { } month && Parse(match.Groups["d"].Value.TrimStart('0')) is { } day
            && month <= 12 && day <= DateTime.DaysInMonth(year, month)
                ? new DateOnly(year, month, day)
                : null;
    }

    private static int? YearOf(string text)
    {
        var year = 0;
        foreach (var c in text)
        {
            year = (year * 10) + DigitOf(c.ToString());
        }

        return text.Length == 4 && year is >= 1949 and <= 2999 ? year : null;
    }

    private static int DigitOf(string c) => c switch
    {
        "零" or "○" or "0" or "O" or "Ｏ" => 0,
        "两" => 2,
        [>= '0' and <= '9'] => c[0] - '0',
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };

    [GeneratedRegex(@"^(?:(?<h>[一二两三四五六七八九])百)?(?:[零〇](?=[一二三四五六七八九]$))?(?<t>[一二三四五六七八九]?十)?(?<u>[一二三四五六七八九])?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?<y>[0-9〇零○OＯ一二三四五六七八九]{4})年(?<m>[0-9一二三四五六七八九十]{1,2})月(?<d>[0-9一二三四五六七八九十]{1,3})日$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();
}
