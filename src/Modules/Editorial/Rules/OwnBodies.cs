using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Editorial;

/// <summary>本县的单位：whether a source is one of the county's own bodies, also when it is abbreviated. Immutable.</summary>
/// <param name="County">As the county government's full name has it, for example 石泉县; empty while there is none.</param>
/// <param name="Names">Full names and short names of the units.</param>
internal sealed record OwnBodies(string County, IReadOnlyList<string> Names)
{
    private const int ShortestName = 2;
    private static readonly char[] Joiners = ['、', '，', ',', '；', ';', '/'];
    private static readonly string[] ThisSite = ["本网", "本站", "本网站"];

    /// <summary>石泉 of 石泉县: a body of the city or the state that sits here has it inside its name.</summary>
    private string Place => County.Length > ShortestName ? County[..^1] : County;

    public static OwnBodies Of(UnitTreeSnapshot units)
    {
        var county = units.All.FirstOrDefault(u => u.Type == UnitType.CountyGovernment)?.FullName ?? "";
        return new OwnBodies(
            county.Replace("人民政府", "", StringComparison.Ordinal),
            [.. units.All.Where(u => !u.IsCollective).SelectMany(u => new[] { u.FullName, u.Name }).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Several bodies that are named together are own when each of them is.</summary>
    public bool Include(string source)
    {
        var parts = source.Split(Joiners, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 0 && Array.TrueForAll(parts, IsOwn);
    }

    private bool IsOwn(string name) =>
        ThisSite.Contains(name)
        || (name.Length >= ShortestName && (IsOfTheCounty(name) || Names.Any(n => name.StartsWith(n, StringComparison.Ordinal) || IsShortFor(name, n))));

    /// <summary>石泉县公安局, and 县公安局 as it is called here.</summary>
    private bool IsOfTheCounty(string name) =>
        County.Length > 0 && (name.Contains(County, StringComparison.Ordinal) || name.StartsWith(County[^1]));

    /// <summary>县政府办 for 石泉县人民政府办公室. 安康市生态环境局 is the body above 安康市生态环境局石泉分局 and no short form of it.</summary>
    private bool IsShortFor(string name, string unit)
    {
        var place = Place.Length == 0 ? -1 : unit.IndexOf(Place, StringComparison.Ordinal);
        return StandsInOrder(name, unit) && !(place > 0 && StandsInOrder(name, unit[..place]));
    }

    private static bool StandsInOrder(string characters, string text)
    {
        var found = 0;
        foreach (var c in text)
        {
            found += found < characters.Length && characters[found] == c ? 1 : 0;
        }

        return found == characters.Length;
    }
}
