namespace Shijuan.Cms.Core.Files;

/// <summary>One row of the allow-list: an extension, how it is served, and what the bytes must be.</summary>
internal sealed record FileFormat(string Extension, FileKind Kind, string MediaType, params Content[] Contents)
{
    private static readonly Dictionary<string, FileFormat> Allowed = new FileFormat[]
    {
        new("pdf", FileKind.Document, "application/pdf", Content.Pdf),
        new("doc", FileKind.Document, "application/msword", Content.CompoundFile),
        new("docx", FileKind.Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Content.Zip),
        new("xls", FileKind.Spreadsheet, "application/vnd.ms-excel", Content.CompoundFile),
        new("xlsx", FileKind.Spreadsheet, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Content.Zip),
        new("ppt", FileKind.Presentation, "application/vnd.ms-powerpoint", Content.CompoundFile),
        new("pptx", FileKind.Presentation, "application/vnd.openxmlformats-officedocument.presentationml.presentation", Content.Zip),
        new("wps", FileKind.Document, "application/vnd.ms-works", Content.CompoundFile, Content.Zip),
        new("et", FileKind.Spreadsheet, "application/octet-stream", Content.CompoundFile, Content.Zip),
        new("ofd", FileKind.Document, "application/ofd", Content.Zip),
        new("txt", FileKind.Text, "text/plain", Content.Text),
        new("csv", FileKind.Text, "text/csv", Content.Text),
        new("zip", FileKind.Archive, "application/zip", Content.Zip),
        new("jpg", FileKind.Image, "image/jpeg", Content.Jpeg),
        new("jpeg", FileKind.Image, "image/jpeg", Content.Jpeg),
        new("png", FileKind.Image, "image/png", Content.Png),
        new("gif", FileKind.Image, "image/gif", Content.Gif),
        new("webp", FileKind.Image, "image/webp", Content.Webp),
        new("mp4", FileKind.Video, "video/mp4", Content.Mp4),
        new("webm", FileKind.Video, "video/webm", Content.Webm),
        new("mp3", FileKind.Audio, "audio/mpeg", Content.Mp3),
    }.ToDictionary(format => format.Extension, StringComparer.Ordinal);

    public static string AllowedList => string.Join("、", Allowed.Keys);

    public static FileFormat? For(string extension) => Allowed.GetValueOrDefault(extension);

    /// <summary>The main part that an office archive of this extension must have, and that tells a renamed one.</summary>
    public static (string Marker, string Called)? OfficeMarker(string extension) => extension switch
    {
        "docx" => ("word/document.xml", "Word 文档（docx）"),
        "xlsx" => ("xl/workbook.xml", "Excel 表格（xlsx）"),
        "pptx" => ("ppt/presentation.xml", "PowerPoint 演示（pptx）"),
        "ofd" => ("OFD.xml", "OFD 版式文件"),
        _ => null,
    };

    public static string Called(Content content) => content switch
    {
        Content.Pdf => "PDF",
        Content.CompoundFile => "旧版 Office 文档（doc、xls、ppt）",
        Content.Zip => "ZIP 压缩包",
        Content.Jpeg => "JPEG 图片",
        Content.Png => "PNG 图片",
        Content.Gif => "GIF 图片",
        Content.Webp => "WebP 图片",
        Content.Mp4 => "MP4 视频",
        Content.Webm => "WebM 视频",
        Content.Mp3 => "MP3 音频",
        Content.Text => "纯文本",
        Content.WebPage => "网页",
        Content.Svg => "SVG 图形",
        Content.Xml => "XML",
        Content.Rtf => "RTF 文档",
        Content.Rar => "RAR 压缩包",
        Content.SevenZip => "7z 压缩包",
        Content.Gzip => "GZ 压缩包",
        Content.Bmp => "BMP 图片",
        Content.Tiff => "TIFF 图片",
        Content.Heic => "HEIC 图片",
        Content.Program or Content.Shortcut => "程序文件",
        Content.Script => "脚本程序",
        _ => "无法识别的数据",
    };
}
