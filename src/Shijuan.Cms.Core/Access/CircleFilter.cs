using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Access;

/// <summary>
/// 知悉范围过滤：the one place where it is decided what a reader may find. Every table that names an item is filtered, so that no list, search, page, file or count can forget it;
/// a table that is not says why with <see cref="BeyondTheCircleAttribute"/>. Without a reader (public pages, jobs, deliveries) nothing is hidden: what is public there has been published.
/// </summary>
public static class CircleFilter
{
    /// <summary>Name of the filter in the model.</summary>
    public const string Name = "知悉范围";

    private const string ItemId = "ItemId";

    public static bool IsBeyond(IReadOnlyEntityType entity) => entity.ClrType.GetCustomAttribute<BeyondTheCircleAttribute>() is not null;

    /// <summary>Whether rows of the table belong to one item.</summary>
    public static bool NamesAnItem(IReadOnlyEntityType entity) =>
        entity.BaseType is null && (entity.ClrType == typeof(ContentItem) || entity.FindProperty(ItemId) is not null);

    internal static void Apply(CmsDbContext db, ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(e => NamesAnItem(e) && !IsBeyond(e)).ToList())
        {
            var filter = entity.ClrType == typeof(ContentItem) ? nameof(OfItem)
                : entity.FindProperty(ItemId)!.IsNullable ? nameof(OfRowWithOrWithoutItem)
                : nameof(OfRow);
            typeof(CircleFilter).GetMethod(filter, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(entity.ClrType).Invoke(null, [db, model]);
        }
    }

    /// <summary>Everything there is, limited or not: only where the answer counts or moves rows and shows none of them. The architecture test names the places.</summary>
    public static IQueryable<T> BeyondTheCircle<T>(this IQueryable<T> rows)
        where T : class => rows.IgnoreQueryFilters([Name]);

    private static void OfItem<T>(CmsDbContext db, ModelBuilder model)
        where T : class => Add<T>(model, row => db.ReaderId == null || !db.Set<AccessLimit>().Any(l =>
            l.ItemId == EF.Property<int>(row, nameof(ContentItem.Id)) && l.LiftedAtUtc == null
            && !l.Entries.Any(e => e.PersonId == db.ReaderId || db.ReaderUnits.Contains(e.UnitId))));

    private static void OfRow<T>(CmsDbContext db, ModelBuilder model)
        where T : class => Add<T>(model, row => db.ReaderId == null || !db.Set<AccessLimit>().Any(l =>
            l.ItemId == EF.Property<int>(row, ItemId) && l.LiftedAtUtc == null
            && !l.Entries.Any(e => e.PersonId == db.ReaderId || db.ReaderUnits.Contains(e.UnitId))));

    private static void OfRowWithOrWithoutItem<T>(CmsDbContext db, ModelBuilder model)
        where T : class => Add<T>(model, row => db.ReaderId == null || !db.Set<AccessLimit>().Any(l =>
            l.ItemId == EF.Property<int?>(row, ItemId) && l.LiftedAtUtc == null
            && !l.Entries.Any(e => e.PersonId == db.ReaderId || db.ReaderUnits.Contains(e.UnitId))));

    private static void Add<T>(ModelBuilder model, Expression<Func<T, bool>> filter)
        where T : class => model.Entity<T>().HasQueryFilter(Name, filter);
}
