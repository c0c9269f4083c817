using System.Globalization;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Disclosure;

/// <summary>发文字号：机关代字＋〔年份〕＋序号＋“号”，如“石政办函〔2023〕52号”（GB/T 9704—2012 7.2.5）。Immutable.</summary>
internal sealed partial record DocumentNumber(string IssuerCode, int Year, int Serial)
{
    /// <summary>Reads the exact form: full-form brackets, four-digit year, serial without leading zeros and without 第.</summary>
    public static DocumentNumber? Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success
            && int.TryParse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(match.Groups["serial"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            && year is >= 1949 and <= 2999
                ? new DocumentNumber(match.Groups["code"].Value, year, serial)
                : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{IssuerCode}〔{Year}〕{Serial}号");

    [GeneratedRegex(@"^(?<code>\p{IsCJKUnifiedIdeographs}{2,12})〔(?<year>[0-9]{4})〕(?<serial>[1-9][0-9]{0,4})号\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
