using System.Globalization;
using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Web;

/// <summary>时钟清单的条件，as the address has them. Immutable.</summary>
/// <param name="DefinitionKey">One kind of clock, or null.</param>
/// <param name="DueOn">Last day of the period (Beijing date), or null.</param>
internal sealed record ClockQuery(int? UnitId, ClockFilter State, string? DefinitionKey, DateOnly? DueOn)
{
    public IQueryable<Clock> Apply(IQueryable<Clock> clocks, DateTime now)
    {
        var found = clocks.Where(ClockFilters.By(State, now))
            .Where(c => UnitId == null || c.UnitId == UnitId)
            .Where(c => DefinitionKey == null || c.DefinitionKey == DefinitionKey);
        if (DueOn is not { } day)
        {
            return found;
        }

        // A period in days ends at 0时 of the day after its last day.
        var (from, until) = (ChinaTime.StartOfDayUtc(day), ChinaTime.EndOfDayUtc(day));
        return found.Where(c => c.DueAtUtc > from && c.DueAtUtc <= until);
    }

    public IReadOnlyList<KeyValuePair<string, string>> ToFilters() =>
    [
        new("unit", UnitId?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("state", State == ClockFilter.Open ? "" : State.ToString()),
        new("clock", DefinitionKey ?? ""),
        new("due", DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
    ];

    public string ToUrl() => new Core.Web.Pager("/admin/clocks", 1, 1, 1, ToFilters()).Here;
}
