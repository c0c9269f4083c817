using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>行政规范性文件的件数：counted in the public library as it stood at the end of a year, for table two.</summary>
internal sealed class DocumentCount(CmsDbContext db, ReadValidityEffects validity) : IUseCase
{
    /// <param name="unitId">One unit, or null for the whole county.</param>
    public async Task<DocumentFigures> OfYearAsync(int? unitId, int year, CancellationToken cancel)
    {
        var documents = await (
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null
            join d in db.Set<NormativeDocument>() on p.VersionId equals d.VersionId
            join i in db.ContentItems on p.ItemId equals i.Id
            where d.Kind == DocumentKind.Normative && (unitId == null || i.UnitId == unitId)
            select new { p.ItemId, p.PublishedAtUtc, p.Version.FormedOn, Stated = new { d.Validity, d.EffectiveFrom, d.ValidUntil } }).ToListAsync(cancel);
        var effects = await validity.AllAsync(cancel);
        return DocumentFigures.Of(
            [.. documents.Select(d => new CountedDocument(
                d.FormedOn ?? ChinaTime.DateOf(d.PublishedAtUtc),
                new StatedValidity(d.Stated.Validity, d.Stated.EffectiveFrom, d.Stated.ValidUntil),
                [.. effects[d.ItemId]]))],
            year);
    }
}

/// <summary>一份计入的文件。Immutable.</summary>
internal sealed record CountedDocument(DateOnly FormedOn, StatedValidity Stated, IReadOnlyList<ValidityEffect> Effects);

/// <summary>一年的文件件数。Immutable.</summary>
/// <param name="Issued">本年制发.</param>
/// <param name="Repealed">本年废止: repealed, replaced or lapsed in the year.</param>
/// <param name="InForce">现行有效 on 31 December.</param>
internal sealed record DocumentFigures(int Issued, int Repealed, int InForce)
{
    public static DocumentFigures Of(IReadOnlyList<CountedDocument> documents, int year)
    {
        var (last, before) = (new DateOnly(year, 12, 31), new DateOnly(year - 1, 12, 31));
        return new DocumentFigures(
            documents.Count(d => d.FormedOn.Year == year),
            documents.Count(d => IsOver(d, last) && d.FormedOn <= last && !IsOver(d, before) && EndedIn(d, year)),
            documents.Count(d => d.FormedOn <= last && ValidityFact.On(last, d.Stated, d.Effects).Validity is Validity.InForce or Validity.Amended));
    }

    private static bool IsOver(CountedDocument document, DateOnly day) =>
        ValidityFact.On(day, document.Stated, document.Effects).Validity is Validity.Repealed or Validity.Lapsed;

    // A document that only says that it is over does not say since when: it is not counted in any year.
    private static bool EndedIn(CountedDocument document, int year) =>
        ValidityFact.On(new DateOnly(year, 12, 31), document.Stated, document.Effects).Since?.Year == year;
}
