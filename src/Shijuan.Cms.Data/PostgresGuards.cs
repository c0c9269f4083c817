namespace Shijuan.Cms.Data;

/// <summary>Triggers on PostgreSQL. Keep in step with <see cref="SqliteGuards"/>: the integration suite attacks both.</summary>
internal static class PostgresGuards
{
    public static IEnumerable<string> Statements() => Guards.AppendOnlyTables.SelectMany(AppendOnly).Concat(ContentStatements());

    public static IEnumerable<string> AppendOnly(string table) =>
    [
        .. Refuse(table, "UPDATE", "TRUE", "append-only"),
        .. Refuse(table, "DELETE", "TRUE", "append-only"),
        $"CREATE TRIGGER guard_{table}_truncate BEFORE TRUNCATE ON {table} EXECUTE FUNCTION guard_{table}_delete();",
    ];

    /// <inheritdoc cref="SqliteGuards.PublisherName"/>
    public static IEnumerable<string> PublisherName() =>
    [
        "DROP TRIGGER guard_publication_update ON publication;",
        "DROP FUNCTION guard_publication_update();",
        Guards.FillPublisherName,
        .. Refuse("publication", "UPDATE", Guards.PublicationChanged, "closed once"),
    ];

    public static IEnumerable<string> FrozenWithVersion(string table) =>
    [
        .. Refuse(table, "INSERT", Frozen("NEW"), "frozen"),
        .. Refuse(table, "UPDATE", $"{Frozen("OLD")} OR {Frozen("NEW")}", "frozen"),
        .. Refuse(table, "DELETE", Frozen("OLD"), "frozen"),
    ];

    private static IEnumerable<string> ContentStatements()
    {
        var statements = Refuse("content_version", "UPDATE", "OLD.frozen_at_utc IS NOT NULL", "frozen")
            .Concat(Refuse("content_version", "DELETE", "OLD.frozen_at_utc IS NOT NULL", "frozen"));
        return statements
            .Concat(Guards.VersionTables.SelectMany(FrozenWithVersion))
            .Concat(Refuse("publication", "DELETE", "TRUE", "append-only"))
            .Concat(Refuse(
                "publication",
                "UPDATE",
                "OLD.closed_at_utc IS NOT NULL OR NEW.version_id <> OLD.version_id OR NEW.published_at_utc <> OLD.published_at_utc OR NEW.path <> OLD.path OR NEW.item_id <> OLD.item_id OR NEW.gate_report_id <> OLD.gate_report_id",
                "closed once"))
            .Concat(Refuse(
                "publication",
                "INSERT",
                "NOT EXISTS (SELECT 1 FROM gate_report r JOIN content_version v ON v.id = r.version_id WHERE r.id = NEW.gate_report_id AND r.passed AND v.id = NEW.version_id AND v.fingerprint = r.fingerprint AND v.frozen_at_utc IS NOT NULL)",
                "no passed gate report"));
    }

    private static string Frozen(string row) =>
        $"EXISTS (SELECT 1 FROM content_version v WHERE v.id = {row}.version_id AND v.frozen_at_utc IS NOT NULL)";

    private static IEnumerable<string> Refuse(string table, string operation, string when, string why)
    {
        var name = $"guard_{table}_{operation.ToLowerInvariant()}";
        var row = operation == "DELETE" ? "OLD" : "NEW";
        // TG_OP: the truncate trigger calls the same function, where neither OLD nor NEW exists.
        yield return $"""
            CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF TG_OP = 'TRUNCATE' THEN RAISE EXCEPTION '{table}: {why}'; END IF;
              IF {when} THEN RAISE EXCEPTION '{table}: {why}'; END IF;
              RETURN {row};
            END $$;
            """;
        yield return $"CREATE TRIGGER {name} BEFORE {operation} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}();";
    }
}
