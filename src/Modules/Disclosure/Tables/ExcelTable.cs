using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shijuan.Cms.Disclosure;

/// <summary>读 XLSX：the one sheet that has content. Hidden sheets, lines and columns and comments are refused, because nobody sees what would come along (B07).</summary>
internal static class ExcelTable
{
    private const int MostColumns = 200;

    /// <summary>In one part of the file: beyond any table that fits into a page.</summary>
    private const long MostCharacters = 16L * 1024 * 1024;

    /// <exception cref="TableRefusedException">Something hidden, several sheets, too large, or not readable.</exception>
    public static SourceTable Read(Stream file)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(file, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            var workbook = document.WorkbookPart ?? throw Unreadable();
            var cells = ExcelCells.Of(workbook);
            var found = SheetsOf(workbook).Select(part => ReadSheet(part, cells)).Where(t => t.Rows.Any(r => !r.IsEmpty)).ToList();
            return found.Count switch
            {
                1 => found[0],
                0 => throw new TableRefusedException("工作簿里没有数据。"),
                _ => throw new TableRefusedException("工作簿里有几张工作表都有内容。请只留要公开的一张，删掉别的以后再导入。"),
            };
        }
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or InvalidDataException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException or OverflowException)
        {
            // The library says in many ways that a part is missing, broken or too long.
            throw Unreadable();
        }
    }

    private static List<WorksheetPart> SheetsOf(WorkbookPart workbook)
    {
        var sheets = workbook.Workbook?.Sheets?.Elements<Sheet>().ToList() ?? throw Unreadable();
        if (sheets.Exists(s => s.State?.Value is { } state && state != SheetStateValues.Visible))
        {
            throw new TableRefusedException("工作簿里有隐藏的工作表。请取消隐藏，看过以后删掉，再导入。");
        }

        var parts = sheets.Select(s => workbook.GetPartById(s.Id?.Value ?? throw Unreadable())).OfType<WorksheetPart>().ToList();
        return parts.Exists(p => p.WorksheetCommentsPart is not null || p.WorksheetThreadedCommentsParts.Any())
            ? throw new TableRefusedException("表格里有批注。请删掉全部批注后再导入。")
            : parts;
    }

    /// <summary>Cell by cell: a line of millions of empty cells is refused before it stands in memory.</summary>
    private static SourceTable ReadSheet(WorksheetPart part, ExcelCells cells)
    {
        var rows = new List<SourceRow>();
        var line = new List<string>();
        var merges = new List<int>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(Row))
            {
                line = [];
                rows.Add(new SourceRow(NumberOf(reader, rows.Count > 0 ? rows[^1].Number + 1 : 1), line));
                if (rows.Count > CsvTable.MostRows)
                {
                    throw new TableRefusedException($"表格超过{CsvTable.MostRows}行，请分成几份。");
                }
            }
            else if (reader.ElementType == typeof(Cell) && reader.LoadCurrentElement() is Cell cell)
            {
                Add(cell, line, cells.TextOf(cell, rows[^1].Number));
            }
            else if (reader.ElementType == typeof(Column) && reader.LoadCurrentElement() is Column column)
            {
                RefuseHidden(column);
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.LoadCurrentElement() is MergeCell { Reference.Value: { } range } && LastLineOfTall(range) is { } last)
            {
                merges.Add(last);
            }
        }

        return new SourceTable(rows, merges);
    }

    private static void RefuseHidden(Column column)
    {
        if (column.Hidden?.Value == true || column.Width?.Value == 0)
        {
            throw new TableRefusedException($"第{column.Min?.Value ?? 0}栏是隐藏的。请取消隐藏，看过以后删掉不公开的栏，再导入。");
        }
    }

    /// <summary>The number of the row at whose beginning the reader stands.</summary>
    private static int NumberOf(OpenXmlReader reader, int next)
    {
        var number = AttributeOf(reader, "r") is { } written ? Whole(written) : next;
        var isFlat = double.TryParse(AttributeOf(reader, "ht"), NumberStyles.Float, CultureInfo.InvariantCulture, out var height) && height <= 0;
        return !isFlat && AttributeOf(reader, "hidden") is (null or "0" or "false" or "off")
            ? number
            : throw new TableRefusedException($"第{number}行是隐藏的。请取消隐藏和筛选，看过以后删掉不公开的行，再导入。");
    }

    private static string? AttributeOf(OpenXmlReader reader, string name) =>
        reader.Attributes.Where(a => a.LocalName == name && a.NamespaceUri.Length == 0).Select(a => a.Value).FirstOrDefault();

    private static void Add(Cell cell, List<string> line, string text)
    {
        var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : line.Count;
        while (line.Count < column)
        {
            line.Add("");
        }

        if (line.Count >= MostColumns)
        {
            throw TooWide();
        }

        line.Add(text);
    }

    /// <summary>“C7” is the third column: 2.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + letter - 'A' + 1;
            if (column > MostColumns)
            {
                throw TooWide();
            }
        }

        return column > 0 ? column - 1 : throw Unreadable();
    }

    private static int? LastLineOfTall(string range)
    {
        var ends = range.Split(':');
        return ends.Length == 2 && LineOf(ends[1]) is var last && last > LineOf(ends[0]) ? last : null;
    }

    private static int LineOf(string reference) => Whole(string.Concat(reference.Where(char.IsAsciiDigit)));

    private static int Whole(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static TableRefusedException TooWide() => new($"表格太宽，最多{MostColumns}栏。");

    private static TableRefusedException Unreadable() => new("表格读不懂，可能已损坏。请在表格软件里打开，另存为 xlsx 后再导入。");
}
