using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

/// <summary>Workbooks as people make them, and what must not come along unseen.</summary>
public sealed class ExcelTableTests
{
    [Fact]
    public void Text_numbers_dates_and_stored_results_are_read_as_the_reader_sees_them()
    {
        var table = Read(sheet =>
        {
            sheet.Append(Line(1, Text("A1", "姓名"), Text("B1", "金额"), Text("D1", "日期")));
            sheet.Append(Line(3,
                Text("A3", "张三"),
                new Cell { CellReference = "B3", CellFormula = new CellFormula("1+1"), CellValue = new CellValue("2.50") },
                new Cell { CellReference = "D3", StyleIndex = 1, CellValue = new CellValue("45000") }));
        });
        Assert.Equal([1, 3], table.Rows.Select(r => r.Number));
        Assert.Equal(["张三", "2.5", "", "2023-03-15"], table.Rows[1].Cells);
    }

    [Fact]
    public void A_long_number_is_never_written_as_a_power_of_ten()
    {
        var table = Read(sheet => sheet.Append(Line(1, new Cell { CellReference = "A1", CellValue = new CellValue("6.10922209901011E+17") })));
        Assert.Equal("610922209901011000", table.Rows[0][0]);
        Assert.Equal("身份证号", PersonalData.Find(table.Rows[0][0]));
    }

    [Fact]
    public void Hidden_lines_columns_and_sheets_and_comments_are_refused()
    {
        Refuses("第2行是隐藏的", sheet => sheet.Append(Line(1, Text("A1", "甲")), new Row { RowIndex = 2, Hidden = true }));
        Refuses("第2行是隐藏的", sheet => sheet.Append(Line(1, Text("A1", "甲")), new Row { RowIndex = 2, Height = 0, CustomHeight = true }));
        Refuses("第3栏是隐藏的", sheet => sheet.Append(Line(1, Text("A1", "甲"))), worksheet =>
            worksheet.InsertAt(new Columns(new Column { Min = 3, Max = 3, Width = 9, CustomWidth = true, Hidden = true }), 0));
        Refuses("隐藏的工作表", sheet => sheet.Append(Line(1, Text("A1", "甲"))), hidden: true);
        Refuses("批注", sheet => sheet.Append(Line(1, Text("A1", "甲"))), comment: true);
    }

    [Fact]
    public void Formulas_without_a_result_errors_and_broken_files_are_refused()
    {
        Refuses("没有计算结果", sheet => sheet.Append(Line(1, new Cell { CellReference = "A1", CellFormula = new CellFormula("1+1") })));
        Refuses("公式出错", sheet => sheet.Append(Line(1, new Cell { CellReference = "A1", DataType = CellValues.Error, CellValue = new CellValue("#REF!") })));
        Refuses("没有数据", _ => { });
        Assert.Throws<TableRefusedException>(() => ExcelTable.Read(new MemoryStream([1, 2, 3])));
    }

    [Fact]
    public void Cells_merged_over_lines_below_the_headings_are_refused()
    {
        var table = Read(
            sheet =>
            {
                sheet.Append(Line(1, Text("A1", "姓名"), Text("B1", "村"), Text("C1", "补贴金额")));
                sheet.Append(Line(2, Text("A2", "张三"), Text("B2", "堡子村"), Text("C2", "1")));
                sheet.Append(Line(3, Text("A3", "李四"), Text("C3", "1")));
            },
            worksheet => worksheet.Append(new MergeCells(new MergeCell { Reference = "B2:B3" }, new MergeCell { Reference = "A1:B1" })));
        Assert.Equal([3], table.TallMerges);
        var refused = Assert.IsType<MaskOutcome.Refused>(TableMasker.Run(table, MaskProfiles.Find("涉农补贴发放")!));
        Assert.Contains("合并", Assert.Single(refused.Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_has_at_most_two_hundred_cells_with_or_without_references()
    {
        var widest = Read(sheet => sheet.Append(Line(1, [Text("A1", "甲"), .. Enumerable.Range(0, 199).Select(_ => new Cell())])));
        Assert.Equal(200, Assert.Single(widest.Rows).Cells.Count);
        Refuses("最多200栏", sheet => sheet.Append(Line(1, [.. Enumerable.Range(0, 201).Select(_ => new Cell())])));
        Refuses("最多200栏", sheet => sheet.Append(Line(1, [.. Enumerable.Range(0, 201).Select(_ => Text("A1", "甲"))])));
        Refuses("最多200栏", sheet => sheet.Append(Line(1, Text("AAAAAAAAAA1", "甲"))));
    }

    [Fact]
    public void A_sheet_that_unpacks_to_more_than_a_table_can_be_is_refused()
    {
        Assert.Equal(1_000_000, Read(sheet => sheet.Append(Line(1, Text("A1", new string('长', 1_000_000))))).Rows[0][0].Length);
        Refuses("表格读不懂", sheet => sheet.Append(Line(1, Text("A1", new string('长', (16 * 1024 * 1024) + 1)))));
    }

    [Fact]
    public void Numbers_that_no_file_can_mean_are_refused_like_any_broken_file()
    {
        Refuses("表格读不懂", sheet => sheet.Append(Line(1, new Cell { CellReference = "A1", DataType = CellValues.SharedString, CellValue = new CellValue("99999999999") })));
        Refuses("表格读不懂", sheet => sheet.Append(Line(4_000_000_000, Text("A1", "甲"))));
        Refuses("表格读不懂", sheet => sheet.Append(Line(1, Text("A1", "甲"))), worksheet =>
            worksheet.Append(new MergeCells(new MergeCell { Reference = "A1:A99999999999" })));
    }

    private static void Refuses(string words, Action<SheetData> fill, Action<Worksheet>? shape = null, bool hidden = false, bool comment = false)
    {
        var refused = Assert.Throws<TableRefusedException>(() => Read(fill, shape, hidden, comment));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    private static SourceTable Read(Action<SheetData> fill, Action<Worksheet>? shape = null, bool hidden = false, bool comment = false)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            var styles = workbook.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
            AddSheet(workbook, 1, fill, shape, comment);
            if (hidden)
            {
                AddSheet(workbook, 2, sheet => sheet.Append(Line(1, Text("A1", "名单"))), null, comment: false).State = SheetStateValues.Hidden;
            }
        }

        bytes.Position = 0;
        return ExcelTable.Read(bytes);
    }

    private static Sheet AddSheet(WorkbookPart workbook, uint number, Action<SheetData> fill, Action<Worksheet>? shape, bool comment)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var data = new SheetData();
        part.Worksheet = new Worksheet(data);
        fill(data);
        shape?.Invoke(part.Worksheet);
        if (comment)
        {
            part.AddNewPart<WorksheetCommentsPart>().Comments = new DocumentFormat.OpenXml.Spreadsheet.Comments(new Authors(new Author("甲")), new CommentList());
        }

        var sheet = new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = $"表{number}" };
        workbook.Workbook!.Sheets!.Append(sheet);
        return sheet;
    }

    private static Row Line(uint number, params Cell[] cells)
    {
        var row = new Row { RowIndex = number };
        row.Append(cells);
        return row;
    }

    private static Cell Text(string reference, string text) =>
        new() { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)) };
}
