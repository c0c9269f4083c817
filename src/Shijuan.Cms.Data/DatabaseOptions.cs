namespace Shijuan.Cms.Data;

/// <summary>数据库设置 (<c>Cms:Database</c>)。</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>Sqlite</c> (default) or <c>Postgres</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Connection string; for SQLite empty means <c>cms.db</c> in the data folder.</summary>
    public string ConnectionString { get; set; } = "";
}
