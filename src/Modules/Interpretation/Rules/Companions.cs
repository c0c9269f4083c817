using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Releases;

namespace Shijuan.Cms.Interpretation;

/// <summary>同伴：interpretations of a document that are public, or become public in the same release.</summary>
internal sealed class Companions(CmsDbContext db) : IUseCase
{
    /// <summary>Whether the document has one.</summary>
    public async Task<bool> ExistAsync(int documentId, CancellationToken cancel) =>
        await Public(documentId).AnyAsync(cancel) || await Together(documentId).AnyAsync(cancel);

    /// <summary>Whether another interpretation of one of the documents says what PR18 asks for.</summary>
    public async Task<bool> ExplainAsync(IReadOnlyCollection<int> documentIds, int except, CancellationToken cancel)
    {
        foreach (var id in documentIds)
        {
            var versions = Public(id).Concat(Together(id));
            if (await db.Set<InterpretationText>().AnyAsync(t => t.Background != "" && t.Aims != "" && t.Measures != ""
                && versions.Contains(t.VersionId) && db.ContentVersions.Any(v => v.Id == t.VersionId && v.ItemId != except), cancel))
            {
                return true;
            }
        }

        return false;
    }

    private IQueryable<int> Public(int documentId) =>
        from l in db.ContentLinks
        where l.ToItemId == documentId && l.Kind == ContentLinkKind.Interprets
        join p in db.Publications on l.VersionId equals p.VersionId
        where p.ClosedAtUtc == null
        select l.VersionId;

    private IQueryable<int> Together(int documentId) =>
        from l in db.ContentLinks
        where l.ToItemId == documentId && l.Kind == ContentLinkKind.Interprets
        join i in db.ContentItems on l.FromItemId equals i.Id
        join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
        where v.Id == l.VersionId
            && db.Set<ReleaseGroupItem>().Any(own => own.ItemId == documentId && own.IsActive
                && db.Set<ReleaseGroupItem>().Any(other => other.GroupId == own.GroupId && other.ItemId == i.Id && other.IsActive))
        select l.VersionId;
}
