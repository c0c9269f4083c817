using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shijuan.Cms.Disclosure;

/// <summary>单元格的文字：as the reader of the sheet sees it: shared and rich text, dates, stored results of formulas.</summary>
internal sealed partial class ExcelCells
{
    private readonly List<string> _shared;
    private readonly HashSet<uint> _dateStyles;
    private readonly bool _from1904;

    private ExcelCells(List<string> shared, HashSet<uint> dateStyles, bool from1904) =>
        (_shared, _dateStyles, _from1904) = (shared, dateStyles, from1904);

    public static ExcelCells Of(WorkbookPart workbook) => new(
        SharedOf(workbook.SharedStringTablePart), DateStylesOf(workbook.WorkbookStylesPart?.Stylesheet), workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true);

    /// <exception cref="TableRefusedException">A formula without a stored result, or an error value.</exception>
    public string TextOf(Cell cell, int line)
    {
        var type = cell.DataType?.Value;
        var raw = cell.CellValue?.Text;
        if (type == CellValues.Error)
        {
            throw new TableRefusedException($"第{line}行有公式出错（如 #REF!）。请改好或者改成数值后再导入。");
        }

        if (cell.CellFormula is not null && string.IsNullOrEmpty(raw) && type != CellValues.String)
        {
            throw new TableRefusedException($"第{line}行的公式没有计算结果。请用表格软件打开、保存一次，再导入。");
        }

        if (type == CellValues.InlineString)
        {
            return cell.InlineString is { } inline ? TextOf(inline) : "";
        }

        if (string.IsNullOrEmpty(raw))
        {
            return "";
        }

        return type == CellValues.SharedString ? _shared[int.Parse(raw, NumberStyles.None, CultureInfo.InvariantCulture)]
            : type == CellValues.Boolean ? raw == "1" ? "是" : "否"
            : type == CellValues.String ? raw
            : type == CellValues.Date ? raw.Split('T')[0]
            : NumberOf(raw, cell.StyleIndex?.Value ?? 0);
    }

    private string NumberOf(string raw, uint style)
    {
        if (!decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return raw;
        }

        if (_dateStyles.Contains(style) && number is >= 1 and < 2_958_466)
        {
            return DateTime.FromOADate((double)number + (_from1904 ? 1462 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        // Whole, never as a power of ten: a number that is an id must be seen as one.
        return number.ToString("0.##########", CultureInfo.InvariantCulture);
    }

    private static List<string> SharedOf(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.LoadCurrentElement() is SharedStringItem item)
            {
                texts.Add(TextOf(item));
            }
        }

        return texts;
    }

    /// <summary>Without the phonetic guide, which stands beside the text.</summary>
    private static string TextOf(RstType text) =>
        string.Concat(text.ChildElements.Select(e => e switch { Text t => t.Text, Run r => r.Text?.Text ?? "", _ => "" }));

    private static HashSet<uint> DateStylesOf(Stylesheet? styles)
    {
        var custom = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(f => IsDateFormat(f.FormatCode?.Value ?? "")).Select(f => f.NumberFormatId?.Value ?? 0).ToHashSet() ?? [];
        return styles?.CellFormats?.Elements<CellFormat>().Index()
            .Where(f => f.Item.NumberFormatId?.Value is { } id && (IsBuiltInDate(id) || custom.Contains(id)))
            .Select(f => (uint)f.Index).ToHashSet() ?? [];
    }

    private static bool IsBuiltInDate(uint id) => id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    private static bool IsDateFormat(string code)
    {
        var plain = Literals().Replace(code, "");
        return plain.Contains('y', StringComparison.OrdinalIgnoreCase) || (plain.Contains('m', StringComparison.OrdinalIgnoreCase) && plain.Contains('d', StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.None, 1000)]
    private static partial Regex Literals();
}
