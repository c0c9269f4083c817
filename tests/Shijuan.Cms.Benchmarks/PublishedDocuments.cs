using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Benchmarks;

/// <summary>成批的已公开文件：copies of one public document of the demo, with other units, years, topics and validity, on SQLite.</summary>
internal static class PublishedDocuments
{
    private const int First = 2_000_000;

    /// <summary>Over ten years, as in a library that has grown: jobs that look at what is new have little to do.</summary>
    private const string Spread = "strftime('%Y-%m-%d %H:%M:%S', s.published_at_utc, '-' || (60 + n.i % 3600) || ' days')";

    public static async Task FillAsync(IServiceProvider services, int count)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CmsDbContext>();
        var missing = count - await db.Publications.CountAsync(p => p.ClosedAtUtc == null);
        if (missing <= 0)
        {
            return;
        }

        var source = await db.Database.SqlQuery<Source>($"""
            SELECT p.id AS PublicationId, p.item_id AS ItemId, p.version_id AS VersionId
            FROM publication p JOIN disclosure_normative_document d ON d.version_id = p.version_id
            WHERE p.closed_at_utc IS NULL AND d.kind = '行政规范性文件' AND NOT EXISTS (SELECT 1 FROM content_link l WHERE l.version_id = p.version_id)
            ORDER BY p.id LIMIT 1
            """).SingleAsync();
        var (item, version, report) = ($"{First} + n.i", $"{First} + n.i", "printf('0BE7C400-0000-7000-8000-%012d', n.i)");
        await using var transaction = await db.BeginAsync(CancellationToken.None);
        await RowCopies.MakeAsync(db, "content_item", $"s.id = {Text(source.ItemId)}", missing,
            ("id", item), ("index_number", "s.index_number || '-' || n.i"), ("unit_id", "(SELECT MIN(u.id) FROM org_unit u WHERE u.id > n.i % 30)"));
        await RowCopies.MakeAsync(db, "content_version", $"s.id = {Text(source.VersionId)}", missing,
            ("id", version), ("item_id", item), ("title", "s.title || n.i"), ("topic", "'主题' || (n.i % 12)"), ("frozen_at_utc", "NULL"), ("fingerprint", "printf('%064x', n.i)"));
        await RowCopies.MakeAsync(db, "disclosure_normative_document", $"s.version_id = {Text(source.VersionId)}", missing,
            ("version_id", version), ("document_number", "'石政发〔2026〕' || (1000 + n.i) || '号'"));
        await db.ContentVersions.Where(v => v.Id > First).ExecuteUpdateAsync(
            u => u.SetProperty(v => v.FrozenAtUtc, v => v.CreatedAtUtc), CancellationToken.None);
        await RowCopies.MakeAsync(db, "gate_report", $"s.id = (SELECT p.gate_report_id FROM publication p WHERE p.id = {Text(source.PublicationId)})", missing,
            ("id", report), ("item_id", item), ("version_id", version), ("fingerprint", "printf('%064x', n.i)"));
        await RowCopies.MakeAsync(db, "publication", $"s.id = {Text(source.PublicationId)}", missing,
            ("id", item), ("item_id", item), ("version_id", version), ("gate_report_id", report), ("path", "s.path || n.i"), ("published_at_utc", Spread));
        await RowCopies.MakeAsync(db, "disclosure_document_status", $"s.item_id = {Text(source.ItemId)}", missing,
            ("item_id", item), ("publication_id", item), ("published_at_utc", Spread), ("year", "2016 + n.i % 11"), ("topic", "'主题' || (n.i % 12)"),
            ("validity", "CASE n.i % 5 WHEN 0 THEN '废止' WHEN 1 THEN '失效' ELSE '有效' END"));
        await transaction.CommitAsync(CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Source(int PublicationId, int ItemId, int VersionId);
}
