namespace Shijuan.Cms.Core.Files;

/// <summary>Tells office files apart by what they contain, and refuses what no public document needs.</summary>
internal static class OfficeContent
{
    public static void CheckCompoundFile(IReadOnlySet<string> names)
    {
        if (names.Contains("EncryptedPackage"))
            throw new FileRefusedException(FileRefusal.Encrypted, "文件设了打开密码，系统无法检查其内容。请去掉密码后重新上传。");
        if (names.Contains("VBA") || names.Contains("_VBA_PROJECT") || names.Contains("_VBA_PROJECT_CUR") || names.Contains("Macros"))
            throw XmlPart.Macros();
        if (names.Contains("\u0001Ole10Native"))
            throw new FileRefusedException(FileRefusal.Executable, "文档里嵌入了外部程序或文件（OLE 包），请去掉后另存再上传。");
    }

    /// <summary>What the compound file really is, or null when it is what the extension says.</summary>
    public static string? DiffersFrom(string extension, IReadOnlySet<string> names)
    {
        var (wanted, found) = (extension switch
        {
            "doc" or "wps" => "Word 文档（doc）",
            "xls" or "et" => "Excel 表格（xls）",
            _ => "PowerPoint 演示（ppt）",
        }, Called(names));
        return wanted == found ? null : found;
    }

    /// <summary>What the archive really is, or null when it is what the extension says.</summary>
    public static string? ArchiveDiffersFrom(string extension, IReadOnlySet<string> names)
    {
        if (extension == "zip") return null;
        if (extension is "wps" or "et") return names.Contains("[Content_Types].xml") ? null : FileFormat.Called(Content.Zip);
        if (FileFormat.OfficeMarker(extension) is { } own && names.Contains(own.Marker)) return null;
        foreach (var other in (string[])["docx", "xlsx", "pptx", "ofd"])
            if (FileFormat.OfficeMarker(other) is { } marker && names.Contains(marker.Marker)) return marker.Called;
        return FileFormat.Called(Content.Zip);
    }

    private static string Called(IReadOnlySet<string> names) =>
        names.Contains("WordDocument") ? "Word 文档（doc）"
        : names.Contains("Workbook") || names.Contains("Book") ? "Excel 表格（xls）"
        : names.Contains("PowerPoint Document") ? "PowerPoint 演示（ppt）"
        : "无法识别的旧版 Office 数据";
}
