using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>文件清理的清单。</summary>
internal sealed class Cleanups(CmsDbContext db) : IUseCase
{
    public async Task<IReadOnlyList<CleanupRow>> ListAsync(CancellationToken cancel) =>
        await db.Set<Cleanup>().AsNoTracking().OrderByDescending(c => c.Id)
            .Select(c => new CleanupRow(
                c.Id, c.Name, c.DueOn, c.ClosedAtUtc == null, c.Lines.Count, c.Lines.Count(l => l.Decision != CleanupDecision.Undecided), c.ResultItemId))
            .Take(100).ToListAsync(cancel);
}

/// <summary>一次清理。Immutable.</summary>
internal sealed record CleanupRow(int Id, string Name, DateOnly DueOn, bool IsOpen, int Documents, int Decided, int? ResultItemId);
