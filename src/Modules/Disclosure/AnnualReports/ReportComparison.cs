using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Disclosure;

/// <summary>与哪些报告比对：the unit's own last three, and all others of the same year. Of a report that is not public only the share is told, not whose it is nor what it says.</summary>
internal sealed class ReportComparison(ReportShelf shelf) : IUseCase
{
    public async Task<IReadOnlyList<ComparedReport>> OfAsync(FormDetail report, int itemId, int unitId, CancellationToken cancel)
    {
        if (AnnualReport.YearOf(report) is not { } year)
        {
            return [];
        }

        var mine = new TextSameness(ReportWords.Of(report));
        var compared = new List<ComparedReport>();
        var sameYear = await shelf.PublicAsync(year, cancel);
        compared.AddRange(sameYear.Where(r => r.ItemId != itemId)
            .Select(r => new ComparedReport(r.Title, r.Url, mine.With(ReportWords.Of(r.Detail)))));
        var hidden = (await shelf.AtWorkAsync(year, cancel)).Where(r => r.IsSubmitted && r.ItemId != itemId && !sameYear.Any(p => p.ItemId == r.ItemId));
        compared.AddRange(hidden.Select(r => new ComparedReport("", null, mine.With(ReportWords.Of(r.Detail)) with { Passages = [] })));
        for (var before = 1; before <= 3; before++)
        {
            if (await shelf.PublicOfAsync(unitId, report[AnnualReport.UnitKind], year - before, cancel) is { } own && own.ItemId != itemId)
            {
                compared.Add(new ComparedReport(own.Title, own.Url, mine.With(ReportWords.Of(own.Detail))));
            }
        }

        return [.. compared.OrderByDescending(c => c.Sameness.Percent)];
    }

    /// <summary>Section five against that of the year before: problems that are told again in the same words were not mended. Null without such a report.</summary>
    public async Task<Sameness?> ProblemsAsync(FormDetail report, int unitId, CancellationToken cancel) =>
        AnnualReport.YearOf(report) is { } year && await shelf.PublicOfAsync(unitId, report[AnnualReport.UnitKind], year - 1, cancel) is { } last
            ? new TextSameness(ReportWords.ProblemsOf(report)).With(ReportWords.ProblemsOf(last.Detail))
            : null;
}

/// <summary>一份比对过的报告。Immutable.</summary>
/// <param name="Title">Empty for a report that is not public.</param>
/// <param name="Url">Null for a report that is not public.</param>
internal sealed record ComparedReport(string Title, string? Url, Sameness Sameness)
{
    public bool IsPublic => Url is not null;
}
