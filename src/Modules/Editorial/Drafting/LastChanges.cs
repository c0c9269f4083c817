using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>最后修改：who changed an item last and when, from the audit trail.</summary>
internal sealed class LastChanges(CmsDbContext db) : IUseCase
{
    public async Task<LastChange?> OfAsync(int itemId, CancellationToken cancel) =>
        (await OfAsync([itemId], cancel)).GetValueOrDefault(itemId);

    public async Task<IReadOnlyDictionary<int, LastChange>> OfAsync(IReadOnlyCollection<int> itemIds, CancellationToken cancel)
    {
        var wanted = itemIds.Select(id => (int?)id).ToList();
        var last = db.AuditEntries
            .Where(a => a.SubjectType == nameof(ContentItem) && wanted.Contains(a.SubjectId) && a.Outcome == AuditOutcome.Done)
            .GroupBy(a => a.SubjectId)
            .Select(g => g.Max(a => a.Sequence));
        return await db.AuditEntries.AsNoTracking()
            .Where(a => last.Contains(a.Sequence))
            .ToDictionaryAsync(a => a.SubjectId!.Value, a => new LastChange(a.ActorName, a.AtUtc), cancel);
    }
}

/// <summary>最后修改。Immutable.</summary>
internal sealed record LastChange(string Name, DateTime AtUtc);
