namespace Shijuan.Cms.Data;

/// <summary>Triggers on SQLite.</summary>
internal static class SqliteGuards
{
    public static IEnumerable<string> Statements()
    {
        foreach (var statement in Guards.AppendOnlyTables.SelectMany(AppendOnly))
        {
            yield return statement;
        }

        yield return Refuse("content_version", "UPDATE", "OLD.frozen_at_utc IS NOT NULL", "frozen");
        yield return Refuse("content_version", "DELETE", "OLD.frozen_at_utc IS NOT NULL", "frozen");
        foreach (var statement in Guards.VersionTables.SelectMany(FrozenWithVersion))
        {
            yield return statement;
        }

        yield return Refuse("publication", "DELETE", "1", "append-only");
        yield return Refuse(
            "publication",
            "UPDATE",
            "OLD.closed_at_utc IS NOT NULL OR NEW.version_id <> OLD.version_id OR NEW.published_at_utc <> OLD.published_at_utc OR NEW.path <> OLD.path OR NEW.item_id <> OLD.item_id OR NEW.gate_report_id <> OLD.gate_report_id",
            "closed once");
        // A publication needs a passed report on the frozen text of that very version.
        yield return Refuse(
            "publication",
            "INSERT",
            "NOT EXISTS (SELECT 1 FROM gate_report r JOIN content_version v ON v.id = r.version_id WHERE r.id = NEW.gate_report_id AND r.passed AND v.id = NEW.version_id AND v.fingerprint = r.fingerprint AND v.frozen_at_utc IS NOT NULL)",
            "no passed gate report");
    }

    /// <summary>The publisher's name joined the columns that never change.</summary>
    public static IEnumerable<string> PublisherName() =>
    [
        "DROP TRIGGER guard_publication_update;",
        Guards.FillPublisherName,
        Refuse("publication", "UPDATE", Guards.PublicationChanged, "closed once"),
    ];

    public static IEnumerable<string> AppendOnly(string table) =>
        [Refuse(table, "UPDATE", "1", "append-only"), Refuse(table, "DELETE", "1", "append-only")];

    public static IEnumerable<string> FrozenWithVersion(string table) =>
    [
        Refuse(table, "INSERT", Frozen("NEW"), "frozen"),
        Refuse(table, "UPDATE", $"{Frozen("OLD")} OR {Frozen("NEW")}", "frozen"),
        Refuse(table, "DELETE", Frozen("OLD"), "frozen"),
    ];

    private static string Frozen(string row) =>
        $"EXISTS (SELECT 1 FROM content_version v WHERE v.id = {row}.version_id AND v.frozen_at_utc IS NOT NULL)";

    private static string Refuse(string table, string operation, string when, string why) =>
        $"CREATE TRIGGER guard_{table}_{operation.ToLowerInvariant()} BEFORE {operation} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{table}: {why}'); END;";
}
