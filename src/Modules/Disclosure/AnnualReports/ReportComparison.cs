using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Disclosure;

/// <summary>与哪些报告比对：the unit's own last three, and all others of the same year. Of a report that is not public only the share is told, not whose it is nor what it says.</summary>
internal sealed class ReportComparison(ReportShelf shelf) : IUseCase
{
    public async Task<IReadOnlyList<ComparedReport>> OfAsync(FormDetail report, int itemId, int unitId, CancellationToken cancel)
    {
        if (report.Number(AnnualReport.Year) is not (>= 1949 and <= 2999 and var year))
        {
            return [];
        }

        var mine = new ReportSameness(ReportSameness.WordsOf(report));
        var compared = new List<ComparedReport>();
        var sameYear = await shelf.PublicAsync((int)year, cancel);
        compared.AddRange(sameYear.Where(r => r.ItemId != itemId)
            .Select(r => new ComparedReport(r.Title, r.Url, mine.With(ReportSameness.WordsOf(r.Detail)))));
        var hidden = (await shelf.AtWorkAsync((int)year, cancel)).Where(r => r.IsSubmitted && r.ItemId != itemId && !sameYear.Any(p => p.ItemId == r.ItemId));
        compared.AddRange(hidden.Select(r => new ComparedReport("", null, mine.With(ReportSameness.WordsOf(r.Detail)) with { Passages = [] })));
        for (var before = 1; before <= 3; before++)
        {
            if (await shelf.PublicOfAsync(unitId, report[AnnualReport.UnitKind], (int)year - before, cancel) is { } own && own.ItemId != itemId)
            {
                compared.Add(new ComparedReport(own.Title, own.Url, mine.With(ReportSameness.WordsOf(own.Detail))));
            }
        }

        return [.. compared.OrderByDescending(c => c.Sameness.Percent)];
    }

    /// <summary>Section five against that of the year before: problems that are told again in the same words were not mended. Null without such a report.</summary>
    public async Task<Sameness?> ProblemsAsync(FormDetail report, int unitId, CancellationToken cancel) =>
        report.Number(AnnualReport.Year) is >= 1949 and <= 2999 and var year && await shelf.PublicOfAsync(unitId, report[AnnualReport.UnitKind], (int)year - 1, cancel) is { } last
            ? new ReportSameness(ReportSameness.ProblemsOf(report)).With(ReportSameness.ProblemsOf(last.Detail))
            : null;
}

/// <summary>一份比对过的报告。Immutable.</summary>
/// <param name="Title">Empty for a report that is not public.</param>
/// <param name="Url">Null for a report that is not public.</param>
internal sealed record ComparedReport(string Title, string? Url, Sameness Sameness)
{
    public bool IsPublic => Url is not null;
}
