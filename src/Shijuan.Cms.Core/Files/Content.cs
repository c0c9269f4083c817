namespace Shijuan.Cms.Core.Files;

/// <summary>What the bytes of a file say it is, whatever its name says.</summary>
internal enum Content
{
    Unknown,
    Pdf,
    CompoundFile,
    Zip,
    Jpeg,
    Png,
    Gif,
    Webp,
    Mp4,
    Webm,
    Mp3,
    Text,
    Program,
    Script,
    WebPage,
    Svg,
    Xml,
    Rtf,
    Rar,
    SevenZip,
    Gzip,
    Bmp,
    Tiff,
    Heic,
    Shortcut,
}
