using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Exchange;

/// <summary>网页和文本文件的文字：reads bytes in the encoding they are in. Old sites of this country are in GBK.</summary>
internal static partial class PageText
{
    private const int HeadLength = 2048;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>GB 18030, and with it GBK and GB 2312.</summary>
    public static Encoding OldChinese { get; } = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>Null when no encoding fits: guessing would garble names.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return TryDecode(bytes[Encoding.UTF8.Preamble.Length..], StrictUtf8);
        }

        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return TryDecode(bytes[2..], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true));
        }

        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        var chinese = CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        return Charset().Match(head).Groups["name"].Value.ToLowerInvariant() is "gb2312" or "gbk" or "gb18030"
            ? TryDecode(bytes, chinese) ?? TryDecode(bytes, StrictUtf8)
            : TryDecode(bytes, StrictUtf8) ?? TryDecode(bytes, chinese);
    }

    /// <summary>The title of a page: its one first-level heading, or its title element; and the page without that heading.</summary>
    public static (string Title, string Html) SplitTitle(string html)
    {
        var headings = Heading().Matches(html);
        if (headings.Count == 1)
        {
            return (Plain(headings[0].Groups["text"].Value), html.Remove(headings[0].Index, headings[0].Length));
        }

        return (Plain(Title().Match(html).Groups["text"].Value), html);
    }

    private static string Plain(string markup)
    {
        var text = Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(markup, "")), " ").Trim();
        return text.Length > 300 ? text[..300] : text;
    }

    private static string? TryDecode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // Not in this encoding.
            return null;
        }
    }

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[a-z0-9-]+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Charset();

    [GeneratedRegex(@"<h1(\s[^>]*)?>(?<text>.*?)</h1\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"<title(\s[^>]*)?>(?<text>[^<]{0,500})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Title();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
