using System.Text;
using System.Text.Json;

namespace Shijuan.Cms.Editorial;

/// <summary>导入文件：reads the JSON strictly. What it does not understand it refuses, with line and column. The format is described in docs/import.md.</summary>
internal static class ImportFile
{
    public const int MostBytes = 5 * 1024 * 1024;
    public const int MostItems = 200;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] Known = ["type", "unit", "channel", "title", "body", "fields", "publish"];

    public static ImportRead Read(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return ImportRead.Refuse("文件超过 5 MB，请分成几个文件导入。");
        }

        var json = bytes.AsMemory();
        if (json.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            json = json[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            Strict.GetCharCount(json.Span);
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            return ReadItems(document.RootElement);
        }
        catch (DecoderFallbackException)
        {
            return ImportRead.Refuse("文件不是 UTF-8 编码。请用记事本打开，另存为 UTF-8 编码后再导入。");
        }
        catch (JsonException e)
        {
            return ImportRead.Refuse($"文件不是合格的 JSON：{Place(json.Span, e)}附近看不懂。请检查引号、逗号和括号。");
        }
    }

    private static ImportRead ReadItems(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array)
        {
            return ImportRead.Refuse("文件最外层要是方括号 [ ]，里面逐篇列出稿件。");
        }

        return root.GetArrayLength() switch
        {
            0 => ImportRead.Refuse("文件里没有稿件。"),
            > MostItems => ImportRead.Refuse($"一次最多导入 {MostItems} 篇，这个文件有 {root.GetArrayLength()} 篇。"),
            _ => new ImportRead([.. root.EnumerateArray().Select((item, i) => ReadItem(i + 1, item))], null),
        };
    }

    private static ImportItem ReadItem(int number, JsonElement element)
    {
        var errors = new List<string>();
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new ImportItem(number, "", "", "", "", "", [], false, ["每篇稿件要写成花括号 { }。"]);
        }

        errors.AddRange(element.EnumerateObject().Where(p => !Known.Contains(p.Name)).Select(p => $"不认识“{p.Name}”，只能用：{string.Join("、", Known)}。"));
        string Text(string name, bool required = true)
        {
            if (!element.TryGetProperty(name, out var value))
            {
                if (required)
                {
                    errors.Add($"缺少“{name}”。");
                }

                return "";
            }

            if (value.ValueKind != JsonValueKind.String)
            {
                errors.Add($"“{name}”要写成文字（加引号）。");
                return "";
            }

            return value.GetString()!;
        }

        return new ImportItem(
            number, Text("type"), Text("unit"), Text("channel"), Text("title"), Text("body", required: false),
            ReadFields(element, errors), ReadPublish(element, errors), errors);
    }

    private static List<KeyValuePair<string, string>> ReadFields(JsonElement element, List<string> errors)
    {
        if (!element.TryGetProperty("fields", out var fields))
        {
            return [];
        }

        if (fields.ValueKind != JsonValueKind.Object || fields.EnumerateObject().Any(f => f.Value.ValueKind != JsonValueKind.String))
        {
            errors.Add("“fields”要写成花括号，里面每一项都是文字。");
            return [];
        }

        return [.. fields.EnumerateObject().Select(f => KeyValuePair.Create(f.Name, f.Value.GetString()!))];
    }

    private static bool ReadPublish(JsonElement element, List<string> errors)
    {
        if (!element.TryGetProperty("publish", out var publish))
        {
            return false;
        }

        if (publish.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return publish.GetBoolean();
        }

        errors.Add("“publish”只能是 true 或 false。");
        return false;
    }

    /// <summary>The reader counts columns in bytes; a person counts characters.</summary>
    private static string Place(ReadOnlySpan<byte> json, JsonException e)
    {
        if (e.LineNumber is not { } line || e.BytePositionInLine is not { } column)
        {
            return "";
        }

        var rest = json;
        for (var i = 0L; i < line; i++)
        {
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        }

        var before = Encoding.UTF8.GetCharCount(rest[..(int)Math.Min(column, rest.Length)]);
        return $"第 {line + 1} 行第 {before + 1} 个字";
    }
}

/// <summary>读取的结果：items, or the reason why the file as a whole was refused. Immutable.</summary>
internal sealed record ImportRead(IReadOnlyList<ImportItem> Items, string? Refusal)
{
    public static ImportRead Refuse(string why) => new([], why);
}

/// <summary>文件中的一篇稿件。Immutable.</summary>
internal sealed record ImportItem(
    int Number, string Type, string Unit, string Channel, string Title, string Body,
    IReadOnlyList<KeyValuePair<string, string>> Fields, bool Publish, IReadOnlyList<string> Errors);
