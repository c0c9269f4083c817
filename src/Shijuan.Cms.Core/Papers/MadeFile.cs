using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.Papers;

/// <summary>生成的文件，可以下载。Immutable.</summary>
/// <param name="Name">The title without what file systems refuse.</param>
/// <param name="Tag">Entity tag, weak: the same words need not be the same bytes after a restart.</param>
public sealed record MadeFile(byte[] Bytes, string MediaType, string Name, string Tag)
{
    private const int LongestName = 80;

    /// <param name="extension">With its dot.</param>
    /// <param name="layout">Another word when the layout changes, so that browsers fetch the file again.</param>
    public static MadeFile Of(Publication live, byte[] bytes, string mediaType, string extension, string layout) =>
        new(bytes, mediaType, NameOf(live.Version.Title, extension), FormattableString.Invariant($"\"{live.Version.Fingerprint}-{live.Id}-{layout}\""));

    public static string NameOf(string title, string extension)
    {
        var name = string.Concat(title.Where(c => !char.IsControl(c) && !"\\/:*?\"<>|".Contains(c, StringComparison.Ordinal))).Trim(' ', '.');
        name = name.Length > LongestName ? name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)] : name;
        return (name.Length > 0 ? name : "文件") + extension;
    }
}
