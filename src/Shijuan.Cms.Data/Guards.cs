using Microsoft.EntityFrameworkCore.Migrations;

namespace Shijuan.Cms.Data;

/// <summary>数据库触发器：what even a person with SQL cannot do. Used by the migrations of both databases.</summary>
internal static class Guards
{
    /// <summary>留痕、签署、把关记录、状态记录：rows are added, never changed or removed.</summary>
    public static readonly string[] AppendOnlyTables = ["audit_entry", "sign_off", "gate_report", "status_change", "outbox_message", "clock_state_change"];

    /// <summary>Tables whose rows belong to a version and are frozen with it.</summary>
    public static readonly string[] VersionTables = ["attachment", "contributor", "content_link", "disclosure_normative_document"];

    public static void Install(MigrationBuilder migration)
    {
        Run(migration, IsPostgres(migration) ? PostgresGuards.Statements() : SqliteGuards.Statements());
    }

    /// <summary>For a table of a later migration whose rows are added and never changed or removed.</summary>
    public static void AppendOnly(MigrationBuilder migration, string table) =>
        Run(migration, IsPostgres(migration) ? PostgresGuards.AppendOnly(table) : SqliteGuards.AppendOnly(table));

    private static bool IsPostgres(MigrationBuilder migration) => migration.ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal);

    private static void Run(MigrationBuilder migration, IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            migration.Sql(statement);
        }
    }
}
