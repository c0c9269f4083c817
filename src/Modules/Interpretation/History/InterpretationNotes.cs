using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Interpretation;

/// <summary>每一版文件的解读 (2.3.04)：which interpretations were public while a publication of a document was. One query whatever their number.</summary>
internal sealed class InterpretationNotes(CmsDbContext db, ContentTypes types) : IHistoryNotes
{
    public bool AppliesTo(string typeKey) => types.Find(typeKey)?.Has(ContentTrait.NeedsInterpretation) == true;

    public async Task<ILookup<int, string>> OfAsync(IReadOnlyList<Publication> publications, CancellationToken cancel)
    {
        var documents = publications.Select(p => p.ItemId).Distinct().ToList();
        var rows = await (
            from l in db.ContentLinks.AsNoTracking()
            where documents.Contains(l.ToItemId) && l.Kind == ContentLinkKind.Interprets
            join p in db.Publications on l.VersionId equals p.VersionId
            join t in db.Set<InterpretationText>() on l.VersionId equals t.VersionId into texts
            from t in texts.DefaultIfEmpty()
            select new { DocumentId = l.ToItemId, p.ItemId, p.PublishedAtUtc, p.ClosedAtUtc, p.Version.Title, Form = t == null ? "" : t.Form }).ToListAsync(cancel);
        var spans = rows.ToLookup(r => r.DocumentId, r => new ExplainedSpan(r.ItemId, r.PublishedAtUtc, r.ClosedAtUtc, r.Title, r.Form));
        return publications
            .SelectMany(p => During(spans[p.ItemId], p.PublishedAtUtc, p.ClosedAtUtc).Select(s => (p.Id, s.Words)))
            .ToLookup(n => n.Id, n => n.Words);
    }

    /// <summary>Those that were public in the span, each as its last text of that time; the one that came first stands first. One that ended when the span began was not in it.</summary>
    internal static IEnumerable<ExplainedSpan> During(IEnumerable<ExplainedSpan> spans, DateTime fromUtc, DateTime? toUtc) =>
        spans.Where(s => (toUtc is null || s.FromUtc < toUtc) && (s.ToUtc is null || s.ToUtc > fromUtc))
            .GroupBy(s => s.ItemId)
            .OrderBy(g => g.Min(s => s.FromUtc)).ThenBy(g => g.Key)
            .Select(g => g.MaxBy(s => s.FromUtc)!);
}

/// <summary>一篇解读的一次公开。Immutable.</summary>
/// <param name="ToUtc">Null while it is public.</param>
internal sealed record ExplainedSpan(int ItemId, DateTime FromUtc, DateTime? ToUtc, string Title, string Form)
{
    /// <summary>“解读：《……》（图解）”; a title that has such marks itself stands without others around it.</summary>
    public string Words => $"解读：{(Title.Contains('《', StringComparison.Ordinal) ? Title : $"《{Title}》")}（{(Form.Length > 0 ? Form : "未写明形式")}）";
}
