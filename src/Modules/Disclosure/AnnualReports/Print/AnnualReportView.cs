namespace Shijuan.Cms.Disclosure;

/// <summary>年度报告印出来的样子：the six sections in order, for the page, the DOCX and the PDF. Immutable.</summary>
internal sealed record AnnualReportView(IReadOnlyList<ReportBlock> Blocks)
{
    public static AnnualReportView Of(FormDetail report)
    {
        var numbers = ReportNumbers.Of(report);
        return new AnnualReportView(
        [
            new ReportBlock.Heading(ReportTexts.Titles[0], 1),
            .. Parts(report, AnnualReport.Overview, ReportTexts.OverviewTitles),
            new ReportBlock.Heading(ReportTexts.Titles[1], 1),
            new ReportBlock.Grid(PrintTables.Two(numbers)),
            new ReportBlock.Heading(ReportTexts.Titles[2], 1),
            new ReportBlock.Grid(PrintTables.Three(numbers)),
            new ReportBlock.Heading(ReportTexts.Titles[3], 1),
            new ReportBlock.Grid(PrintTables.Four(numbers)),
            new ReportBlock.Heading(ReportTexts.Titles[4], 1),
            .. Parts(report, AnnualReport.Problems, ReportTexts.ProblemTitles),
            new ReportBlock.Heading(ReportTexts.Titles[5], 1),
            .. AnnualReport.Others.SelectMany(f => Paragraphs(report[f])),
        ]);
    }

    private static IEnumerable<ReportBlock> Parts(FormDetail report, IReadOnlyList<string> fields, IReadOnlyList<string> titles) =>
        fields.Zip(titles).SelectMany(p => Paragraphs(report[p.First]).Prepend(new ReportBlock.Heading(p.Second, 2)));

    private static IEnumerable<ReportBlock> Paragraphs(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => new ReportBlock.Paragraph(p));
}

/// <summary>报告的一段：closed set. Immutable.</summary>
internal abstract record ReportBlock
{
    private ReportBlock() { }

    /// <param name="Level">1 for a section, 2 for a part of it.</param>
    public sealed record Heading(string Text, int Level) : ReportBlock;

    public sealed record Paragraph(string Text) : ReportBlock;

    public sealed record Grid(PrintTable Table) : ReportBlock;
}
