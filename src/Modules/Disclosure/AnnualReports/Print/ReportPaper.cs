using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>报告的纸面：title, opening, sections, and who published it when. Immutable.</summary>
/// <param name="Opening">Paragraphs of the body.</param>
/// <param name="Signature">落款：publisher and day.</param>
internal sealed record ReportPaper(string Title, IReadOnlyList<string> Opening, AnnualReportView Report, IReadOnlyList<string> Signature)
{
    public static ReportPaper Of(string title, string bodyText, FormDetail report, string publisher, DateOnly on) => new(
        title,
        bodyText.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        AnnualReportView.Of(report),
        [publisher, PublicTime.Formal(on)]);
}
