using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>清理中仍然公开的文件：only these are shown, must be decided on and stand in the lists. What was withdrawn since the opening has nothing left to clean up.</summary>
internal sealed class CleanupDocuments(CmsDbContext db) : IUseCase
{
    /// <returns>By item.</returns>
    public Task<Dictionary<int, CleanupFact>> OfAsync(Cleanup cleanup, CancellationToken cancel)
    {
        var ids = cleanup.Lines.Select(l => l.ItemId).ToList();
        return (
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null && ids.Contains(p.ItemId)
            join i in db.ContentItems on p.ItemId equals i.Id
            join d in db.Set<NormativeDocument>() on p.VersionId equals d.VersionId
            select new CleanupFact(p.ItemId, p.Path, p.Version.Title, d.DocumentNumber, d.ValidUntil, i.UnitId)).ToDictionaryAsync(f => f.ItemId, cancel);
    }
}

/// <summary>一份公开的文件。Immutable.</summary>
internal sealed record CleanupFact(int ItemId, string Path, string Title, string Number, DateOnly? ValidUntil, int UnitId);
