using System.Collections.Frozen;
using System.Xml;

namespace Shijuan.Cms.Core.Files;

/// <summary>
/// 修订痕迹：whether a DOCX still carries tracked changes or comments, in its text, headers, notes or any other part. What was deleted and who wrote
/// or commented stays in such a file, whatever the screen shows. Read as a stream, without building a document; what cannot be read is not called clean.
/// </summary>
public static class WordRevisions
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static readonly FileLimits Limits = new() { MaxUnpackedBytes = 200L * 1024 * 1024 };

    // ECMA-376 part 1, 17.13.4 (comments) and 17.13.5 (revisions).
    private static readonly FrozenSet<string> Marks = new[]
    {
        "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange",
        "tblGridChange", "trPrChange", "tcPrChange", "numberingChange", "comment",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsWord(string fileName) => Path.GetExtension(fileName).Equals(".docx", StringComparison.OrdinalIgnoreCase);

    /// <param name="file">Readable and seekable; its position is not kept.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<RevisionMarks> FindAsync(Stream file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            if (file.Length > Limits.MaxBytes) return RevisionMarks.Unreadable;
            var budget = new UnpackBudget(Limits, file.Length);
            foreach (var entry in await ZipDirectory.ReadAsync(file, budget, cancel))
            {
                if (entry.IsDirectory || EntryName.Extension(entry.Name) != "xml") continue;
                await using var part = ZipDirectory.Open(file, entry, budget);
                if (await HasMarkAsync(part, cancel)) return RevisionMarks.Left;
            }

            return RevisionMarks.None;
        }
        catch (Exception broken) when (broken is FileRefusedException or XmlException or InvalidDataException or IOException)
        {
            return RevisionMarks.Unreadable;
        }
    }

    private static async Task<bool> HasMarkAsync(Stream part, CancellationToken cancel)
    {
        using var reader = XmlReader.Create(part, new XmlReaderSettings
        {
            Async = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Limits.MaxXmlPartBytes,
            CloseInput = false,
        });
        while (await reader.ReadAsync())
        {
            cancel.ThrowIfCancellationRequested();
            if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI is (Transitional or Strict) && Marks.Contains(reader.LocalName)) return true;
        }

        return false;
    }
}

/// <summary>修订痕迹的检查结果。</summary>
public enum RevisionMarks
{
    /// <summary>没有。</summary>
    None = 0,

    /// <summary>还有修订或者批注。</summary>
    Left = 1,

    /// <summary>打不开，不知道有没有。</summary>
    Unreadable = 2,
}
