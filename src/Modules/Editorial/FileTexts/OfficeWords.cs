using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Shijuan.Cms.Editorial;

/// <summary>办公文档的文字：reads the XML parts as a stream, without building the document.</summary>
internal static class OfficeWords
{
    // Of one part after unpacking; a part that promises little and unpacks to much ends here.
    private const long MostCharactersInPart = 30_000_000;
    private const int MostParts = 200;

    public static void Document(byte[] bytes, TextBudget words)
    {
        using var archive = Open(bytes);
        Part(archive.GetEntry("word/document.xml") ?? throw new InvalidDataException("No document part."), words, "t", ["p", "br", "cr"]);
    }

    public static void Slides(byte[] bytes, TextBudget words)
    {
        using var archive = Open(bytes);
        foreach (var slide in Numbered(archive, "ppt/slides/slide"))
        {
            Part(slide, words, "t", ["p", "br"]);
        }
    }

    /// <summary>版式文档：pages in order; each text code is a line of its own.</summary>
    public static void Ofd(byte[] bytes, TextBudget words)
    {
        using var archive = Open(bytes);
        foreach (var page in archive.Entries.Where(e => e.FullName.Contains("/Pages/", StringComparison.Ordinal) && e.Name == "Content.xml").OrderBy(e => NumberIn(e.FullName)).Take(MostParts))
        {
            Part(page, words, "TextCode", ["TextCode"]);
        }
    }

    /// <summary>表格：sheet by sheet, a row a line, cells divided by tabs.</summary>
    public static void Workbook(byte[] bytes, TextBudget words)
    {
        using var archive = Open(bytes);
        var shared = archive.GetEntry("xl/sharedStrings.xml") is { } strings ? SharedStrings(strings) : [];
        foreach (var sheet in Numbered(archive, "xl/worksheets/sheet"))
        {
            Sheet(sheet, shared, words);
            if (words.IsFull)
            {
                return;
            }
        }
    }

    private static ZipArchive Open(byte[] bytes) => new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);

    private static IEnumerable<ZipArchiveEntry> Numbered(ZipArchive archive, string prefix) =>
        archive.Entries.Where(e => e.FullName.StartsWith(prefix, StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .OrderBy(e => NumberIn(e.FullName)).Take(MostParts);

    private static int NumberIn(string name) =>
        int.TryParse(string.Concat(name.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    private static XmlReader Xml(ZipArchiveEntry part) => XmlReader.Create(part.Open(), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharactersInPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    private static void Part(ZipArchiveEntry part, TextBudget words, string text, string[] lines)
    {
        using var xml = Xml(part);
        var inText = false;
        while (!words.IsFull && xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == text:
                    inText = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.Element when xml.LocalName == "tab" && xml.IsEmptyElement:
                    words.Add("\t");
                    break;
                case XmlNodeType.Element when xml.IsEmptyElement && lines.Contains(xml.LocalName):
                    words.EndLine();
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA when inText:
                    words.Add(xml.Value);
                    break;
                case XmlNodeType.EndElement:
                    inText &= xml.LocalName != text;
                    if (lines.Contains(xml.LocalName))
                    {
                        words.EndLine();
                    }

                    break;
            }
        }
    }

    private static List<string> SharedStrings(ZipArchiveEntry part)
    {
        using var xml = Xml(part);
        var strings = new List<string>();
        var current = new StringBuilder();
        // Pronunciation marks repeat the words beside them.
        var (inText, inPhonetic) = (false, false);
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    inText = xml.LocalName == "t" && !xml.IsEmptyElement;
                    inPhonetic |= xml.LocalName == "rPh" && !xml.IsEmptyElement;
                    if (xml is { LocalName: "si", IsEmptyElement: true })
                    {
                        strings.Add("");
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA when inText && !inPhonetic:
                    current.Append(xml.Value);
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh":
                    inPhonetic = false;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "si":
                    strings.Add(current.ToString());
                    current.Clear();
                    break;
            }
        }

        return strings;
    }

    private static void Sheet(ZipArchiveEntry part, List<string> shared, TextBudget words)
    {
        using var xml = Xml(part);
        var (isShared, inValue) = (false, false);
        while (!words.IsFull && xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "c":
                    isShared = xml.GetAttribute("t") == "s";
                    words.NextCell();
                    break;
                case XmlNodeType.Element:
                    inValue = xml.LocalName is "v" or "t" && !xml.IsEmptyElement;
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA when inValue:
                    words.Add(isShared && int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : xml.Value);
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "row":
                    words.EndLine();
                    break;
                case XmlNodeType.EndElement:
                    inValue = false;
                    break;
            }
        }
    }
}
