namespace Shijuan.Cms.Core.Search;

/// <summary>
/// 索引状况: whether the index can be trusted. Immutable.
/// <paramref name="NeedsRebuild"/> is set when the index is missing, damaged, of an older layout or was never filled as a whole;
/// <paramref name="Problem"/> says so in Chinese for an administrator.
/// </summary>
public sealed record SearchHealth(
    bool NeedsRebuild,
    bool IsRebuilding,
    int DocumentCount,
    DateTime? LastCommittedAtUtc,
    string? Problem);
