using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>一个目录事项：what is filed under it, what could be, and the statements.</summary>
internal sealed class StandardRow(CmsDbContext db, StandardsBook book, TimeProvider time) : IUseCase
{
    private const int MostCandidates = 50;

    /// <returns>Null when there is no such row in force, or none of its bodies is the person's.</returns>
    public async Task<StandardRowView?> ShowAsync(Actor actor, int rowId, string words, CancellationToken cancel)
    {
        var all = await book.RowsAsync(cancel);
        if (all.FirstOrDefault(r => r.Id == rowId) is not { } row)
        {
            return null;
        }

        var year = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime).Year;
        var cells = (await book.CoverAsync(all, [row], year, cancel)).Where(c => actor.CanAnywhere(CorePermissions.ManageSite) || actor.MaySeeContentOf(c.Unit.Id)).ToList();
        if (cells.Count == 0)
        {
            return null;
        }

        var mine = cells.Where(c => actor.Can(CorePermissions.Draft, c.Unit.Id)).Select(c => c.Unit.Id).ToList();
        var filed = await db.Set<CatalogueFiling>().Where(f => f.RowKey == row.RowKey).Select(f => f.ItemId).ToListAsync(cancel);
        return new StandardRowView(
            row, cells, filed.ToHashSet(), await CandidatesAsync(mine, filed, words, cancel), words, year,
            [.. cells.Where(c => c.State == CoverageState.Gap && actor.Can(CorePermissions.FinalReview, c.Unit.Id)).Select(c => c.Unit.Id)], mine.Count > 0);
    }

    /// <summary>The newest items of the person's units, drafts too: filed early, the gate asks for the elements before publication.</summary>
    private async Task<IReadOnlyList<FilingCandidate>> CandidatesAsync(List<int> units, List<int> filed, string words, CancellationToken cancel)
    {
        if (units.Count == 0)
        {
            return [];
        }

        var versions = from i in db.ContentItems.AsNoTracking()
                       where units.Contains(i.UnitId) && !filed.Contains(i.Id)
                       join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
                       where v.Title != "" && v.Title.Contains(words)
                       orderby i.Id descending
                       select new FilingCandidate(i.Id, v.Title);
        return await versions.Take(MostCandidates).ToListAsync(cancel);
    }
}

/// <summary>目录事项页。Immutable.</summary>
/// <param name="Filed">Items filed by a person; others are here by their column.</param>
/// <param name="MaySignFor">Units without anything, for which the person may sign 本年无此事项.</param>
internal sealed record StandardRowView(
    CatalogueRow Row, IReadOnlyList<CoverageCell> Cells, IReadOnlySet<int> Filed, IReadOnlyList<FilingCandidate> Candidates, string Words, int Year,
    IReadOnlyList<int> MaySignFor, bool MayFile);

/// <summary>可以归入的稿件。Immutable.</summary>
internal sealed record FilingCandidate(int ItemId, string Title);
