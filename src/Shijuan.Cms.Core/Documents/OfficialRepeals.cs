using System.Text.RegularExpressions;

namespace Shijuan.Cms.Core.Documents;

/// <summary>废止语句：“《……》（石政办发〔2019〕5号）同时废止。” Only what ends with the word is taken; what merely speaks of repealing is not.</summary>
internal static partial class OfficialRepeals
{
    private const string End = "废止";

    /// <returns>The numbers in their order with brackets brought to 〔〕, and the sentence of each; none twice.</returns>
    public static IReadOnlyList<(string Number, string Words)> Read(IEnumerable<string> lines) =>
    [
        .. lines.SelectMany(l => Sentence().Split(OfficialWords.Squeezed(l)))
            .Where(s => s.EndsWith(End, StringComparison.Ordinal))
            .SelectMany(s => Number().Matches(s).Select(m => (Number: $"{m.Groups["code"].Value}〔{m.Groups["year"].Value}〕{m.Groups["serial"].Value}号", Words: s)))
            .DistinctBy(r => r.Number, StringComparer.Ordinal),
    ];

    [GeneratedRegex("[。；;]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?:[原和及与、]+)?(?<code>\p{IsCJKUnifiedIdeographs}{2,12}?)[〔\[（(【［﹝〖](?<year>[0-9]{4})[〕\]）)】］﹞〗](?<serial>[0-9]{1,5})号", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
