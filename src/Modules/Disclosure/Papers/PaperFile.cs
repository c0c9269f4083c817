using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>可以下载的文件。Immutable.</summary>
/// <param name="Name">The title without what file systems refuse.</param>
/// <param name="Tag">Entity tag, weak: the same words need not be the same bytes after a restart.</param>
internal sealed record PaperFile(byte[] Bytes, string Name, string Tag)
{
    // Goes up when the layout changes, so that browsers fetch the file again.
    private const string Layout = "1";

    public static PaperFile Of(Publication live, PaperFormat format, byte[] bytes) =>
        new(bytes, NameOf(live.Version, format), FormattableString.Invariant($"\"{live.Version.Fingerprint}-{live.Id}-{Layout}\""));

    internal static string NameOf(ContentVersion version, PaperFormat format)
    {
        var name = string.Concat(version.Title.Where(c => !char.IsControl(c) && !"\\/:*?\"<>|".Contains(c, StringComparison.Ordinal))).Trim(' ', '.');
        name = name.Length > 80 ? name[..(char.IsHighSurrogate(name[79]) ? 79 : 80)] : name;
        return (name.Length > 0 ? name : "文件") + (format == PaperFormat.Text ? ".docx" : ".pdf");
    }
}
