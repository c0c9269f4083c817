using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>正文提到的附件必须已上传。</summary>
internal sealed partial class AttachmentsNamedRule : IPublishRule
{
    public string Key => "editorial.attachments-named";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var named = CountNamed(candidate.Version.BodyText);
        var present = candidate.Files.Count();
        if (named > present)
        {
            yield return new Finding("editorial.attachments-named.missing", Target.Of(Target.Attachments), named, present);
        }
    }

    /// <summary>How many attachments the text speaks of: the highest number named, or one where it names them without a number. docs/rules/attachments-named.md is its table.</summary>
    internal static int CountNamed(string text)
    {
        // A document cited by its title brings its own attachments: 《…》附件2 is not ours.
        var own = Denied().Replace(Cited().Replace(text, ""), "");
        var highest = Numbered().Matches(own)
            .Select(m => Math.Max(Number(m.Groups["first"].Value), Number(m.Groups["last"].Value)))
            .DefaultIfEmpty(0)
            .Max();
        var listed = List().Match(own) is { Success: true } list
            ? 1 + ListEntry().Count(own[(list.Index + list.Length)..])
            : 0;
        var plain = Plain().IsMatch(own) ? 1 : 0;
        return Math.Max(highest, Math.Max(listed, plain));
    }

    /// <summary>Up to 99 in digits or in Chinese numerals; 0 for nothing.</summary>
    private static int Number(string written)
    {
        const string Digits = "〇一二三四五六七八九";
        if (written.Length == 0 || char.IsAsciiDigit(written[0]))
        {
            return written.Length == 0 ? 0 : int.Parse(written, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        var ten = written.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return Digits.IndexOf(written[^1], StringComparison.Ordinal);
        }

        var tens = ten == 0 ? 1 : Digits.IndexOf(written[0], StringComparison.Ordinal);
        return (tens * 10) + (ten == written.Length - 1 ? 0 : Digits.IndexOf(written[^1], StringComparison.Ordinal));
    }

    [GeneratedRegex("《[^《》]*》(的?附件 ?([0-9]{1,2}|[一二三四五六七八九十]{1,3})?)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cited();

    [GeneratedRegex("(无|没有)附件|附件[:：]?\\s*(无(?=\\s|$|[。；）)])|略|另发|另行)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Denied();

    // “附件一并报送” speaks of no first attachment.
    [GeneratedRegex(
        "附件 ?(?<first>[1-9][0-9]?(?![0-9])|[一二三四五六七八九十]{1,3}(?<!一(?=[并同起致般些定经旦律])))( ?(至|到|—|–|－|-|~|～) ?(附件)? ?(?<last>[1-9][0-9]?(?![0-9])|[一二三四五六七八九十]{1,3}))?",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("附件[:：]\\s*1[.．、]", RegexOptions.None, 1000)]
    private static partial Regex List();

    [GeneratedRegex("(?m)^\\s*[2-9][.．、]\\s*\\S", RegexOptions.None, 1000)]
    private static partial Regex ListEntry();

    [GeneratedRegex("附件[:：]|(见|下载|查看|填写|填报|随文|所附)本?附件", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}
