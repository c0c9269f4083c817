using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Papers;

namespace Shijuan.Cms.Disclosure;

/// <summary>文件的两种格式：name, media type and tag of what was made.</summary>
internal static class PaperFile
{
    // Goes up when the layout changes, so that browsers fetch the file again.
    private const string Layout = "1";

    public static MadeFile Of(Publication live, PaperFormat format, byte[] bytes) =>
        MadeFile.Of(live, bytes, format == PaperFormat.Text ? PaperDocx.MediaType : PaperPdf.MediaType, ExtensionOf(format), Layout);

    /// <summary>With its dot; also what the file is kept under.</summary>
    internal static string ExtensionOf(PaperFormat format) => format == PaperFormat.Text ? ".docx" : ".pdf";

    internal static string NameOf(ContentVersion version, PaperFormat format) => MadeFile.NameOf(version.Title, ExtensionOf(format));
}

/// <summary>下载的格式。</summary>
internal enum PaperFormat
{
    /// <summary>文字版（DOCX）。</summary>
    Text = 1,

    /// <summary>图片版（PDF）。</summary>
    Page = 2,
}
