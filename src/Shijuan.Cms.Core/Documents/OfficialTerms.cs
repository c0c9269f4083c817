using System.Globalization;
using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Core.Documents;

/// <summary>公文中的约定语句：公开方式、施行日期、有效期、抄送、印发日期、体裁。</summary>
internal static partial class OfficialTerms
{
    private const string DayPattern = "[0-9〇零○OＯ一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日";
    private static readonly string[] Genres = ["决议", "决定", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要"];

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>体裁 by the last word of the title.</summary>
    public static string? GenreOf(string title) => Array.Find(Genres, g => title.EndsWith("的" + g, StringComparison.Ordinal) || title.EndsWith("的复" + g, StringComparison.Ordinal));

    /// <summary>“2.任务表” below 附件说明.</summary>
    public static bool IsListed(string text) => Listed().IsMatch(text);

    /// <summary>公开方式 that fills the line. “此件删减后公开” is none: what is left out is for a person to decide.</summary>
    public static DisclosureAttribute? DisclosureOf(string text)
    {
        var match = DisclosureLine().Match(OfficialWords.Squeezed(text));
        return !match.Success ? null : match.Groups["way"].Value switch
        {
            "公开发布" or "主动公开" or "公开" => DisclosureAttribute.Proactive,
            "依申请公开" => DisclosureAttribute.OnRequest,
            _ => DisclosureAttribute.Withheld,
        };
    }

    public static string? CopiedTo(string text) => Copies().Match(text) is { Success: true } match ? match.Groups["to"].Value.Trim() : null;

    public static bool IsMoreOfCopies(string text) => PrintedOn(text) is null && text.Length <= 120 && !OfficialWords.IsNote(text) && ChineseNumeral.ParseDate(text) is null;

    public static DateOnly? PrintedOn(string text) =>
        Printed().Match(OfficialWords.Squeezed(text)) is { Success: true } match ? ChineseNumeral.ParseDate(match.Groups["day"].Value) : null;

    /// <summary>施行日期、有效期 in the sentences of the text.</summary>
    /// <param name="issued">印发日期 or 成文日期, for “自印发之日起”.</param>
    public static void Read(IEnumerable<string> lines, DateOnly? issued, Action<string, string, string, string> add)
    {
        var from = default(DateOnly?);
        foreach (var line in lines)
        {
            var text = OfficialWords.Squeezed(line);
            if (from is null && InForce().Match(text) is { Success: true } force)
            {
                from = force.Groups["day"].Success ? ChineseNumeral.ParseDate(force.Groups["day"].Value) : issued;
                if (from is { } day)
                {
                    add(OfficialFields.EffectiveFrom, "施行日期", Iso(day), force.Value);
                }
            }

            if (Until().Match(text) is { Success: true } until && UntilOf(until, from) is { } last)
            {
                add(OfficialFields.ValidUntil, "有效期至", Iso(last), until.Value);
            }
        }
    }

    private static DateOnly? UntilOf(Match match, DateOnly? from) =>
        match.Groups["day"].Success ? ChineseNumeral.ParseDate(match.Groups["day"].Value)
        : from is { } first && ChineseNumeral.Parse(match.Groups["years"].Value) is { } years and <= 50 ? first.AddYears(years).AddDays(-1)
        : null;

    [GeneratedRegex(@"^[0-9]{1,2}[.．、]\s*\S", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Listed();

    [GeneratedRegex("^[（(]?(?:此件|公开方式|公开属性|信息公开选项|信息公开属性)?[：:]?(?<way>公开发布|主动公开|依申请公开|不予公开|不公开|公开)[）)]?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DisclosureLine();

    [GeneratedRegex(@"^抄\s*送\s*[：:](?<to>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Copies();

    [GeneratedRegex($"^(?:[^0-9〇]{{0,40}})(?<day>{DayPattern})印发$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Printed();

    [GeneratedRegex($"自(?:(?<day>{DayPattern})|(?:印发|发布|公布)之日)起(?:施行|实施|执行|生效)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InForce();

    [GeneratedRegex($"有效期(?:限)?(?:(?:至|到)(?<day>{DayPattern})|为?(?<years>[0-9一二三四五六七八九十]{{1,3}})年)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Until();
}
