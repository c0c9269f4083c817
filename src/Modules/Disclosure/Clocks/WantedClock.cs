using Shijuan.Cms.Core.Clocks;

namespace Shijuan.Cms.Disclosure;

/// <summary>应有的时钟：what a policy reads from the facts of one item. Immutable.</summary>
/// <param name="TriggerUtc">起算; may still be to come.</param>
/// <param name="StopUtc">办结, or null while the duty is open.</param>
internal sealed record WantedClock(ClockDefinition Definition, DateTime TriggerUtc, DateTime? StopUtc)
{
    /// <summary>A length that the item states itself (a period with its dates); null for that of the definition.</summary>
    public int? Days { get; init; }

    /// <summary>The duty comes again with another trigger (a second change of the agency), and not once in the life of an item.</summary>
    public bool Repeats { get; init; }

    /// <summary>A fact of the day, from its first instant: the day itself is not counted.</summary>
    public static WantedClock From(ClockDefinition definition, DateOnly day, DateTime? stopUtc) => new(definition, ChinaTime.StartOfDayUtc(day), stopUtc);
}
