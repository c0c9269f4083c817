using Microsoft.Data.Sqlite;
using Npgsql;

namespace Shijuan.Cms.IntegrationTests.Harness;

/// <summary>A database of its own for one test, copied from a template that was migrated once.</summary>
internal abstract class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Once = new(1, 1);
    private static readonly Dictionary<DatabaseKind, TestDatabase> Templates = [];

    /// <summary>Value of <c>Cms:Database:Provider</c>.</summary>
    public abstract string Provider { get; }

    public abstract string ConnectionString { get; }

    public static async Task<TestDatabase> CopyOfTemplateAsync(DatabaseKind kind)
    {
        await Once.WaitAsync();
        try
        {
            if (!Templates.TryGetValue(kind, out var template))
            {
                template = await NewTemplateAsync(kind);
                Templates.Add(kind, template);
            }

            return await template.CopyAsync();
        }
        finally
        {
            Once.Release();
        }
    }

    public abstract ValueTask DisposeAsync();

    protected abstract Task<TestDatabase> CopyAsync();

    /// <summary>Ends every pooled connection, so that the database can be copied or dropped.</summary>
    protected abstract void CloseConnections();

    private static async Task<TestDatabase> NewTemplateAsync(DatabaseKind kind)
    {
        TestDatabase template = kind == DatabaseKind.Postgres ? await PostgresTestDatabase.CreateAsync("template1") : SqliteTestDatabase.Empty();
        await using (var app = new CmsApp(template, _ => { }))
        {
            await TestCounty.SettleAsync(app);
        }

        template.CloseConnections();
        return template;
    }
}

internal sealed class SqliteTestDatabase : TestDatabase
{
    private readonly string _file = Path.Combine(TestFolder.Path, $"{Guid.CreateVersion7():N}.db");

    public override string Provider => "Sqlite";

    public override string ConnectionString => $"Data Source={_file}";

    public static SqliteTestDatabase Empty() => new();

    protected override Task<TestDatabase> CopyAsync()
    {
        var copy = new SqliteTestDatabase();
        File.Copy(_file, copy._file);
        return Task.FromResult<TestDatabase>(copy);
    }

    protected override void CloseConnections() => SqliteConnection.ClearAllPools();

    public override ValueTask DisposeAsync()
    {
        foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" })
        {
            File.Delete(file);
        }

        return ValueTask.CompletedTask;
    }
}

internal sealed class PostgresTestDatabase : TestDatabase
{
    /// <summary>Holds the connection string of an empty server on which the suite may create databases.</summary>
    private const string Variable = "SHIJUAN_TEST_POSTGRES";

    private readonly string _name = $"shijuan_{Guid.CreateVersion7():N}";

    public override string Provider => "Postgres";

    public override string ConnectionString =>
        new NpgsqlConnectionStringBuilder(Server()) { Database = _name, MaxPoolSize = 20 }.ToString();

    public static async Task<PostgresTestDatabase> CreateAsync(string template)
    {
        var database = new PostgresTestDatabase();
        await RunOnServerAsync($"CREATE DATABASE {database._name} TEMPLATE {template}");
        return database;
    }

    protected override async Task<TestDatabase> CopyAsync() => await CreateAsync(_name);

    protected override void CloseConnections()
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    public override async ValueTask DisposeAsync()
    {
        CloseConnections();
        await RunOnServerAsync($"DROP DATABASE {_name} WITH (FORCE)");
    }

    private static async Task RunOnServerAsync(string command)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Server()) { Pooling = false });
        await using var create = source.CreateCommand(command);
        await create.ExecuteNonQueryAsync();
    }

    private static string Server() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server
            ? server
            : throw new InvalidOperationException(
                $"{Variable} is not set: the suite runs on PostgreSQL as well. Start it with bin/test integration, or put bin/with-postgres before the command.");
}
