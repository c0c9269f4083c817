using System.Globalization;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>读懂一个字段：what was typed becomes the canonical value, or a Chinese message says why it cannot be understood.</summary>
internal static class FormValue
{
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

    private static (string Value, string? Error) ReadDate(string typed) =>
        DateOnly.TryParseExact(typed, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null)
            : ("", "日期看不懂，请写成“2023-10-08”的样子。");

    private static (string Value, string? Error) ReadNumber(string typed)
    {
        var plain = typed.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 999_999_999_999m
            ? (number.ToString("0.####", CultureInfo.InvariantCulture), null)
            : ("", "请填写数字，不能是负数，也不要写单位；没有的填 0。");
    }
}
