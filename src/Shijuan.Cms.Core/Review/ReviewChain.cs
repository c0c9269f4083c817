using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Review;

/// <summary>审批链：which steps a kind of text has to pass. Chosen by content type, column, unit and risk class; an empty part means any. Mutable by the site steward under audit.</summary>
public sealed class ReviewChain : IAuditedState
{
    private ReviewChain() { }

    public ReviewChain(string name, ChainSelector selector, IReadOnlyList<RouteStep> steps, DateTime atUtc) => Change(name, selector, steps, isActive: true, atUtc);

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public string? TypeKey { get; private set; }
    public int? ChannelId { get; private set; }
    public int? UnitId { get; private set; }
    public RiskClass? Risk { get; private set; }
    public string StepsJson { get; private set; } = "";
    public bool IsActive { get; private set; }
    public int Revision { get; private set; }
    public DateTime ChangedAtUtc { get; private set; }

    public ChainSelector Selector => new(TypeKey, ChannelId, UnitId, Risk);

    public ReviewRoute Route => new(Name, RouteKind.Normal, RouteJson.Read(StepsJson));

    /// <exception cref="InvalidOperationException">The chain lacks what no chain may lack: <see cref="RouteProblems"/>.</exception>
    public void Change(string name, ChainSelector selector, IReadOnlyList<RouteStep> steps, bool isActive, DateTime atUtc)
    {
        if (RouteProblems.Of(steps) is { Count: > 0 } problems)
        {
            throw new InvalidOperationException(string.Join(' ', problems));
        }

        Name = name;
        (TypeKey, ChannelId, UnitId, Risk) = (selector.TypeKey, selector.ChannelId, selector.UnitId, selector.Risk);
        StepsJson = RouteJson.Write(steps);
        IsActive = isActive;
        ChangedAtUtc = atUtc;
        Revision++;
    }
}

/// <summary>适用范围。Immutable.</summary>
public sealed record ChainSelector(string? TypeKey = null, int? ChannelId = null, int? UnitId = null, RiskClass? Risk = null)
{
    /// <summary>The more of it is named, the more it counts; of equally many, risk before type before column before unit.</summary>
    public int Weight =>
        (Parts * 100) + (Risk is null ? 0 : 8) + (TypeKey is null ? 0 : 4) + (ChannelId is null ? 0 : 2) + (UnitId is null ? 0 : 1);

    private int Parts => (TypeKey is null ? 0 : 1) + (ChannelId is null ? 0 : 1) + (UnitId is null ? 0 : 1) + (Risk is null ? 0 : 1);

    /// <param name="channels">The column of the text and those above it.</param>
    /// <param name="units">The unit of the text and those above it.</param>
    public bool Covers(string typeKey, IReadOnlyCollection<int> channels, IReadOnlyCollection<int> units, RiskClass risk) =>
        (TypeKey is null || TypeKey == typeKey)
        && (ChannelId is not { } channel || channels.Contains(channel))
        && (UnitId is not { } unit || units.Contains(unit))
        && (Risk is not { } wanted || wanted == risk);
}
