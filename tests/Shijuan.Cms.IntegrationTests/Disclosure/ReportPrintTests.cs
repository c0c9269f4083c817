using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Shijuan.Cms.Disclosure;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>The DOCX and the PDF of a report are read back with other programs than those that wrote them.</summary>
public sealed class ReportPrintTests
{
    private const string Title = "石泉县民政局2024年政府信息公开工作年度报告";

    private static readonly ReportPaper Paper = Make();

    [Fact]
    public void The_word_file_has_the_six_titles_and_every_number_in_its_place()
    {
        using var stream = new MemoryStream(ReportDocx.Write(Paper));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var body = document.MainDocumentPart!.Document!.Body!;
        var text = body.InnerText;
        Assert.All(ReportTexts.Titles.Concat(ReportTexts.OverviewTitles).Append(Title), t => Assert.Contains(t, text, StringComparison.Ordinal));
        var tables = body.Elements<Table>().ToList();
        Assert.Equal(3, tables.Count);
        Assert.All(tables, t => Assert.Equal(WidthOf(t), Assert.Single(t.Elements<TableRow>().Select(r => r.Elements<TableCell>().Sum(SpanOf)).Distinct())));

        // The last seven cells of each row of table three are its numbers, in the order of the form.
        var rows = tables[1].Elements<TableRow>().Skip(3).Select(r => r.Elements<TableCell>().TakeLast(7).Select(c => c.InnerText)).ToList();
        Assert.Equal(25, rows.Count);
        Assert.Equal(ReportTable3.Cells.Select(c => NumberOf(c.Name)), rows.SelectMany(r => r));
        Assert.Equal(ReportTable4.Cells.Select(c => NumberOf(c.Name)), tables[2].Elements<TableRow>().Last().Elements<TableCell>().Select(c => c.InnerText));
    }

    [Fact]
    public void The_word_file_is_valid()
    {
        using var stream = new MemoryStream(ReportDocx.Write(Paper));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_pdf_has_the_same_words_and_table_three_stands_on_one_page()
    {
        using var pdf = PdfDocument.Open(ReportPdf.Write(Paper)!);
        var pages = pdf.GetPages().Select(TextOf).ToList();
        var whole = string.Concat(pages);
        Assert.All(ReportTexts.Titles, t => Assert.Contains(t.Normalize(NormalizationForm.FormKC), whole, StringComparison.Ordinal));
        Assert.All(ReportCells.All, c => Assert.Contains(NumberOf(c.Name), whole, StringComparison.Ordinal));
        Assert.All(pdf.GetPages().SelectMany(p => p.Letters), l => Assert.True(l.StartBaseLine.X > 70 && l.EndBaseLine.X < 525 && l.StartBaseLine.Y > 50, l.Value));
        Assert.Single(pages, p => ReportTable3.Cells.All(c => p.Contains(NumberOf(c.Name), StringComparison.Ordinal)));
    }

    /// <summary>Every cell is covered once: no hole and no overlap.</summary>
    [Fact]
    public void The_cells_of_every_table_fill_it()
    {
        var numbers = ReportNumbers.Of(ReportOf());
        foreach (var table in new[] { PrintTables.Two(numbers), PrintTables.Three(numbers), PrintTables.Four(numbers) })
        {
            var covered = new int[table.Rows.Count, table.Widths.Count];
            foreach (var (cell, row, column) in table.Places)
            {
                for (var r = row; r < row + cell.Rows; r++)
                {
                    for (var c = column; c < column + cell.Columns; c++)
                    {
                        covered[r, c]++;
                    }
                }
            }

            Assert.All(covered.Cast<int>(), times => Assert.Equal(1, times));
        }
    }

    /// <summary>What a reader copies: for shapes that stand for two characters the document says which one is meant.</summary>
    private static string TextOf(Page page)
    {
        var meant = new Dictionary<Letter, string>(ReferenceEqualityComparer.Instance);
        foreach (var marked in page.GetMarkedContents().Where(m => !string.IsNullOrEmpty(m.ActualText)))
        {
            meant[Assert.Single(marked.Letters)] = marked.ActualText!;
        }

        return string.Concat(string.Concat(page.Letters.Select(l => meant.GetValueOrDefault(l, l.Value))).Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
    }

    private static int WidthOf(Table table) => table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Count();

    private static int SpanOf(TableCell cell) => cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1;

    /// <summary>Another number in every cell.</summary>
    private static string NumberOf(string cell) => $"{1000 + ReportCells.All.Select(c => c.Name).ToList().IndexOf(cell)}";

    private static FormDetail ReportOf()
    {
        var report = new FormDetail(AnnualReport.Type);
        foreach (var cell in ReportCells.All)
        {
            report.Set(cell.Name, NumberOf(cell.Name));
        }

        foreach (var (field, value) in ReportOffice.Words("民政"))
        {
            report.Set(field, value);
        }

        return report;
    }

    private static ReportPaper Make() => ReportPaper.Of(Title, ReportTexts.Opening("石泉县民政局", 2024), ReportOf(), "石泉县民政局", new DateOnly(2025, 1, 8));
}
