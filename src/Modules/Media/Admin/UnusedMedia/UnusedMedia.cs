using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Media;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Media;

/// <summary>未使用的素材：what no text of any unit holds, unit by unit, with age and size.</summary>
internal sealed class UnusedMedia(MediaDoor door, MediaUses uses, TimeProvider time) : IUseCase
{
    private const int Most = 200;

    /// <summary>Null when the unit is not open to the person.</summary>
    public async Task<UnusedView?> FindAsync(Actor actor, int? unitId, bool bySize, CancellationToken cancel)
    {
        var open = await door.UnitsAsync(actor, cancel);
        var unit = unitId is { } wanted ? open.FirstOrDefault(u => u.Id == wanted) : open.Count > 0 ? open[0] : null;
        if (unit is null)
        {
            return null;
        }

        var ids = open.Select(u => u.Id).ToList();
        var rows = await uses.Unused().AsNoTracking()
            .Where(a => ids.Contains(a.UnitId))
            .Select(a => new { a.Id, a.UnitId, a.Name, a.Kind, a.UploadedAtUtc, Size = a.Files.Sum(f => f.Size), LastAtUtc = a.Files.Max(f => f.AddedAtUtc) })
            .ToListAsync(cancel);
        var now = time.GetUtcNow().UtcDateTime;
        var shown = rows.Where(r => r.UnitId == unit.Id)
            .Select(r => new UnusedRow(r.Id, r.Name, MediaTexts.NameOf(r.Kind), r.Size, r.LastAtUtc, (int)(now - r.LastAtUtc).TotalDays));
        return new UnusedView(
            unit,
            open.Select(u => new UnusedUnit(u.Id, u.Name, rows.Count(r => r.UnitId == u.Id), rows.Where(r => r.UnitId == u.Id).Sum(r => r.Size)))
                .Where(u => u.Count > 0 || u.Id == unit.Id).ToList(),
            (bySize ? shown.OrderByDescending(r => r.Size) : shown.OrderBy(r => r.LastAtUtc)).Take(Most).ToList(),
            bySize);
    }
}

/// <summary>未使用的素材页面。Immutable.</summary>
internal sealed record UnusedView(OrgUnit Unit, IReadOnlyList<UnusedUnit> Units, IReadOnlyList<UnusedRow> Rows, bool BySize);

/// <summary>一个单位的合计。Immutable.</summary>
internal sealed record UnusedUnit(int Id, string Name, int Count, long Bytes);

/// <summary>一个未使用的素材。Immutable.</summary>
/// <param name="Size">Bytes of all revisions and shapes.</param>
/// <param name="Days">Whole days since the last file was added.</param>
internal sealed record UnusedRow(int Id, string Name, string Kind, long Size, DateTime LastAtUtc, int Days);
