using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>归入标准目录事项的信息要有事项的要素 (PR23, 1.1.31)：whether it was filed by a person or belongs there by its column.</summary>
internal sealed class CatalogueElementsRule(CmsDbContext db) : IPublishRule
{
    /// <summary>Rows in force, read once for a request or for a run over everything that is public.</summary>
    private List<CatalogueRow>? _inForce;

    public string Key => "disclosure.catalogue-elements";

    public bool AppliesTo(Candidate candidate) => true;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = await RowsAsync(candidate, cancel);
        if (rows.Count == 0)
        {
            yield break;
        }

        var text = TextOf(candidate);
        foreach (var row in rows)
        {
            if (CatalogueElements.Missing(row.Elements, text) is { Count: > 0 } missing)
            {
                yield return new Finding("disclosure.catalogue-elements.missing", Target.Of(Target.Body), row.Name, string.Join("、", missing));
            }
        }
    }

    /// <summary>Everything a reader will see, and the labels of the fields that hold something.</summary>
    internal static string TextOf(Candidate candidate)
    {
        var version = candidate.Version;
        var fields = version.Detail?.Fields
            .Where(f => !f.IsInternal && !string.IsNullOrWhiteSpace(version.Detail.Read(f.Name)))
            .Select(f => f.Label + "：" + version.Detail.Read(f.Name)) ?? [];
        return string.Join('\n', [version.Title, version.Summary, version.BodyText, .. fields, .. version.Attachments.Select(a => a.FileName)]);
    }

    private async Task<IReadOnlyList<CatalogueRow>> RowsAsync(Candidate candidate, CancellationToken cancel)
    {
        _inForce ??= await db.Set<CatalogueRow>().AsNoTracking()
            .Where(r => db.Set<CatalogueEdition>().Any(e => e.Id == r.EditionId && e.ReplacedAtUtc == null)).ToListAsync(cancel);
        if (_inForce.Count == 0)
        {
            return [];
        }

        var (item, unit, channel) = (candidate.Item.Id, candidate.Item.UnitId, candidate.Version.ChannelId);
        var keys = await db.Set<CatalogueFiling>().Where(f => f.ItemId == item).Select(f => f.RowKey).ToListAsync(cancel);
        var filed = _inForce.Where(r => keys.Contains(r.RowKey)).ToList();
        var placed = _inForce.Where(r => r.ChannelId == channel && r.Units.Contains(unit)).ToList();
        return placed.Count == 1 ? [.. filed.Append(placed[0]).DistinctBy(r => r.Id)] : filed;
    }
}
