using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Core.Clocks;

/// <summary>导入的年度安排：the files as they were taken over, in that order. Immutable; changed only by an import, under audit.</summary>
public sealed record ImportedYears(IReadOnlyList<string> Texts)
{
    public const string SettingKey = "work-calendar";

    public static async Task<ImportedYears> LoadAsync(CmsDbContext db, CancellationToken cancel)
    {
        var stored = await db.Settings.AsNoTracking().SingleOrDefaultAsync(s => s.Key == SettingKey, cancel);
        return new ImportedYears(stored is null ? [] : JsonSerializer.Deserialize<List<string>>(stored.Value) ?? []);
    }

    public string ToJson() => JsonSerializer.Serialize(Texts);
}
