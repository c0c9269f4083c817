using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shijuan.Cms.Core.Units;

/// <summary>单位种子：the county's units and towns from Data/units.yaml. Runs once on an empty register.</summary>
public static class UnitSeed
{
    public static async Task RunAsync(CmsDbContext db, CancellationToken cancel)
    {
        if (await db.Units.AnyAsync(cancel))
        {
            return;
        }

        var rows = Read();
        var units = new Dictionary<string, OrgUnit>(StringComparer.Ordinal);
        foreach (var (order, row) in ParentsFirst(rows).Index())
        {
            var parent = row.Parent is { } key ? units[key].Id : (int?)null;
            var unit = new OrgUnit(row.Key, row.Name, row.FullName, Enum.Parse<UnitType>(row.Type), parent, row.Code, row.Order ?? order);
            db.Units.Add(unit);
            await db.SaveChangesAsync(cancel);
            units.Add(row.Key, unit);
        }

        foreach (var row in rows.Where(r => r.Successor is not null && r.ValidTo is not null))
        {
            units[row.Key].SucceedBy(units[row.Successor!], DateOnly.Parse(row.ValidTo!));
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <exception cref="InvalidOperationException">A parent is missing or the tree has a loop.</exception>
    private static IEnumerable<UnitRow> ParentsFirst(IReadOnlyList<UnitRow> rows)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (done.Count < rows.Count)
        {
            var ready = rows.Where(r => !done.Contains(r.Key) && (r.Parent is null || done.Contains(r.Parent))).ToList();
            if (ready.Count == 0)
            {
                throw new InvalidOperationException("Data/units.yaml: a parent is missing or the tree has a loop.");
            }

            foreach (var row in ready)
            {
                done.Add(row.Key);
                yield return row;
            }
        }
    }

    internal static IReadOnlyList<UnitRow> Read()
    {
        using var stream = typeof(UnitSeed).Assembly.GetManifestResourceStream("Shijuan.Cms.Core.Units.Data.units.yaml")!;
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .IgnoreUnmatchedProperties()
            .Build()
            .Deserialize<UnitFile>(reader).Units;
    }
}

internal sealed class UnitFile
{
    public List<UnitRow> Units { get; set; } = [];
}

/// <summary>单位种子的一行。</summary>
internal sealed class UnitRow
{
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";
    public string FullName { get; set; } = "";
    public string Type { get; set; } = "";
    public string? Parent { get; set; }
    public string? Code { get; set; }
    public int? Order { get; set; }
    public string? ValidTo { get; set; }
    public string? Successor { get; set; }
}
