using System.Text;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Search;

/// <summary>
/// 文号归一: one key for all writings of a document number: 〔2023〕52号, [2023]52号, (2023)52, 2023年52号, full or half width,
/// and orders without a year (令第711号).
/// </summary>
internal static partial class DocumentNumberNormalizer
{
    private const int MaxLength = 200;

    /// <summary>Every document number in the text, in order; none when it holds none.</summary>
    public static IReadOnlyList<DocumentNumberKey> Find(string text)
    {
        var compact = Compact(text);
        return [.. Pattern().Matches(compact).Select(match => KeyOf(match, compact.Length))];
    }

    /// <summary>The terms under which a document with this number is found; a number of no known form is kept as a whole.</summary>
    public static IReadOnlyList<string> IndexTerms(string? documentNumber)
    {
        if (string.IsNullOrWhiteSpace(documentNumber))
        {
            return [];
        }

        var keys = Find(documentNumber);
        return keys.Count == 0
            ? [ExactKey(documentNumber)]
            : [.. keys.SelectMany(key => new[] { key.Issuer + key.Serial, key.Serial }).Distinct()];
    }

    /// <summary>Letters and digits only, folded: equal for titles that differ in punctuation or width alone.</summary>
    public static string ExactKey(string text)
    {
        var folded = FoldedText.Of(text, IndexFields.MaxTitleLength).Text;
        return string.Concat(TextRun.In(folded).Select(run => folded[run.Start..run.End]));
    }

    private static DocumentNumberKey KeyOf(Match match, int textLength)
    {
        var number = match.Groups["number"].Value.TrimStart('0');
        return new DocumentNumberKey(
            match.Groups["issuer"].Value,
            $"{match.Groups["year"].Value}-{(number.Length == 0 ? "0" : number)}",
            IsWholeText: match.Index == 0 && match.Length == textLength);
    }

    /// <summary>Spaces go, unless they keep two numbers apart.</summary>
    private static string Compact(string text)
    {
        var folded = FoldedText.Of(text, MaxLength).Text.Trim();
        var compact = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            if (!char.IsWhiteSpace(folded[i]))
            {
                compact.Append(folded[i]);
            }
            else if (compact.Length > 0 && char.IsAsciiDigit(compact[^1]) && i + 1 < folded.Length && char.IsAsciiDigit(folded[i + 1]))
            {
                compact.Append(' ');
            }
        }

        return compact.ToString();
    }

    [GeneratedRegex(
        """
        (?<issuer>\p{L}{0,24})
        (?:
            [\[(〔【〖<《〈{]? (?<year>(?:19|20)[0-9]{2}) [\])〕】〗>》〉}] 第? (?<number>[0-9]{1,6}) (?:[号號]文?件?)?
          | (?<year>(?:19|20)[0-9]{2}) [年-] 第? (?<number>[0-9]{1,6}) [号號] (?:文件?)?
          | 第 (?<number>[0-9]{1,6}) [号號] (?:文件?)?
        )
        """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>文号键: issuer code and serial, as found. In a longer query the issuer may begin with words that are not part of it.</summary>
internal sealed record DocumentNumberKey(string Issuer, string Serial, bool IsWholeText)
{
    /// <summary>关于石政发2023-52, 于石政发2023-52, 石政发2023-52, …: one of them is the number meant.</summary>
    public IEnumerable<string> Candidates() =>
        Issuer.Length == 0 ? [Serial] : Enumerable.Range(0, Issuer.Length).Select(i => Issuer[i..] + Serial);
}
