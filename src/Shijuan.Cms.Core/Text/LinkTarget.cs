using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Core.Text;

/// <summary>Decides which addresses rich text may hold, and brings them to one spelling. Everything not named is refused.</summary>
internal static partial class LinkTarget
{
    public const string ItemScheme = "cms-item:";
    public const string FileScheme = "cms-file:";
    private const int MaxLength = 2048;

    public static string? Link(string raw)
    {
        var url = Tidy(raw);
        if (url.Length is 0 or > MaxLength || url.Contains('\\', StringComparison.Ordinal)) return null;
        if (ItemId(url) is { } id) return ItemScheme + id.ToString(CultureInfo.InvariantCulture);
        if (url[0] == '/') return url.Length > 1 && url[1] == '/' ? null : url;
        if (Mail().Match(url) is { Success: true } mail) return "mailto:" + mail.Groups["address"].Value;
        if (Phone().IsMatch(url)) return "tel:" + NotDialled().Replace(url["tel:".Length..], "");
        return Web(url);
    }

    public static string? Image(string raw)
    {
        var url = Tidy(raw);
        return FileSha(url) is { } sha ? FileScheme + sha : null;
    }

    public static int? ItemId(string url) =>
        url.StartsWith(ItemScheme, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(url.AsSpan(ItemScheme.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && id > 0 ? id : null;

    public static string? FileSha(string url) =>
        url.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase) && Sha().IsMatch(url[FileScheme.Length..])
            ? url[FileScheme.Length..]
            : null;

    public static bool IsExternal(string url) =>
        url.StartsWith("http://", StringComparison.Ordinal) || url.StartsWith("https://", StringComparison.Ordinal);

    private static string? Web(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        var lowered = url[..colon].ToLowerInvariant() + url[colon..];
        // A name before @ makes a foreign host look like a government one.
        return IsExternal(lowered) && Uri.TryCreate(lowered, UriKind.Absolute, out var uri)
            && uri.Host.Length > 0 && uri.UserInfo.Length == 0 ? lowered : null;
    }

    private static string Tidy(string raw)
    {
        var text = new StringBuilder(raw.Length);
        foreach (var c in CleanText.Clean(raw).Trim())
        {
            // Browsers pass over these inside an address, which is how a scheme is hidden from a filter.
            if (c is '\t' or '\n' or '\r' or '\f') continue;
            text.Append(c switch { ' ' => "%20", '"' => "%22", '<' => "%3C", '>' => "%3E", '`' => "%60", _ => c.ToString() });
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\Amailto:(?<address>[^\s@?%]{1,64}@[A-Za-z0-9.-]{1,255})(\?.*)?\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\Atel:\+?([0-9()-]|%20){2,40}\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[()]|%20", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotDialled();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.None, 1000)]
    private static partial Regex Sha();
}
