namespace Shijuan.Cms.Core.Files;

/// <summary>Judges the name of an archive's entry: one that escapes its folder, or that a reader's computer would run.</summary>
internal static class EntryName
{
    private static readonly HashSet<string> Programs = new(StringComparer.Ordinal)
    {
        "exe", "dll", "com", "scr", "pif", "cpl", "msi", "msp", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse", "wsf",
        "wsh", "hta", "jar", "class", "apk", "dex", "lnk", "url", "reg", "sh", "elf", "so", "app", "dmg", "iso", "chm", "php",
        "jsp", "jspx", "asp", "aspx", "ashx", "cgi", "docm", "dotm", "xlsm", "xltm", "xlam", "xll", "pptm", "potm", "ppsm", "ppam", "sldm",
    };

    public static void Check(ZipEntryRecord entry)
    {
        var name = entry.Name.Replace('\\', '/');
        if (name.Length == 0 || name[0] == '/' || name.Contains(':', StringComparison.Ordinal) || name.Any(char.IsControl)
            || name.Split('/').Any(part => part.Trim(' ') is ".." or "."))
            throw new FileRefusedException(FileRefusal.UnsafeEntryName, "压缩包里有不安全的文件路径，无法接收。");
        if (entry.IsLink)
            throw new FileRefusedException(FileRefusal.UnsafeEntryName, "压缩包里有链接文件，无法接收。请只打包普通文件。");
        if (entry.IsEncrypted)
            throw new FileRefusedException(FileRefusal.Encrypted, "压缩包设了密码，系统无法检查其内容。请去掉密码后重新上传。");
        if (Programs.Contains(Extension(name)))
            throw new FileRefusedException(FileRefusal.Executable, $"压缩包里有程序或脚本文件（.{Extension(name)}），不能上传。");
        if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase))
            throw XmlPart.Macros();
    }

    public static string Extension(string name)
    {
        var last = name[(name.LastIndexOf('/') + 1)..].TrimEnd(' ', '.');
        var dot = last.LastIndexOf('.');
        return dot < 0 ? "" : last[(dot + 1)..].ToLowerInvariant();
    }
}
