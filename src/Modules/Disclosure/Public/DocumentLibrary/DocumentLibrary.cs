using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>行政规范性文件库：all documents that are public, filtered by validity, year, unit and topic.</summary>
internal sealed class DocumentLibrary(CmsDbContext db, UnitTree units) : IUseCase
{
    public const string Address = "/zfxxgk/gfxwj";
    private const int PageSize = 20;

    public async Task<LibraryPage> ListAsync(LibraryFilter filter, int page, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        var all =
            from p in db.Publications.AsNoTracking()
            where p.ClosedAtUtc == null
            join d in db.Set<NormativeDocument>() on p.VersionId equals d.VersionId
            join i in db.ContentItems on p.ItemId equals i.Id
            select new DocumentRow
            {
                PublicationId = p.Id,
                Path = p.Path,
                Title = p.Version.Title,
                Topic = p.Version.Topic,
                FormedOn = p.Version.FormedOn,
                PublishedAtUtc = p.PublishedAtUtc,
                DocumentNumber = d.DocumentNumber,
                Validity = d.Validity,
                UnitId = i.UnitId,
            };
        var unitIds = await all.Select(r => r.UnitId).Distinct().ToListAsync(cancel);
        var topics = await all.Where(r => r.Topic != "").Select(r => r.Topic).Distinct().ToListAsync(cancel);
        var days = await all.Where(r => r.FormedOn != null).Select(r => r.FormedOn!.Value).Distinct().ToListAsync(cancel);

        var unit = tree.All.FirstOrDefault(u => u.Key == filter.UnitKey);
        var chosen = all;
        chosen = filter.Validity.Length > 0 ? chosen.Where(r => r.Validity == filter.Validity) : chosen;
        chosen = filter.Topic.Length > 0 ? chosen.Where(r => r.Topic == filter.Topic) : chosen;
        chosen = filter.UnitKey.Length > 0 ? chosen.Where(r => r.UnitId == (unit == null ? 0 : unit.Id)) : chosen;
        if (filter.Year is { } year)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            chosen = chosen.Where(r => r.FormedOn >= from && r.FormedOn <= to);
        }

        var pager = new Pager(Address, page, PageSize, await chosen.CountAsync(cancel), filter.Query);
        var rows = await chosen.OrderByDescending(r => r.PublishedAtUtc).ThenByDescending(r => r.PublicationId)
            .Skip(pager.Skip).Take(PageSize).ToListAsync(cancel);
        return new LibraryPage(
            filter, [.. rows.Select(r => LineOf(r, tree))], pager,
            [.. days.Select(d => d.Year).Distinct().OrderDescending()],
            [.. tree.All.Where(u => unitIds.Contains(u.Id)).Select(u => new Crumb(u.Name, u.Key))],
            [.. topics.Order(StringComparer.Ordinal)]);
    }

    private static DocumentLine LineOf(DocumentRow row, UnitTreeSnapshot tree) => new(
        "/" + row.Path, row.Title, row.DocumentNumber, row.FormedOn ?? ChinaTime.DateOf(row.PublishedAtUtc), row.Validity, tree.NameOf(row.UnitId));

    /// <summary>Set by name: a query can only be refined over such a type.</summary>
    private sealed class DocumentRow
    {
        public int PublicationId { get; init; }
        public string Path { get; init; } = "";
        public string Title { get; init; } = "";
        public string Topic { get; init; } = "";
        public DateOnly? FormedOn { get; init; }
        public DateTime PublishedAtUtc { get; init; }
        public string DocumentNumber { get; init; } = "";
        public string Validity { get; init; } = "";
        public int UnitId { get; init; }
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
