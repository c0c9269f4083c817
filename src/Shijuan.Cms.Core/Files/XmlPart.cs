using System.Xml;

namespace Shijuan.Cms.Core.Files;

/// <summary>
/// Reads one XML part of an office file through once, as a stream, before any library that builds a tree may see it:
/// a two-kilobyte file with a hundred thousand nested paragraphs would otherwise end the process.
/// </summary>
internal static class XmlPart
{
    // What Office loads by itself, from anywhere, when the file is opened.
    private static readonly string[] LoadedOnOpening = ["/attachedTemplate", "/oleObject", "/frame", "/subDocument"];

    public static async Task CheckAsync(Stream part, FileLimits limits, CancellationToken cancel)
    {
        var settings = new XmlReaderSettings
        {
            Async = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.MaxXmlPartBytes,
            CloseInput = false,
        };
        try
        {
            using var reader = XmlReader.Create(part, settings);
            while (await reader.ReadAsync())
            {
                cancel.ThrowIfCancellationRequested();
                if (reader.Depth > limits.MaxXmlDepth)
                    throw new FileRefusedException(FileRefusal.HostileXml, $"文件内部结构的嵌套超过 {limits.MaxXmlDepth} 层，无法接收。");
                if (reader.NodeType == XmlNodeType.Element) CheckElement(reader);
            }
        }
        catch (XmlException broken)
        {
            // A prohibited DTD is reported this way too.
            throw new FileRefusedException(FileRefusal.HostileXml, "文件内部的 XML 不规范或含有禁止的声明，请用办公软件重新另存后上传。", broken);
        }
    }

    private static void CheckElement(XmlReader reader)
    {
        if (reader.LocalName is "Override" or "Default"
            && reader.GetAttribute("ContentType") is { } type
            && (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
        {
            throw Macros();
        }

        if (reader.LocalName == "Relationship"
            && string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
            && LoadedOnOpening.Any(end => reader.GetAttribute("Type")?.EndsWith(end, StringComparison.OrdinalIgnoreCase) == true))
        {
            throw new FileRefusedException(FileRefusal.ExternalContent, "文件会在打开时自动加载外部模板或对象，请去掉后另存再上传。");
        }
    }

    public static FileRefusedException Macros() =>
        new(FileRefusal.Macros, "文件里含有宏（VBA），不能上传。请另存为不带宏的 docx、xlsx 或 pptx，或转成 PDF。");
}
