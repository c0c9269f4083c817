using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Disclosure;

/// <summary>公文的用语：how the parts of a document begin.</summary>
internal static partial class PaperWords
{
    /// <summary>第三章、第二节、第一编: its kind, its number and its label.</summary>
    public static (string Kind, int Number, string Label)? Division(string text)
    {
        var match = DivisionForm().Match(text);
        return match.Success && ChineseNumeral.Parse(match.Groups["n"].Value) is { } number
            ? (match.Groups["kind"].Value, number, match.Groups["label"].Value)
            : null;
    }

    /// <summary>
    /// 第三条 at the head of a paragraph. A sentence that only speaks of an article (“第三条规定的……”) is none: unless a space follows,
    /// the number must be the next one.
    /// </summary>
    public static (ArticleNumber Number, string Label)? Article(string text, ArticleNumber? before)
    {
        var match = ArticleForm().Match(text);
        if (!match.Success || NumberOf(match) is not { } number)
        {
            return null;
        }

        var rest = text[match.Groups["label"].Length..];
        var follows = number.Insert == 0 ? number.Number == (before?.Number ?? 0) + 1 : before is not null && number == before with { Insert = before.Insert + 1 };
        return rest.Length == 0 || char.IsWhiteSpace(rest[0]) || (follows && !Mention().IsMatch(rest)) ? (number, match.Groups["label"].Value) : null;
    }

    /// <summary>A cell that names one article, as “第三条” or “第三条之一”; null when it says anything else.</summary>
    public static ArticleNumber? ArticleName(string text)
    {
        var match = ArticleForm().Match(text);
        return match.Success && match.Length == text.Length ? NumberOf(match) : null;
    }

    /// <summary>“一、”.</summary>
    public static (int Number, string Label)? Heading(string text) => Numbered(HeadingForm(), text);

    /// <summary>“（一）”.</summary>
    public static (int Number, string Label)? Item(string text) => Numbered(ItemForm(), text);

    /// <summary>“1.”.</summary>
    public static (int Number, string Label)? Clause(string text) => Numbered(ClauseForm(), text);

    public static bool IsAnnex(string text) => AnnexForm().IsMatch(text);

    private static ArticleNumber? NumberOf(Match match) =>
        ChineseNumeral.Parse(match.Groups["n"].Value) is not { } number ? null
        : !match.Groups["insert"].Success ? new ArticleNumber(number)
        : ChineseNumeral.Parse(match.Groups["insert"].Value) is { } insert ? new ArticleNumber(number, insert) : null;

    private static (int Number, string Label)? Numbered(Regex form, string text)
    {
        var match = form.Match(text);
        return match.Success && ChineseNumeral.Parse(match.Groups["n"].Value) is { } number ? (number, match.Value.TrimEnd()) : null;
    }

    [GeneratedRegex($@"^(?<label>第(?<n>[{ChineseNumeral.Characters}]+)(?<kind>[编章节]))(?:\s|$|(?=\p{{IsCJKUnifiedIdeographs}}{{1,20}}$))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DivisionForm();

    [GeneratedRegex($@"^(?<label>第(?<n>[{ChineseNumeral.Characters}]+)条(?:之(?<insert>[{ChineseNumeral.Characters}]+))?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ArticleForm();

    [GeneratedRegex(@"^(?:规定|所称|第|的|、|至|和|或|中|款|项|以|，|；|。)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^(?<n>[一二三四五六七八九十]+)、", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingForm();

    [GeneratedRegex(@"^[（(](?<n>[一二三四五六七八九十]+)[）)]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ItemForm();

    [GeneratedRegex(@"^(?<n>[0-9]{1,2})(?:[.．](?![0-9])|、)\s?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClauseForm();

    [GeneratedRegex(@"^附\s*件\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnnexForm();
}
