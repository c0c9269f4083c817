using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>基层政务公开标准目录，for everybody: the fields, then the rows of one field with what is public under each.</summary>
internal sealed class StandardsPage(CmsDbContext db, StandardsBook book, TimeProvider time) : IUseCase
{
    public const string Address = "/zfxxgk/standards";
    private const int PageSize = 20;

    public Task<bool> AnyAsync(CancellationToken cancel) => db.Set<CatalogueEdition>().AnyAsync(e => e.ReplacedAtUtc == null, cancel);

    /// <returns>Null when there is no edition, no such field or no such page.</returns>
    public async Task<StandardsView?> ShowAsync(string field, int page, CancellationToken cancel)
    {
        if (await book.EditionAsync(cancel) is not { } edition)
        {
            return null;
        }

        var all = await book.RowsAsync(cancel);
        var fields = all.GroupBy(r => r.Field, StringComparer.Ordinal).Select(g => new StandardsField(g.Key, g.Count())).ToList();
        var chosen = field.Length == 0 ? [] : all.Where(r => r.Field == field).ToList();
        var pager = new Pager(Address, page, PageSize, chosen.Count, [new("field", field)]);
        if ((field.Length > 0 && chosen.Count == 0) || !pager.Exists)
        {
            return null;
        }

        List<CatalogueRow> shown = [.. chosen.Skip(pager.Skip).Take(PageSize)];
        var year = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime).Year;
        var cells = (await book.CoverAsync(all, shown, year, cancel)).ToLookup(c => c.Row.Id);
        return new StandardsView(edition, fields, field, [.. shown.Select(r => new StandardsRow(r, [.. cells[r.Id].Where(c => c.State != CoverageState.Gap)]))], pager);
    }
}

/// <summary>标准目录页。Immutable.</summary>
/// <param name="Field">The field chosen; empty for the list of fields.</param>
internal sealed record StandardsView(CatalogueEdition Edition, IReadOnlyList<StandardsField> Fields, string Field, IReadOnlyList<StandardsRow> Rows, Pager Pager);

/// <summary>领域。Immutable.</summary>
internal sealed record StandardsField(string Name, int Rows);

/// <summary>一个事项和它的公开信息。Immutable.</summary>
/// <param name="Cells">Bodies with something public or with a statement; gaps are duties and not shown.</param>
internal sealed record StandardsRow(CatalogueRow Row, IReadOnlyList<CoverageCell> Cells);
