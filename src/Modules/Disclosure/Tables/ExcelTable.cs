using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shijuan.Cms.Disclosure;

/// <summary>读 XLSX：the one sheet that has content. Hidden sheets, lines and columns and comments are refused, because nobody sees what would come along (B07).</summary>
internal static class ExcelTable
{
    /// <exception cref="TableRefusedException">Something hidden, several sheets, or not readable.</exception>
    public static SourceTable Read(Stream file)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
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
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or InvalidDataException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            // The library says in many ways that a part is missing or broken.
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

    private static SourceTable ReadSheet(WorksheetPart part, ExcelCells cells)
    {
        var rows = new List<SourceRow>();
        var merges = new List<int>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Column) && reader.LoadCurrentElement() is Column column)
            {
                RefuseHidden(column);
            }
            else if (reader.ElementType == typeof(Row) && reader.LoadCurrentElement() is Row row)
            {
                rows.Add(ReadRow(row, rows.Count > 0 ? rows[^1].Number + 1 : 1, cells));
                if (rows.Count > CsvTable.MostRows)
                {
                    throw new TableRefusedException($"表格超过{CsvTable.MostRows}行，请分成几份。");
                }
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.LoadCurrentElement() is MergeCell { Reference.Value: { } range } && LastLineOfTall(range) is { } line)
            {
                merges.Add(line);
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

    private static SourceRow ReadRow(Row row, int next, ExcelCells cells)
    {
        var number = (int)(row.RowIndex?.Value ?? (uint)next);
        if (row.Hidden?.Value == true || row.Height?.Value == 0)
        {
            throw new TableRefusedException($"第{number}行是隐藏的。请取消隐藏和筛选，看过以后删掉不公开的行，再导入。");
        }

        var values = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : values.Count;
            while (values.Count < column)
            {
                values.Add("");
            }

            values.Add(cells.TextOf(cell, number));
        }

        return new SourceRow(number, values);
    }

    /// <summary>“C7” is the third column: 2.</summary>
    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column is > 0 and <= 200 ? column - 1 : throw new TableRefusedException("表格太宽，最多200栏。");
    }

    private static int? LastLineOfTall(string range)
    {
        var ends = range.Split(':');
        return ends.Length == 2 && LineOf(ends[1]) is var last && last > LineOf(ends[0]) ? last : null;
    }

    private static int LineOf(string reference) =>
        int.Parse(string.Concat(reference.Where(char.IsAsciiDigit)), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);

    private static TableRefusedException Unreadable() => new("表格读不懂，可能已损坏。请在表格软件里打开，另存为 xlsx 后再导入。");
}
