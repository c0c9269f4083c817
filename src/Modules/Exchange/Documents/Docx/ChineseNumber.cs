using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.Exchange;

/// <summary>编号的写法：one number in the format of an automatic numbering.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";
    private const string Legal = "零壹贰叁肆伍陆柒捌玖";

    public static string Write(int number, NumberFormatValues format)
    {
        if (format == NumberFormatValues.ChineseCounting || format == NumberFormatValues.ChineseCountingThousand
            || format == NumberFormatValues.JapaneseCounting || format == NumberFormatValues.TaiwaneseCountingThousand
            || format == NumberFormatValues.TaiwaneseCounting || format == NumberFormatValues.IdeographDigital)
        {
            return Count(number, Digits, "十百千");
        }

        if (format == NumberFormatValues.ChineseLegalSimplified)
        {
            return Count(number, Legal, "拾佰仟");
        }

        if (format == NumberFormatValues.DecimalEnclosedCircle || format == NumberFormatValues.DecimalEnclosedCircleChinese)
        {
            return number is >= 1 and <= 20 ? ((char)('①' + number - 1)).ToString() : Plain(number);
        }

        if (format == NumberFormatValues.UpperLetter || format == NumberFormatValues.LowerLetter)
        {
            var letter = ((char)('A' + (number - 1) % 26)).ToString();
            return format == NumberFormatValues.UpperLetter ? letter : letter.ToLowerInvariant();
        }

        if (format == NumberFormatValues.UpperRoman || format == NumberFormatValues.LowerRoman)
        {
            return format == NumberFormatValues.UpperRoman ? Roman(number) : Roman(number).ToLowerInvariant();
        }

        return format == NumberFormatValues.DecimalFullWidth
            ? string.Concat(Plain(number).Select(c => (char)(c - '0' + '０')))
            : Plain(number);
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Count(int number, string digits, string places)
    {
        if (number is < 1 or > 9999)
        {
            return Plain(number);
        }

        var text = new StringBuilder();
        var figures = Plain(number);
        for (var i = 0; i < figures.Length; i++)
        {
            var place = figures.Length - i - 1;
            if (figures[i] != '0')
            {
                text.Append(digits[figures[i] - '0']);
                if (place > 0)
                {
                    text.Append(places[place - 1]);
                }
            }
            else if (figures[i..].Any(f => f != '0') && text[^1] != digits[0])
            {
                text.Append(digits[0]);
            }
        }

        // 十一，不写一十一。
        return number is >= 10 and < 20 && digits == Digits ? text.ToString(1, text.Length - 1) : text.ToString();
    }

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Plain(number);
        }

        (int Value, string Sign)[] signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
            (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
