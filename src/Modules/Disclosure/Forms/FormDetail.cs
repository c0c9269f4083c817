using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>公开事项的字段 (ADR 18)：values by field name, kept as one JSON text because nothing is ever queried by them. Mutable only with its draft version.</summary>
internal sealed class FormDetail : VersionDetail
{
    private const int LongestLine = 500;
    private const int LongestText = 20_000;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private SortedDictionary<string, string>? _values;

    private FormDetail() { }

    public FormDetail(FormType type) => FormKey = type.Key;

    /// <summary>Key of the <see cref="FormType"/>.</summary>
    public string FormKey { get; private set; } = "";

    /// <summary>Values as JSON, in the order of the field names.</summary>
    public string Data { get; private set; } = "{}";

    public FormType Form => FormTypes.Get(FormKey);

    public override IReadOnlyList<DetailField> Fields => Form.Fields;

    public string this[string field] => Values.GetValueOrDefault(field, "");

    private SortedDictionary<string, string> Values => _values ??= Parse(Data);

    public override string? Read(string field) => this[field];

    /// <summary>The rows of a table field.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string field) => DetailTable.Rows(this[field]);

    /// <summary>A day, or null when none is filled in.</summary>
    public DateOnly? Day(string field) =>
        DateOnly.TryParseExact(this[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A number, or null when none is filled in.</summary>
    public decimal? Number(string field) =>
        decimal.TryParse(this[field], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    public override string? Write(string field, string? typed)
    {
        var definition = Form.Find(field) ?? throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field.");
        if (definition.IsReadOnly)
        {
            return null;
        }

        var (value, error) = FieldValue.Read(definition, (definition.Kind == DetailFieldKind.Table ? typed : typed?.Trim()) ?? "", definition.Kind == DetailFieldKind.LongText ? LongestText : LongestLine);
        if (error is null)
        {
            Set(field, value);
        }

        return error;
    }

    /// <summary>Sets a field that the system fills in: the value is canonical already.</summary>
    public void Set(string field, string value)
    {
        if (value.Length == 0)
        {
            Values.Remove(field);
        }
        else
        {
            Values[field] = value;
        }

        Data = JsonSerializer.Serialize(Values, Json);
    }

    public override void Take(VersionDetail other)
    {
        Data = ((FormDetail)other).Data;
        _values = null;
    }

    public override VersionDetail Copy() => new FormDetail { FormKey = FormKey, Data = Data };

    private static SortedDictionary<string, string> Parse(string data) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(data) ?? [], StringComparer.Ordinal);
}
