namespace Shijuan.Cms.Core.Files;

/// <summary>文件种类: what a stored file is to readers.</summary>
public enum FileKind
{
    Document,
    Spreadsheet,
    Presentation,
    Text,
    Archive,
    Image,
    Video,
    Audio,
}
