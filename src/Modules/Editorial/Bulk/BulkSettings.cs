using System.Text.Json;

namespace Shijuan.Cms.Editorial;

/// <summary>批量操作的参数：each action reads its own. Immutable.</summary>
internal sealed record BulkSettings
{
    public DateTime? ScheduledForUtc { get; init; }

    /// <summary>Why discarded or withdrawn.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Name of a kind of withdrawal.</summary>
    public string Kind { get; init; } = "";

    public int? ChannelId { get; init; }

    public string Find { get; init; } = "";

    public string Replacement { get; init; } = "";

    /// <summary>修改说明。</summary>
    public string Note { get; init; } = "";

    public string ToJson() => JsonSerializer.Serialize(this);

    public static BulkSettings FromJson(string json) => JsonSerializer.Deserialize<BulkSettings>(json) ?? new BulkSettings();
}
