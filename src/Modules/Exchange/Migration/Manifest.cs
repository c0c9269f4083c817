using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Shijuan.Cms.Exchange;

/// <summary>清单：read row by row, so that memory does not grow with the old site. What cannot be read is said with its place.</summary>
internal static class Manifest
{
    public const int MostRows = 100_000;
    private static readonly JsonSerializerOptions Options = new() { MaxDepth = 8 };
    private static readonly HashSet<string> Required = new(StringComparer.Ordinal) { "old_id", "title", "unit", "column", "type" };

    public static async IAsyncEnumerable<ManifestRow> ReadAsync(string path, bool isJson, [EnumeratorCancellation] CancellationToken cancel)
    {
        var number = 0;
        await foreach (var row in isJson ? JsonAsync(path, cancel) : CsvAsync(path, cancel))
        {
            if (++number > MostRows)
            {
                throw new ManifestException($"清单超过 {MostRows} 行，请分成几批。");
            }

            yield return row with { Number = number };
        }

        if (number == 0)
        {
            throw new ManifestException("清单里没有内容。");
        }
    }

    private static async IAsyncEnumerable<ManifestRow> CsvAsync(string path, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var reader = new StreamReader(path, await EncodingOfAsync(path, cancel));
        IReadOnlyList<string>? head = null;
        foreach (var record in CsvReader.Read(reader))
        {
            cancel.ThrowIfCancellationRequested();
            if (head is null)
            {
                head = [.. record.Select(h => h.Trim())];
                if (Required.Except(head, StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
                {
                    throw new ManifestException($"清单的第一行缺少列：{string.Join("、", missing)}。");
                }

                continue;
            }

            if (record.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var values = head.Zip(record).Where(p => p.First.Length > 0).GroupBy(p => p.First, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Second, StringComparer.Ordinal);
            yield return new ManifestRow(0, values, FilesOf(values.GetValueOrDefault("attachments", "")), record.Count == head.Count ? null : $"这一行有 {record.Count} 列，第一行有 {head.Count} 列，请检查引号和逗号。");
        }
    }

    private static async IAsyncEnumerable<ManifestRow> JsonAsync(string path, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        await using var rows = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(file, Options, cancel).GetAsyncEnumerator(cancel);
        while (await NextAsync(rows))
        {
            yield return Read(rows.Current);
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<JsonElement> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (JsonException e)
        {
            throw new ManifestException($"清单不是合格的 JSON：第 {(e.LineNumber ?? 0) + 1} 行附近看不懂。最外层要是方括号 [ ]。", e);
        }
    }

    private static ManifestRow Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new ManifestRow(0, new Dictionary<string, string>(), [], "每篇要写成花括号 { }。");
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new List<ManifestFile>();
        string? fault = null;
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name == "attachments" && property.Value.ValueKind == JsonValueKind.Array)
            {
                files.AddRange(property.Value.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.Object).Select(a => new ManifestFile(Text(a, "file"), Text(a, "sha256"), Text(a, "name"))));
            }
            else if (property.Value.ValueKind == JsonValueKind.String)
            {
                values[property.Name] = property.Value.GetString()!;
            }
            else if (property.Value.ValueKind == JsonValueKind.Number)
            {
                values[property.Name] = property.Value.GetRawText();
            }
            else if (property.Value.ValueKind != JsonValueKind.Null)
            {
                fault = $"“{property.Name}”要写成文字。";
            }
        }

        return new ManifestRow(0, values, files, fault);
    }

    /// <summary><c>path|sha256|name; path …</c></summary>
    private static List<ManifestFile> FilesOf(string cell) =>
        [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => part.Split('|', StringSplitOptions.TrimEntries))
            .Select(p => new ManifestFile(p[0], p.ElementAtOrDefault(1) ?? "", p.ElementAtOrDefault(2) ?? ""))];

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>UTF-8 if the whole file is, otherwise the old Chinese encoding that office software writes.</summary>
    private static async Task<Encoding> EncodingOfAsync(string path, CancellationToken cancel)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        await using var file = File.OpenRead(path);
        var bytes = new byte[64 * 1024];
        var letters = new char[64 * 1024 + 1];
        try
        {
            for (int read; (read = await file.ReadAsync(bytes, cancel)) > 0;)
            {
                decoder.GetChars(bytes.AsSpan(0, read), letters, flush: false);
            }

            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8.
            return PageText.OldChinese;
        }
    }
}

/// <summary>清单的一行，还没有看懂。Immutable.</summary>
/// <param name="Fault">Why it cannot be read at all.</param>
internal sealed record ManifestRow(int Number, IReadOnlyDictionary<string, string> Values, IReadOnlyList<ManifestFile> Files, string? Fault)
{
    public string this[string name] => Values.GetValueOrDefault(name, "").Trim();
}

/// <summary>清单里的附件。Immutable.</summary>
/// <param name="Sha256">Empty when the manifest does not say.</param>
/// <param name="Name">Shown to citizens; the file's own name when empty.</param>
internal sealed record ManifestFile(string Path, string Sha256, string Name);

/// <summary>清单读不懂：the whole batch stops. The message is Chinese.</summary>
internal sealed class ManifestException(string message, Exception? inner = null) : Exception(message, inner);
