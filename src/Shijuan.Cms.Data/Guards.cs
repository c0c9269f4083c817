using Microsoft.EntityFrameworkCore.Migrations;

namespace Shijuan.Cms.Data;

/// <summary>数据库触发器：what even a person with SQL cannot do. Used by the migrations of both databases.</summary>
internal static class Guards
{
    /// <summary>留痕、签署、把关记录、状态记录：rows are added, never changed or removed.</summary>
    public static readonly string[] AppendOnlyTables = ["audit_entry", "sign_off", "gate_report", "status_change", "outbox_message", "clock_state_change"];

    /// <summary>Tables whose rows belong to a version and are frozen with it.</summary>
    public static readonly string[] VersionTables = ["attachment", "contributor", "content_link", "disclosure_normative_document"];

    /// <summary>Before any unit was merged: whoever owns the item published it.</summary>
    internal const string FillPublisherName =
        "UPDATE publication SET publisher_name = (SELECT u.full_name FROM org_unit u JOIN content_item i ON i.unit_id = u.id WHERE i.id = publication.item_id);";

    /// <summary>A publication is closed once; nothing else of it changes.</summary>
    internal const string PublicationChanged =
        "OLD.closed_at_utc IS NOT NULL OR NEW.version_id <> OLD.version_id OR NEW.published_at_utc <> OLD.published_at_utc OR NEW.path <> OLD.path OR NEW.item_id <> OLD.item_id OR NEW.gate_report_id <> OLD.gate_report_id OR NEW.publisher_name <> OLD.publisher_name";

    public static void Install(MigrationBuilder migration)
    {
        Run(migration, IsPostgres(migration) ? PostgresGuards.Statements() : SqliteGuards.Statements());
    }

    /// <summary>For a table of a later migration whose rows are added and never changed or removed.</summary>
    public static void AppendOnly(MigrationBuilder migration, string table) =>
        Run(migration, IsPostgres(migration) ? PostgresGuards.AppendOnly(table) : SqliteGuards.AppendOnly(table));

    /// <summary>For a table of a later migration whose rows belong to a version and are frozen with it.</summary>
    public static void FrozenWithVersion(MigrationBuilder migration, string table) =>
        Run(migration, IsPostgres(migration) ? PostgresGuards.FrozenWithVersion(table) : SqliteGuards.FrozenWithVersion(table));

    /// <summary>发布机构随发布记录保存：fills the new column and guards it like the others.</summary>
    public static void PublisherName(MigrationBuilder migration) =>
        Run(migration, IsPostgres(migration) ? PostgresGuards.PublisherName() : SqliteGuards.PublisherName());

    private static bool IsPostgres(MigrationBuilder migration) => migration.ActiveProvider!.EndsWith("PostgreSQL", StringComparison.Ordinal);

    private static void Run(MigrationBuilder migration, IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            migration.Sql(statement);
        }
    }
}
