using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Disclosure;

/// <summary>遮盖一格。What cannot be understood is refused, never guessed and never repeated.</summary>
internal static partial class CellMask
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy年M月d日", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];
    private static readonly string[] MonthForms = ["yyyy-MM", "yyyy-M", "yyyy年M月", "yyyy/M", "yyyy.M"];

    /// <summary>The cell as it is stored, or a Chinese reason without the value. Empty cells stay empty.</summary>
    public static (string Value, string? Fault) Apply(ColumnMask mask, string raw)
    {
        var text = raw.Trim();
        if (text.Length == 0)
        {
            return ("", null);
        }

        var value = mask switch
        {
            ColumnMask.SurnameOnly => PersonName.Mask(text),
            ColumnMask.FullName => PersonName.Whole(text),
            ColumnMask.PhoneMiddle => Phone(text),
            ColumnMask.IdLast4 => text.Length >= 8 ? new string('＊', 4) + text[^4..] : null,
            ColumnMask.Village => Village(text),
            ColumnMask.ExamNumber => ExamNumber().IsMatch(Half(text)) ? Half(text) : null,
            ColumnMask.Amount or ColumnMask.Number => Number(text),
            ColumnMask.Date => Day(text),
            ColumnMask.Drop => "",
            _ => text,
        };
        return value is null ? ("", FaultOf(mask)) : (value, null);
    }

    private static string FaultOf(ColumnMask mask) => mask switch
    {
        ColumnMask.SurnameOnly or ColumnMask.FullName => "不像姓名，请核对这一格",
        ColumnMask.PhoneMiddle => "不像电话号码，请核对这一格",
        ColumnMask.IdLast4 => "不像证件号码，请核对这一格",
        ColumnMask.Village => "看不出是哪个村或社区，请写成“××镇××村”",
        ColumnMask.ExamNumber => "不像准考证号，准考证号是4至15位数字或字母",
        ColumnMask.Date => "日期看不懂，请写成“2025-03-08”的样子",
        _ => "不是数字，请去掉单位和文字",
    };

    private static string? Phone(string text)
    {
        var digits = string.Concat(Half(text).Where(char.IsAsciiDigit));
        return digits.Length switch
        {
            11 when digits[0] == '1' => $"{digits[..3]}＊＊＊＊{digits[^4..]}",
            >= 7 and <= 12 => $"{digits[..3]}＊＊＊＊{digits[^2..]}",
            _ => null,
        };
    }

    /// <summary>Cut after the village or community; without one, after the town.</summary>
    private static string? Village(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return VillageEnd().Match(plain) is { Success: true } village ? village.Value
            : TownEnd().Match(plain) is { Success: true } town ? town.Value
            : plain.Length <= 6 && !plain.Any(char.IsAsciiDigit) ? plain
            : null;
    }

    private static string? Number(string text)
    {
        var plain = Half(text).Replace(",", "", StringComparison.Ordinal).TrimEnd('元', '亩', '%');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= 999_999_999_999m
            ? number.ToString("0.####", CultureInfo.InvariantCulture)
            : null;
    }

    private static string? Day(string text) =>
        DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : DateOnly.TryParseExact(text, MonthForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
                ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
                : null;

    private static string Half(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("^.*?(?:村|社区)(?:社区|村民委员会|村委会|委会|居委会)?", RegexOptions.None, 1000)]
    private static partial Regex VillageEnd();

    [GeneratedRegex("^.*?(?:镇|乡|街道)", RegexOptions.None, 1000)]
    private static partial Regex TownEnd();

    [GeneratedRegex("^[0-9A-Za-z]{4,15}$", RegexOptions.None, 1000)]
    private static partial Regex ExamNumber();
}
