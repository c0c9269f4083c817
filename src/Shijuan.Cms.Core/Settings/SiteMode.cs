using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Settings;

/// <summary>网站模式：灰度（全站去色）和冻结发布, each with its dates. Immutable; set by the site steward under audit, over by itself at its end.</summary>
public sealed record SiteMode
{
    public const string SettingKey = "site-mode";

    public static readonly SiteMode None = new();

    /// <summary>灰度：the public pages lose their colour in this time.</summary>
    public DateWindow? Grey { get; init; }

    /// <summary>冻结发布：nothing new becomes public in this time, on no path; taking down stays possible.</summary>
    public DateWindow? Freeze { get; init; }

    public static async Task<SiteMode> LoadAsync(CmsDbContext db, CancellationToken cancel)
    {
        var stored = await db.Settings.AsNoTracking().SingleOrDefaultAsync(s => s.Key == SettingKey, cancel);
        return stored is null ? None : JsonSerializer.Deserialize<SiteMode>(stored.Value) ?? None;
    }

    public string ToJson() => JsonSerializer.Serialize(this);
}

/// <summary>时间段，半开. Immutable.</summary>
/// <param name="Reason">Shown to staff; for a freeze also in the finding of the gate.</param>
public sealed record DateWindow(DateTime FromUtc, DateTime UntilUtc, string Reason)
{
    public bool Covers(DateTime utc) => FromUtc <= utc && utc < UntilUtc;
}
