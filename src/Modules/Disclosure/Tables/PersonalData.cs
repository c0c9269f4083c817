using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Disclosure;

/// <summary>个人信息的样子 (B07)：numbers that must never stand on the site, wherever they are written. Says what kind it is and never repeats the value.</summary>
internal static partial class PersonalData
{
    /// <summary>省级行政区划代码（GB/T 2260）。</summary>
    private static readonly HashSet<string> Regions = new(
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".Split(' '), StringComparer.Ordinal);

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>“身份证号”“银行卡号”“手机号”, or null when the text has none.</summary>
    public static string? Find(string text)
    {
        if (text.Length < 11)
        {
            return null;
        }

        var plain = text.Normalize(NormalizationForm.FormKC);
        var runs = Digits().Matches(plain).Select(m => Strip(m.Value)).Concat(Grouped().Matches(plain).Select(m => Strip(m.Value))).ToList();
        return runs.Exists(HoldsIdNumber) ? "身份证号"
            : runs.Exists(IsBankCard) ? "银行卡号"
            : Mobile().IsMatch(plain) ? "手机号"
            : null;
    }

    /// <summary>An 18-digit number with a valid check digit (GB 11643), a number that a spreadsheet has rounded to …000, or an old one of 15 digits.</summary>
    internal static bool HoldsIdNumber(string run)
    {
        for (var start = 0; start + 18 <= run.Length; start++)
        {
            if (IsIdNumber(run.Substring(start, 18)))
            {
                return true;
            }
        }

        return run.Length == 15 && HasRegion(run) && IsDay("19" + run[6..12]);
    }

    /// <summary>Luhn, 16 to 19 digits, with a first digit that banks use: numbers that begin with a year are none.</summary>
    internal static bool IsBankCard(string run)
    {
        if (run.Length is < 16 or > 19 || !run.All(char.IsAsciiDigit) || run[0] is '0' or '1' or '2' or '7' or '8')
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < run.Length; i++)
        {
            var digit = run[run.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (digit * 2) - 9 : digit * 2;
        }

        return sum % 10 == 0;
    }

    private static bool IsIdNumber(string number)
    {
        if (!HasRegion(number) || !number[..17].All(char.IsAsciiDigit) || !IsDay(number[6..14]))
        {
            return false;
        }

        var sum = number[..17].Select((c, i) => (c - '0') * Weights[i]).Sum();
        return number[17] == "10X98765432"[sum % 11] || number.EndsWith("000", StringComparison.Ordinal);
    }

    private static bool HasRegion(string number) => Regions.Contains(number[..2]);

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2099;

    private static string Strip(string run) => string.Concat(run.Where(c => char.IsAsciiLetterOrDigit(c))).ToUpperInvariant();

    [GeneratedRegex("[0-9]{14,}[0-9Xx]", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    /// <summary>A card number in fours, or an id number as 6, 8 and 4.</summary>
    [GeneratedRegex(@"[0-9]{4}(?<gap>[ \-])[0-9]{4}\k<gap>[0-9]{4}\k<gap>[0-9]{4}(?:\k<gap>?[0-9]{1,3})?|[0-9]{6}[ \-]?[0-9]{8}[ \-]?[0-9]{3}[0-9Xx]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"(?<![0-9])(?:(?:\+|00)?86[ \-]?)?1[3-9][0-9][ .\-]?[0-9]{4}[ .\-]?[0-9]{4}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Mobile();
}
