namespace Shijuan.Cms.Disclosure;

/// <summary>平台网址：http or https, so that a link never runs anything.</summary>
internal static class WebAddress
{
    public const int Longest = 500;

    public static bool IsValid(string url) =>
        url.Length <= Longest && Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <summary>The address, or empty when it is none.</summary>
    public static string OrNone(string url) => IsValid(url) ? url : "";
}
