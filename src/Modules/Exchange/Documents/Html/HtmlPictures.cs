using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Exchange;

/// <summary>网页里的图片：gives each address to a resolver and writes what it answers. Linear, because the page may be hostile.</summary>
internal static partial class HtmlPictures
{
    /// <param name="resolve">The SHA-256 of the stored picture, or null: then the picture goes and the sanitiser says so.</param>
    public static async Task<string> ReplaceAsync(string html, Func<string, Task<string?>> resolve, NoticeList notices)
    {
        var result = new StringBuilder(html.Length);
        var at = 0;
        foreach (Match match in Source().Matches(html))
        {
            var address = match.Groups["address"];
            if (await resolve(WebUtility.HtmlDecode(address.Value)) is not { } sha)
            {
                continue;
            }

            result.Append(html, at, address.Index - at).Append("cms-file:").Append(sha);
            at = address.Index + address.Length;
            if (!Alternative().IsMatch(match.Value))
            {
                notices.Add("图片没有替代文字，请在编辑页补写");
            }
        }

        return result.Append(html, at, html.Length - at).ToString();
    }

    /// <summary>直接嵌在文中的图片, or null for any other address.</summary>
    public static (byte[] Content, string Extension)? Embedded(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || Embed().Match(address[..comma]) is not { Success: true } match)
        {
            return null;
        }

        var digits = address[(comma + 1)..];
        var bytes = new byte[digits.Length];
        return Convert.TryFromBase64String(digits, bytes, out var length) ? (bytes[..length], match.Groups["type"].Value.ToLowerInvariant()) : null;
    }

    [GeneratedRegex("""<img\b(?:[^>"']|"[^"]*"|'[^']*')*?\bsrc\s*=\s*(?:"(?<address>[^"]*)"|'(?<address>[^']*)')(?:[^>"']|"[^"]*"|'[^']*')*>""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Source();

    [GeneratedRegex("""\balt\s*=\s*(?:"[^"]*\S[^"]*"|'[^']*\S[^']*')""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Alternative();

    [GeneratedRegex(@"\Adata:image/(?<type>png|jpe?g|gif|webp);base64\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Embed();
}
