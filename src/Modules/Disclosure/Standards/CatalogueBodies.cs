using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>公开主体的读法：names of units, or a collective name that stands for all of a kind.</summary>
internal static class CatalogueBodies
{
    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '\n', '/', '／'];

    /// <returns>The units without repetition, or the first name that nobody knows.</returns>
    public static (IReadOnlyList<int> Units, string? Stranger) Read(string written, UnitTreeSnapshot tree)
    {
        var found = new List<int>();
        foreach (var name in written.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var units = name switch
            {
                "各镇" or "各镇人民政府" or "镇人民政府" or "各乡镇" or "乡镇人民政府" => tree.Publishing.Where(u => UnitKinds.Of(u) == UnitKind.Town),
                "县政府各部门" or "各部门" or "县级部门" => tree.Publishing.Where(u => UnitKinds.Of(u) == UnitKind.Department),
                _ => tree.Publishing.Where(u => u.Name == name || u.FullName == name || u.Key == name).Take(1),
            };
            var before = found.Count;
            found.AddRange(units.Select(u => u.Id));
            if (found.Count == before)
            {
                return ([], name);
            }
        }

        return ([.. found.Distinct()], null);
    }
}
