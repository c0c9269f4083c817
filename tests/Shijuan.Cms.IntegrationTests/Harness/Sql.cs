using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>SQL as somebody types it at the database's own prompt, past the product.</summary>
internal static class Sql
{
    /// <summary>Runs the commands in one transaction that is rolled back, and returns how many rows the last one touched.</summary>
    /// <exception cref="DbException">The database refused.</exception>
    public static Task<int> TryAsync(this CmsApp app, params string[] commands) => app.RunAsync(commit: false, commands);

    public static Task<int> RunAsync(this CmsApp app, params string[] commands) => app.RunAsync(commit: true, commands);

    public static Task<List<string>> ListAsync(this CmsApp app, string query) => app.ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    });

    /// <summary>Removes a trigger, as somebody with the rights of the database's owner can.</summary>
    public static string DropTrigger(this CmsApp app, string trigger)
    {
        var table = trigger["guard_".Length..trigger.LastIndexOf('_')];
        return app.IsPostgres ? $"DROP TRIGGER {trigger} ON {table}" : $"DROP TRIGGER {trigger}";
    }

    public static Task<List<string>> TriggersAsync(this CmsApp app) => app.ListAsync(app.IsPostgres
        ? "SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal AND tgname LIKE 'guard_%' ORDER BY 1"
        : "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard_%' ORDER BY 1");

    private static Task<int> RunAsync(this CmsApp app, bool commit, string[] commands) => app.ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync();
        var rows = 0;
        foreach (var text in commands)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = text;
            rows = await command.ExecuteNonQueryAsync();
        }

        if (commit)
        {
            await transaction.CommitAsync();
        }

        return rows;
    });
}
