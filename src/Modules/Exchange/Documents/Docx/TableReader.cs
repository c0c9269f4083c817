using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Shijuan.Cms.Exchange;

/// <summary>表格：merged cells become spans, repeated heading rows become header cells.</summary>
internal static class TableReader
{
    /// <param name="write">Writes the content of a cell; told whether it is a header cell.</param>
    public static string Read(Table table, Func<TableCell, bool, string> write, NoticeList notices)
    {
        var rows = Rows(table).Select(CellsOf).ToList();
        FreeOrphans(rows);
        var headers = HeaderRows(table, rows);
        if (headers == 0)
        {
            notices.Add("表格没有标题行，请在编辑页把第一行设为表头");
        }

        var kept = rows.Select((cells, row) => (Row: row, Cells: cells.Where(c => !c.Continues).ToList())).Where(r => r.Cells.Count > 0).ToList();
        var keptRows = kept.Select(k => k.Row).ToHashSet();
        var html = new StringBuilder("<table>");
        var inHead = false;
        var inBody = false;
        foreach (var (row, cells) in kept)
        {
            var header = row < headers;
            html.Append(header && !inHead ? "<thead>" : !header && !inBody ? (inHead ? "</thead><tbody>" : "<tbody>") : "");
            inHead |= header;
            inBody |= !header;
            html.Append("<tr>");
            foreach (var cell in cells)
            {
                WriteCell(html, cell, header, HeightOf(cell, row, rows, keptRows), write);
            }

            html.Append("</tr>");
        }

        return html.Append(inBody ? "</tbody></table>" : inHead ? "</thead></table>" : "</table>").ToString();
    }

    private static void WriteCell(StringBuilder html, GridCell cell, bool header, int height, Func<TableCell, bool, string> write)
    {
        html.Append(header ? "<th scope=\"col\"" : "<td");
        if (cell.Width > 1)
        {
            html.Append(" colspan=\"").Append(cell.Width).Append('"');
        }

        if (height > 1)
        {
            html.Append(" rowspan=\"").Append(height).Append('"');
        }

        html.Append('>').Append(write(cell.Cell, header)).Append(header ? "</th>" : "</td>");
    }

    /// <summary>How many of the rows that are kept a cell covers.</summary>
    private static int HeightOf(GridCell cell, int row, List<List<GridCell>> rows, HashSet<int> kept)
    {
        var height = 1;
        if (!cell.Restarts)
        {
            return height;
        }

        for (var below = row + 1; below < rows.Count && rows[below].Exists(c => c.Continues && c.Column == cell.Column && c.Width == cell.Width); below++)
        {
            height += kept.Contains(below) ? 1 : 0;
        }

        return height;
    }

    private static IEnumerable<TableRow> Rows(OpenXmlElement table) => table.ChildElements.SelectMany(child => child switch
    {
        TableRow row => [row],
        SdtRow control when control.SdtContentRow is { } content => Rows(content),
        CustomXmlRow wrapper => Rows(wrapper),
        _ => Enumerable.Empty<TableRow>(),
    });

    private static IEnumerable<TableCell> Cells(OpenXmlElement row) => row.ChildElements.SelectMany(child => child switch
    {
        TableCell cell => [cell],
        SdtCell control when control.SdtContentCell is { } content => Cells(content),
        CustomXmlCell wrapper => Cells(wrapper),
        _ => Enumerable.Empty<TableCell>(),
    });

    private static List<GridCell> CellsOf(TableRow row)
    {
        var column = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
        var cells = new List<GridCell>();
        foreach (var cell in Cells(row))
        {
            var width = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 1000);
            var merge = cell.TableCellProperties?.VerticalMerge;
            var restarts = merge?.Val?.Value == MergedCellValues.Restart;
            cells.Add(new GridCell(cell, column, width, restarts, merge is not null && !restarts));
            column += width;
        }

        return cells;
    }

    /// <summary>What continues nothing (its beginning was deleted) is a cell of its own.</summary>
    private static void FreeOrphans(List<List<GridCell>> rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            for (var i = 0; i < rows[row].Count; i++)
            {
                var cell = rows[row][i];
                if (cell.Continues && (row == 0 || !rows[row - 1].Exists(c => c.Column == cell.Column && c.Width == cell.Width && (c.Restarts || c.Continues))))
                {
                    rows[row][i] = cell with { Restarts = true, Continues = false };
                }
            }
        }
    }

    private static int HeaderRows(Table table, List<List<GridCell>> rows)
    {
        var marked = Rows(table).TakeWhile(r => r.TableRowProperties?.GetFirstChild<TableHeader>() is { } mark && (mark.Val is null || mark.Val.Value == OnOffOnlyValues.On)).Count();
        if (marked > 0)
        {
            return marked < rows.Count ? marked : 0;
        }

        // Nobody marks the row in WPS, but the first row in bold above rows that are not is one.
        return rows.Count > 1 && rows[0].Count > 1 && IsBold(rows[0]) && !IsBold(rows[1]) ? Math.Min(HeadHeight(rows), rows.Count - 1) : 0;
    }

    private static int HeadHeight(List<List<GridCell>> rows)
    {
        var height = 1;
        while (height < rows.Count && rows[height].Exists(c => c.Continues))
        {
            height++;
        }

        return rows[0].Exists(c => c.Restarts) && rows[0].Exists(c => c.Width > 1) ? height : 1;
    }

    private static bool IsBold(List<GridCell> cells)
    {
        var runs = cells.SelectMany(c => c.Cell.Descendants<Run>()).Where(r => r.InnerText.Trim().Length > 0).ToList();
        return runs.Count > 0 && runs.TrueForAll(r => r.RunProperties?.Bold is { } bold && (bold.Val is null || bold.Val.Value));
    }

    /// <param name="Restarts">The upper end of a vertical merge.</param>
    /// <param name="Continues">Covered by the cell above.</param>
    private sealed record GridCell(TableCell Cell, int Column, int Width, bool Restarts, bool Continues);
}
