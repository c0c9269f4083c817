using System.Globalization;
using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Disclosure;

/// <summary>
/// 文字引用的数字 (I6)：finds numbers of section one next to words that name a cell, and compares. Only well-known phrases are read, and none that speaks of
/// another year or of a share: a missed number is a smaller evil than a false alarm.
/// </summary>
internal static partial class ReportQuotes
{
    /// <summary>Words before the number, and what the tables say. The first that fits a place is taken.</summary>
    private static readonly (Regex Words, string Place, Func<ReportNumbers, decimal?> Read)[] Known =
    [
        (CarriedIn(), "二、上年结转 · 总计", n => n.T3(ReportTable3.CarriedIn, ReportTable3.Total)),
        (CarriedOut(), "四、结转下年度继续办理 · 总计", n => n.T3(ReportTable3.CarriedOut, ReportTable3.Total)),
        (Received(), "一、本年新收 · 总计", n => n.T3(ReportTable3.Received, ReportTable3.Total)),
        (Disclosed(), "（一）予以公开 · 总计", n => n.T3(3, ReportTable3.Total)),
        (Partly(), "（二）部分公开 · 总计", n => n.T3(4, ReportTable3.Total)),
        (Refused(), "（三）不予公开各项合计", n => n.SumOfRows(5, 12, ReportTable3.Total)),
        (NotThere(), "（四）无法提供各项合计", n => n.SumOfRows(13, 15, ReportTable3.Total)),
        (NotProcessed(), "（五）不予处理各项合计", n => n.SumOfRows(16, 20, ReportTable3.Total)),
        (Issued(), "行政规范性文件 · 本年制发件数", n => n[ReportTable2.Issued]),
        (Repealed(), "行政规范性文件 · 本年废止件数", n => n[ReportTable2.Repealed]),
        (InForce(), "行政规范性文件 · 现行有效件数", n => n[ReportTable2.InForce]),
    ];

    public static IReadOnlyList<DifferingQuote> Check(string text, ReportNumbers numbers)
    {
        var found = new List<DifferingQuote>();
        foreach (var (words, place, read) in Known)
        {
            foreach (Match match in words.Matches(text))
            {
                if (!IsOfAnotherYear(text, match.Index) && NumberOf(match.Groups["n"].Value) is { } quoted && read(numbers) is { } told && quoted != told)
                {
                    found.Add(new DifferingQuote(match.Value, place, told));
                }
            }
        }

        return found;
    }

    /// <summary>The clause speaks of the year before, or compares.</summary>
    private static bool IsOfAnotherYear(string text, int at)
    {
        var before = text[..at];
        return OtherYear().IsMatch(before[(before.LastIndexOfAny(['。', '；', '，', '\n', '：']) + 1)..]);
    }

    /// <summary>Arabic digits, also full-width ones, or Chinese numerals up to 999; null for what is no number, as “十十”.</summary>
    internal static decimal? NumberOf(string text)
    {
        var plain = string.Concat(text.Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c));
        return plain switch
        {
            "零" => 0,
            "两" => 2,
            _ when decimal.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => ChineseNumeral.Parse(plain),
        };
    }

    private const string Number = "(?<n>[0-9０-９]+|[零一二两三四五六七八九十百]+)件";
    private const RegexOptions How = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex("(?:上年|上一年|去年|上年度|同期|同比|较|比|[0-9]{4}年底前)", How, 1000)]
    private static partial Regex OtherYear();

    [GeneratedRegex("(?:上年|上年度)结转(?:的)?(?:政府信息公开)?(?:申请)?(?:数量)?(?:为|共)?" + Number, How, 1000)]
    private static partial Regex CarriedIn();

    [GeneratedRegex("结转(?:至|到)?下(?:一)?年(?:度)?(?:继续)?(?:办理)?(?:的)?(?:申请)?(?:为|共)?" + Number, How, 1000)]
    private static partial Regex CarriedOut();

    [GeneratedRegex("(?:新收|收到|受理|接收)(?:到)?(?:的)?(?:依申请公开|(?:政府)?信息公开)(?:的)?(?:申请)?(?:数量)?(?:为|共)?" + Number, How, 1000)]
    private static partial Regex Received();

    [GeneratedRegex("(?<!不)予以公开(?:的)?(?:为|共)?" + Number, How, 1000)]
    private static partial Regex Disclosed();

    [GeneratedRegex("部分公开(?:的)?(?:为|共)?" + Number, How, 1000)]
    private static partial Regex Partly();

    [GeneratedRegex("不予公开(?:的)?(?:为|共)?" + Number, How, 1000)]
    private static partial Regex Refused();

    [GeneratedRegex("无法提供(?:的)?(?:为|共)?" + Number, How, 1000)]
    private static partial Regex NotThere();

    [GeneratedRegex("不予处理(?:的)?(?:为|共)?" + Number, How, 1000)]
    private static partial Regex NotProcessed();

    [GeneratedRegex("(?:制发|制定|印发)行政规范性文件(?:共)?" + Number, How, 1000)]
    private static partial Regex Issued();

    [GeneratedRegex("废止行政规范性文件(?:共)?" + Number, How, 1000)]
    private static partial Regex Repealed();

    [GeneratedRegex("现行有效(?:的)?行政规范性文件(?:共)?" + Number, How, 1000)]
    private static partial Regex InForce();
}

/// <summary>一处与表格不一致的文字。Immutable.</summary>
/// <param name="Words">As they stand in the text.</param>
/// <param name="Place">The cells that they name.</param>
/// <param name="Told">What the tables say.</param>
internal sealed record DifferingQuote(string Words, string Place, decimal Told);
