using System.Text;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Interpretation;

/// <summary>问题里的个人信息：a question needs no number of a person; such numbers are not even stored.</summary>
internal static partial class PrivateWords
{
    /// <returns>What kind it looks like, in Chinese, or null.</returns>
    public static string? Find(string text)
    {
        // Digits typed in full width are digits too.
        var plain = text.Normalize(NormalizationForm.FormKC);
        // Written in groups it is the same number.
        return Kind(plain) ?? Kind(Between().Replace(plain, ""));
    }

    private static string? Kind(string words) =>
        Identity().IsMatch(words) ? "身份证号" : Mobile().IsMatch(words) ? "手机号" : Card().IsMatch(words) ? "银行卡号" : null;

    [GeneratedRegex(@"(?<=[0-9])[ \t.·_‐‑–—-]+(?=[0-9Xx])", RegexOptions.None, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<![0-9])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Identity();

    [GeneratedRegex("(?<![0-9])(?:(?:00)?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Mobile();

    [GeneratedRegex("(?<![0-9])[3-6][0-9]{15,18}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Card();
}
