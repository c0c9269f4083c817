using System.Globalization;

namespace Shijuan.Cms.Core.Content;

/// <summary>读懂一个字段：what was typed becomes the canonical value, or a Chinese message says why it cannot be understood.</summary>
public static class FieldValue
{
    private const int FirstYear = 1949;
    private const int LastYear = 2999;

    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy年M月d日", "yyyy/M/d", "yyyy.M.d"];

    public static (string Value, string? Error) Read(DetailField field, string typed, int limit)
    {
        if (typed.Length == 0)
        {
            return ("", null);
        }

        return field.Kind switch
        {
            DetailFieldKind.Date => ReadDate(typed),
            DetailFieldKind.Number => ReadNumber(typed),
            DetailFieldKind.Choice when field.Options?.Contains(typed) != true => ("", $"请从列表中选择{field.Label}。"),
            DetailFieldKind.Table => DetailTable.Read(typed, field.Columns),
            _ when typed.Length > limit => ("", $"不能超过{limit}个字，现在有{typed.Length}个字。"),
            _ => (field.Kind == DetailFieldKind.LongText ? typed.ReplaceLineEndings("\n") : typed, null),
        };
    }

    /// <summary>读懂一个日期：in one of the usual forms, from 1949 to 2999, so that no period counted from it leaves the calendar.</summary>
    public static (DateOnly? Day, string? Error) ReadDay(string typed) =>
        !DateOnly.TryParseExact(typed, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (null, "日期看不懂，请写成“2023-10-08”的样子。")
            : day.Year is < FirstYear or > LastYear ? (null, $"年份要在{FirstYear}年到{LastYear}年之间，请核对。")
            : (day, null);

    private static (string Value, string? Error) ReadDate(string typed)
    {
        var (day, error) = ReadDay(typed);
        return (day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", error);
    }

    private static (string Value, string? Error) ReadNumber(string typed)
    {
        var plain = typed.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 999_999_999_999m
            ? (number.ToString("0.####", CultureInfo.InvariantCulture), null)
            : ("", "请填写数字，不能是负数，也不要写单位；没有的填 0。");
    }
}
