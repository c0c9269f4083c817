namespace Shijuan.Cms.Disclosure;

/// <summary>公开任务：something that a unit must have public, and whether it is. What is empty here is never an empty page outside. Immutable.</summary>
/// <param name="Key">Stable, for example <c>node:finance</c>.</param>
/// <param name="Basis">Law or document that asks for it.</param>
/// <param name="What">What is there, or what has to be published.</param>
/// <param name="Count">Public items that fill it.</param>
internal sealed record Duty(
    string Key, string Name, string Basis, IReadOnlyList<string> Indicators, DutyState State, string What, int Count, DateTime? NewestUtc, DraftStart? Start)
{
    public bool IsOpen => State != DutyState.Filled;
}

internal enum DutyState
{
    /// <summary>已公开。</summary>
    Filled = 1,

    /// <summary>还没有。</summary>
    Missing = 2,

    /// <summary>有，但是不合要求。</summary>
    Wrong = 3,
}

/// <summary>从这里起草：the type, the unit and the column that fill the duty. Immutable.</summary>
/// <param name="ChannelId">Null when no column of the site admits the type.</param>
internal sealed record DraftStart(string TypeKey, string TypeName, int UnitId, int? ChannelId)
{
    public string Url => FormattableString.Invariant($"/admin/content/new?type={Uri.EscapeDataString(TypeKey)}&unit={UnitId}&channel={ChannelId}");
}

/// <summary>一个单位的公开任务。Immutable.</summary>
internal sealed record UnitDuties(int UnitId, string UnitKey, string UnitName, UnitKind Kind, IReadOnlyList<Duty> Duties)
{
    public int Open => Duties.Count(d => d.IsOpen);
}
