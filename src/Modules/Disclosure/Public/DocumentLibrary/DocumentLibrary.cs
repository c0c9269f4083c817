using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>行政规范性文件库：all documents that are public, filtered by validity, year, unit and topic.</summary>
internal sealed class DocumentLibrary(CmsDbContext db, UnitTree units, LibraryFacets facets) : IUseCase
{
    public const string Address = "/zfxxgk/gfxwj";
    private const int PageSize = 20;
    private const int FewEnough = 2000;

    public async Task<LibraryPage> ListAsync(LibraryFilter filter, int page, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        var choices = await facets.LoadAsync(cancel);
        var chosen = Chosen(filter, tree.All.FirstOrDefault(u => u.Key == filter.UnitKey)?.Id ?? 0);
        var pager = new Pager(Address, page, PageSize, await chosen.CountAsync(cancel), filter.Query);
        var ids = await IdsAsync(chosen, pager, cancel);
        return new LibraryPage(
            filter,
            await LinesAsync(ids, cancel),
            pager,
            choices.Years,
            [.. tree.All.Where(u => choices.UnitIds.Contains(u.Id)).Select(u => new Crumb(u.Name, u.Key))],
            choices.Topics);
    }

    private static async Task<List<int>> IdsAsync(IQueryable<DocumentStatus> chosen, Pager pager, CancellationToken cancel)
    {
        if (pager.Total > FewEnough)
        {
            return await chosen.OrderByDescending(s => s.PublishedAtUtc).ThenByDescending(s => s.PublicationId)
                .Skip(pager.Skip).Take(PageSize).Select(s => s.PublicationId).ToListAsync(cancel);
        }

        // Asked for the newest of few, the database walks through all by date to find them: sorted here they are found by the filters.
        var few = await chosen.Select(s => new { s.PublicationId, s.PublishedAtUtc }).ToListAsync(cancel);
        return [.. few.OrderByDescending(s => s.PublishedAtUtc).ThenByDescending(s => s.PublicationId).Skip(pager.Skip).Take(PageSize).Select(s => s.PublicationId)];
    }

    private async Task<IReadOnlyList<DocumentLine>> LinesAsync(List<int> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
        {
            // Asked for no documents the database walks through all of them.
            return [];
        }

        var rows = await (
            from p in db.Publications.AsNoTracking()
            where ids.Contains(p.Id) && p.ClosedAtUtc == null
            join s in db.Set<DocumentStatus>() on p.ItemId equals s.ItemId
            join d in db.Set<NormativeDocument>() on p.VersionId equals d.VersionId
            select new { p.Id, p.Path, p.Version.Title, d.DocumentNumber, p.Version.FormedOn, p.PublishedAtUtc, s.Validity, p.PublisherName }).ToListAsync(cancel);
        return
        [
            .. rows.OrderBy(r => ids.IndexOf(r.Id)).Select(r => new DocumentLine(
                "/" + r.Path, r.Title, r.DocumentNumber, r.FormedOn ?? ChinaTime.DateOf(r.PublishedAtUtc), r.Validity, r.PublisherName)),
        ];
    }

    private IQueryable<DocumentStatus> Chosen(LibraryFilter filter, int unitId)
    {
        var chosen = db.Set<DocumentStatus>().AsNoTracking();
        chosen = filter.Validity.Length > 0 ? chosen.Where(s => s.Validity == filter.Validity) : chosen;
        chosen = filter.Topic.Length > 0 ? chosen.Where(s => s.Topic == filter.Topic) : chosen;
        chosen = filter.Year is { } year ? chosen.Where(s => s.Year == year) : chosen;
        chosen = filter.UnitKey.Length > 0 ? chosen.Where(s => db.ContentItems.Any(i => i.Id == s.ItemId && i.UnitId == unitId)) : chosen;
        // The projection follows a little later: what was taken down must not be listed for a moment longer. Asked last, of what is left.
        return chosen.Where(s => db.Publications.Any(p => p.Id == s.PublicationId && p.ClosedAtUtc == null));
    }
}

/// <summary>文件库的筛选条件；empty means all. Immutable.</summary>
internal sealed record LibraryFilter(string Validity, int? Year, string UnitKey, string Topic)
{
    public IReadOnlyList<KeyValuePair<string, string>> Query =>
    [
        new("validity", Validity), new("year", Year is { } y ? y.ToString(CultureInfo.InvariantCulture) : ""), new("unit", UnitKey), new("topic", Topic),
    ];
}

/// <summary>文件库的一页。Immutable.</summary>
/// <param name="Units">Name and key of the units that have documents.</param>
internal sealed record LibraryPage(
    LibraryFilter Filter, IReadOnlyList<DocumentLine> Documents, Pager Pager,
    IReadOnlyList<int> Years, IReadOnlyList<Crumb> Units, IReadOnlyList<string> Topics);

/// <summary>文件库的一行。Immutable.</summary>
internal sealed record DocumentLine(string Url, string Title, string Number, DateOnly FormedOn, string Validity, string UnitName);
