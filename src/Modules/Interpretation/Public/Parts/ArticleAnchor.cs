using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Interpretation;

/// <summary>条款的锚点：“第三条” is <c>tiao-3</c> and “第三条之一” <c>tiao-3zhi1</c>, as documents name their articles.</summary>
internal static partial class ArticleAnchor
{
    /// <summary>Null when the words name no article.</summary>
    public static string? Of(string article)
    {
        if (Numbered().Match(article) is not { Success: true } match || ChineseNumeral.Parse(match.Groups["number"].Value) is not { } number)
        {
            return null;
        }

        return match.Groups["insert"] is { Success: true } group && ChineseNumeral.Parse(group.Value) is { } insert
            ? FormattableString.Invariant($"tiao-{number}zhi{insert}")
            : FormattableString.Invariant($"tiao-{number}");
    }

    [GeneratedRegex("^第(?<number>[〇零一二三四五六七八九十百]{1,7})条(?:之(?<insert>[一二三四五六七八九十]{1,3}))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
