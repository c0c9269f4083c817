using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>信息公开目录的下载 (条例第十二条)：索引号、名称、内容概述、生成日期 of all statutory items, row by row, so that memory does not grow with the catalogue.</summary>
internal static class CatalogueEndpoints
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/zfxxgk/catalogue.json", JsonAsync);
        routes.MapGet("/zfxxgk/catalogue.csv", CsvAsync);
    }

    private static async Task CsvAsync(string? unit, HttpContext http, StatutoryItems items, UnitTree units, ChannelTree channels, CancellationToken cancel)
    {
        if (await RowsAsync(unit, items, units, channels, cancel) is not { } rows)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.Headers.CacheControl = "no-cache";
        await using var file = CsvFile.Begin(http.Response, "catalogue.csv", "政府信息公开目录.csv");
        await file.WriteAsync(CsvText.Row("索引号", "名称", "内容概述", "生成日期", "发布日期", "发布机构", "主题分类", "网址"));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            await file.WriteAsync(CsvText.Row(
                row.IndexNumber, row.Title, row.Summary, DayOf(row.FormedOn), PublicTime.Day(row.PublishedAtUtc), row.PublisherName, row.Topic, Origin(http) + "/" + row.Path));
        }
    }

    private static async Task JsonAsync(string? unit, HttpContext http, StatutoryItems items, UnitTree units, ChannelTree channels, TimeProvider time, CancellationToken cancel)
    {
        if (await RowsAsync(unit, items, units, channels, cancel) is not { } rows)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter.AsStream(leaveOpen: true), Json);
        json.WriteStartObject();
        json.WriteString("title", "政府信息公开目录");
        json.WriteString("licence", OpenData.Licence);
        json.WriteString("asOf", DayText.Of(ChinaTime.DateOf(time.GetUtcNow().UtcDateTime)));
        json.WriteStartArray("items");
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            Write(json, row, Origin(http));
            if (json.BytesPending > 16_384)
            {
                await json.FlushAsync(cancel);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    /// <summary>In the order in which they became public; null when there is no such unit.</summary>
    private static async Task<IQueryable<StatutoryRow>?> RowsAsync(string? unitKey, StatutoryItems items, UnitTree units, ChannelTree channels, CancellationToken cancel)
    {
        var rows = NodeFilter.OfAll(await channels.LoadAsync(cancel)).Of(items.Open);
        if (string.IsNullOrEmpty(unitKey))
        {
            return rows.OrderBy(r => r.PublicationId);
        }

        var unit = (await units.LoadAsync(cancel)).All.FirstOrDefault(u => u.Key == unitKey && !u.IsCollective);
        return unit is null ? null : rows.Where(r => r.UnitId == unit.Id).OrderBy(r => r.PublicationId);
    }

    private static void Write(Utf8JsonWriter json, StatutoryRow row, string origin)
    {
        json.WriteStartObject();
        json.WriteString("indexNumber", row.IndexNumber);
        json.WriteString("title", row.Title);
        json.WriteString("summary", row.Summary);
        json.WriteString("formedOn", row.FormedOn is null ? null : DayOf(row.FormedOn));
        json.WriteString("publishedAt", PublicTime.Machine(row.PublishedAtUtc));
        json.WriteString("publisher", row.PublisherName);
        json.WriteString("topic", row.Topic);
        json.WriteString("type", row.TypeKey);
        json.WriteString("url", origin + "/" + row.Path);
        json.WriteEndObject();
    }

    private static string DayOf(DateOnly? day) => day is { } known ? DayText.Of(known) : "";

    private static string Origin(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";
}
