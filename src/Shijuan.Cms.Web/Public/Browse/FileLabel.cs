using System.Globalization;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Web;

/// <summary>附件的说明：name, type and size in words, so that nobody opens a large file by surprise. Immutable.</summary>
internal sealed record FileLabel(string Name, string Type, string Size, string? CssClass)
{
    public static FileLabel Of(Attachment file)
    {
        var extension = Path.GetExtension(file.FileName).TrimStart('.').ToLowerInvariant();
        return new FileLabel(
            Path.GetFileNameWithoutExtension(file.FileName), extension.Length == 0 ? "文件" : extension.ToUpperInvariant(), SizeOf(file.Size), ClassOf(extension));
    }

    internal static string SizeOf(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB"),
    };

    private static string? ClassOf(string extension) => extension switch
    {
        "pdf" => "attachment-pdf",
        "doc" or "docx" or "wps" or "txt" => "attachment-doc",
        "xls" or "xlsx" or "et" or "csv" => "attachment-xls",
        "ofd" => "attachment-ofd",
        "zip" or "rar" => "attachment-zip",
        _ => null,
    };
}
