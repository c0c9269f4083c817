using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Interpretation;

/// <summary>读取解读关系 (2.3.04)：one fact, read from both sides; as many queries for none as for ten.</summary>
internal sealed class ReadInterpretations(CmsDbContext db) : IUseCase
{
    /// <summary>Public interpretations of a document, and since when it has had none.</summary>
    public async Task<DocumentInterpretations> OfAsync(int documentId, CancellationToken cancel)
    {
        var rows = await (
            from l in db.ContentLinks.AsNoTracking()
            where l.ToItemId == documentId && l.Kind == ContentLinkKind.Interprets
            join p in db.Publications on l.VersionId equals p.VersionId
            join t in db.Set<InterpretationText>() on l.VersionId equals t.VersionId into texts
            from t in texts.DefaultIfEmpty()
            select new
            {
                p.ItemId, p.Path, p.Version.Title, p.PublishedAtUtc, p.ClosedAtUtc,
                Form = t == null ? "" : t.Form, Role = t == null ? "" : t.Role, Interpreter = t == null ? "" : t.Interpreter, Title2 = t == null ? "" : t.InterpreterTitle,
            }).ToListAsync(cancel);
        var own = await db.Publications.AsNoTracking().Where(p => p.ItemId == documentId).Select(p => new { p.PublishedAtUtc, p.ClosedAtUtc }).ToListAsync(cancel);
        return new DocumentInterpretations(
            [
                .. rows.Where(r => r.ClosedAtUtc is null).OrderBy(r => r.PublishedAtUtc).ThenBy(r => r.ItemId)
                    .Select(r => new InterpretationLine(r.ItemId, "/" + r.Path, r.Title, r.Form, r.Role, r.Interpreter, r.Title2, r.PublishedAtUtc)),
            ],
            InterpretationGap.Last(
                PublicSpan.Merge(own.Select(o => new PublicSpan(o.PublishedAtUtc, o.ClosedAtUtc))),
                PublicSpan.Merge(rows.Select(r => new PublicSpan(r.PublishedAtUtc, r.ClosedAtUtc)))));
    }

    /// <summary>Documents that a text interprets, with those that are no longer public.</summary>
    public async Task<IReadOnlyList<DocumentLine>> DocumentsAsync(int versionId, CancellationToken cancel)
    {
        var rows = await (
            from l in db.ContentLinks.AsNoTracking()
            where l.VersionId == versionId && l.Kind == ContentLinkKind.Interprets
            join p in db.Publications.Where(p => p.ClosedAtUtc == null) on l.ToItemId equals p.ItemId into open
            from p in open.DefaultIfEmpty()
            select new { l.ToItemId, Path = p == null ? null : p.Path, Title = p == null ? "" : p.Version.Title, At = p == null ? (DateTime?)null : p.PublishedAtUtc })
            .ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.At).ThenBy(r => r.ToItemId).Select(r => new DocumentLine(r.ToItemId, r.Path is { } path ? "/" + path : null, r.Title))];
    }
}

/// <summary>一份文件的解读。Immutable.</summary>
/// <param name="Lines">Those that are public, the first one first.</param>
/// <param name="Gap">Null when the document was never public.</param>
internal sealed record DocumentInterpretations(IReadOnlyList<InterpretationLine> Lines, InterpretationGap? Gap);

/// <summary>一篇公开的解读。Immutable.</summary>
internal sealed record InterpretationLine(
    int ItemId, string Url, string Title, string Form, string Role, string Interpreter, string InterpreterTitle, DateTime PublishedAtUtc)
{
    /// <summary>Who explains, where that is a person.</summary>
    public string? Speaker => Role is Roles.Leader or Roles.Expert ? $"{Interpreter}（{(InterpreterTitle.Length > 0 ? InterpreterTitle : Role)}）" : null;
}

/// <summary>所解读的一份文件。Immutable.</summary>
/// <param name="Url">Null when it is not public any more.</param>
internal sealed record DocumentLine(int ItemId, string? Url, string Title)
{
    /// <summary>现时效力；null where it is not known.</summary>
    public string? Validity { get; init; }

    /// <summary>Only of a document that can be named: one that was taken down has no title here.</summary>
    public bool HasEnded => Url is not null && Validity is "废止" or "失效";
}
