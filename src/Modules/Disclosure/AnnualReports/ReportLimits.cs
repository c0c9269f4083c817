using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>雷同的限度 (B11 [P])：above the first a note, above the second no publication. The site may set its own, with its source. Immutable.</summary>
/// <param name="Source">Where the numbers come from.</param>
internal sealed record ReportLimits(int WarnAbove, int BlockAbove, string Source)
{
    public const string SettingKey = "disclosure.report-limits";

    public static readonly ReportLimits AsShipped = new(40, 60, "本系统出厂设置［P］");

    public static async Task<ReportLimits> LoadAsync(CmsDbContext db, CancellationToken cancel) =>
        await db.Settings.AsNoTracking().Where(s => s.Key == SettingKey).Select(s => s.Value).SingleOrDefaultAsync(cancel) is { } json
            ? JsonSerializer.Deserialize<ReportLimits>(json) ?? AsShipped
            : AsShipped;

    public string ToJson() => JsonSerializer.Serialize(this);
}
