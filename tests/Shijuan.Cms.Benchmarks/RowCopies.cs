using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Benchmarks;

/// <summary>Thousands of rows like one that the product made itself, on SQLite: for lists whose length is measured, not for content that is judged.</summary>
internal static class RowCopies
{
    /// <param name="where">Which rows of the table are copied, each as often as there are numbers.</param>
    /// <param name="changes">Columns with another value; <c>n.i</c> is the number of the copy, <c>s.</c> stands before columns of the source.</param>
    public static async Task MakeAsync(CmsDbContext db, string table, string where, int count, params (string Column, string Value)[] changes)
    {
        var columns = await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM pragma_table_info({table})").ToListAsync();
        var changed = changes.ToDictionary(c => c.Column, c => c.Value, StringComparer.Ordinal);
        var values = columns.Where(c => c != "id" || changed.ContainsKey(c)).ToList();
        var sql = string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
            INSERT INTO {table} ({string.Join(", ", values.Select(v => $"\"{v}\""))})
            SELECT {string.Join(", ", values.Select(v => changed.GetValueOrDefault(v, $"s.\"{v}\"")))} FROM {table} s, n WHERE {where}
            """);
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
