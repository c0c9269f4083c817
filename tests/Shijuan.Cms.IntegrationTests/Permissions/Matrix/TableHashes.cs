using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.IntegrationTests.Harness;

namespace Shijuan.Cms.IntegrationTests.Permissions.Matrix;

/// <summary>What the database holds, table by table: two readings that are equal mean that nothing has changed. Tables of later modules are in it by themselves.</summary>
internal static class TableHashes
{
    /// <summary>A refused attempt leaves its trace here and nowhere else.</summary>
    private static readonly string[] MayChange = ["audit_entry", "audit_head", "data_protection_key"];

    public static Task<Dictionary<string, string>> ReadAsync(CmsApp app) => app.ReadAsync(async db =>
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().Except(MayChange))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('\u0001', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
            }

            rows.Sort(StringComparer.Ordinal);
            hashes[table] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u0002', rows))));
        }

        return hashes;
    });

    public static IReadOnlyList<string> Differences(Dictionary<string, string> before, Dictionary<string, string> after) =>
        [.. before.Keys.Where(t => before[t] != after[t])];

    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
