using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Publishing;

/// <summary>规则处理方式的设置：what the steward has changed from how the rules were shipped. Immutable.</summary>
public sealed class RuleModeSet
{
    public const string SettingKey = "rule-modes";

    /// <summary>Every rule as shipped.</summary>
    public static readonly RuleModeSet AsShipped = new([]);

    private readonly FrozenDictionary<string, RuleMode> _modes;

    public RuleModeSet(IEnumerable<KeyValuePair<string, RuleMode>> modes) => _modes = modes.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What follows from a finding of this text. A fixed one is never relaxed, whatever is stored.</summary>
    public RuleMode Of(RuleText text) => text.IsFixed ? text.Shipped : _modes.GetValueOrDefault(text.Key, text.Shipped);

    public static async Task<RuleModeSet> LoadAsync(CmsDbContext db, CancellationToken cancel) =>
        Parse(await db.Settings.AsNoTracking().Where(s => s.Key == SettingKey).Select(s => s.Value).SingleOrDefaultAsync(cancel));

    /// <summary>What cannot be read counts as nothing: the rules block as shipped.</summary>
    public static RuleModeSet Parse(string? stored)
    {
        try
        {
            var typed = stored is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(stored);
            return typed is null
                ? AsShipped
                : new RuleModeSet(typed
                    .Where(m => Enum.TryParse<RuleMode>(m.Value, out var mode) && Enum.IsDefined(mode))
                    .Select(m => KeyValuePair.Create(m.Key, Enum.Parse<RuleMode>(m.Value))));
        }
        catch (JsonException)
        {
            return AsShipped;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(_modes.OrderBy(m => m.Key, StringComparer.Ordinal).ToDictionary(m => m.Key, m => m.Value.ToString()));
}
