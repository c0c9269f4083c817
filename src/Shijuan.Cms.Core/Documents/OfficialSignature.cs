using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Core.Documents;

/// <summary>落款：the names of the issuing bodies above the date. Immutable.</summary>
/// <param name="Body">Joined by 、 when several issued it; empty when the date stands alone.</param>
internal sealed partial record OfficialSignature(string Body, DateOnly Day, string Words)
{
    private const int MostBodies = 6;

    /// <summary>The signature that ends with this line, or null.</summary>
    public static OfficialSignature? Of(IReadOnlyList<OfficialLine> lines, int at)
    {
        var text = lines[at].Text;
        if (OneLine().Match(text) is { Success: true } one && ChineseNumeral.ParseDate(one.Groups["day"].Value) is { } sameLine && OfficialWords.IsBody(one.Groups["body"].Value.Trim()))
        {
            return new OfficialSignature(OfficialWords.Squeezed(one.Groups["body"].Value), sameLine, text);
        }

        if (ChineseNumeral.ParseDate(text) is not { } day)
        {
            return null;
        }

        var names = new List<string>();
        for (var above = at - 1; above >= 0 && names.Count < MostBodies && OfficialWords.IsBody(lines[above].Text) && !OfficialWords.IsAttachmentNote(lines[above].Text) && !OfficialTerms.IsListed(lines[above].Text); above--)
        {
            names.Insert(0, lines[above].Text);
        }

        return new OfficialSignature(string.Join('、', names.Select(OfficialWords.Squeezed)), day, string.Join('\n', names.Append(text)));
    }

    [GeneratedRegex(@"^(?<body>[^0-9〇]{4,40}?)\s+(?<day>[0-9〇零○一二三四五六七八九]{4}\s*年.{2,8}日)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OneLine();
}
