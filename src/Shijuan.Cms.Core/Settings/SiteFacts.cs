using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Settings;

/// <summary>网站信息：what head, foot and meta tags of every page show (B04). Immutable; entered once by the first administrator, changed under audit.</summary>
public sealed record SiteFacts
{
    public const string SettingKey = "site-facts";

    public string SiteName { get; init; } = "";
    public string CountyName { get; init; } = "";
    public string AreaCode { get; init; } = "";
    public string Domain { get; init; } = "";

    /// <summary>政府网站标识码：six digits of the area code and four of sequence.</summary>
    public string SiteIdCode { get; init; } = "";

    public string Organiser { get; init; } = "";
    public string Operator { get; init; } = "";
    public string Address { get; init; } = "";
    public string Phone { get; init; } = "";
    public string IcpNumber { get; init; } = "";
    public string PoliceNumber { get; init; } = "";
    public string Description { get; init; } = "";
    public string Keywords { get; init; } = "";

    public static async Task<SiteFacts?> LoadAsync(CmsDbContext db, CancellationToken cancel)
    {
        var stored = await db.Settings.AsNoTracking().SingleOrDefaultAsync(s => s.Key == SettingKey, cancel);
        return stored is null ? null : JsonSerializer.Deserialize<SiteFacts>(stored.Value);
    }

    public string ToJson() => JsonSerializer.Serialize(this);
}
