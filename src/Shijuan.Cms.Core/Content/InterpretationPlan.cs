using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shijuan.Cms.Core.Content;

/// <summary>
/// 解读方案 (2.3.03, 2.3.08)：drafted with the document and signed with it, because it is part of the version and of its fingerprint
/// (国办发〔2016〕80号：政策文件与解读方案同步组织、同步审签). “不需要解读” is such a plan too, with its reason. Immutable.
/// </summary>
public sealed class InterpretationPlan
{
    public const string Prefix = "Plan.";
    public const string Needed = "要解读";
    public const string NotNeeded = "不需要解读";
    private const int Longest = 300;

    /// <summary>The fields of the form, in their order; their names carry <see cref="Prefix"/> there.</summary>
    public static readonly IReadOnlyList<DetailField> Fields =
    [
        new("Need", "要不要解读", "涉及群众、企业权利义务的文件都要解读；人事任免、转发、内部事务等可以不解读，写明理由，和文件一起审核。", DetailFieldKind.Choice, Required: true, Options: [Needed, NotNeeded]),
        new("Forms", "解读形式", "可以选几种，至少一种；规范性文件和涉及公众权益的文件至少两种，其中一种不是纯文字。", DetailFieldKind.Text),
        new("Author", "解读材料起草人", "写部门和姓名，如“县民政局养老服务股 张样例”。", DetailFieldKind.Text),
        new("Spokesperson", "解读人", "规范性文件和涉及公众权益的文件写负责同志。", DetailFieldKind.Text),
        new("TargetOn", "计划公开日期", "解读最好与文件同时公开，最迟在文件公开后3个工作日内。", DetailFieldKind.Date),
        new("Reason", "不需要解读的理由", "写明理由和依据，不少于10个字。", DetailFieldKind.Text),
    ];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly char[] Separators = ['；', ';', '，', ',', '、'];
    private readonly FrozenDictionary<string, string> _values;

    private InterpretationPlan(IEnumerable<KeyValuePair<string, string>> values) => _values = values.ToFrozenDictionary(StringComparer.Ordinal);

    public string this[string field] => _values.GetValueOrDefault(field, "");

    public bool IsNeeded => this["Need"] == Needed;

    public bool IsNotNeeded => this["Need"] == NotNeeded;

    public IReadOnlyList<string> Forms => this["Forms"].Split('；', StringSplitOptions.RemoveEmptyEntries);

    public DateOnly? TargetOn => FieldValue.ReadDay(this["TargetOn"]).Day;

    public static InterpretationPlan Read(string stored) => new(stored.Length == 0 ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(stored) ?? []);

    /// <summary>The plan with what was typed. A form without these fields leaves it as it is; what cannot be understood stays as it was and is named.</summary>
    /// <returns>The stored form, empty when nothing is filled in.</returns>
    public static (string Stored, IReadOnlyList<(string Field, string Message)> Errors) Write(string current, IReadOnlyDictionary<string, string> typed)
    {
        var values = new SortedDictionary<string, string>(Read(current)._values.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        var errors = new List<(string, string)>();
        foreach (var field in Fields.Where(f => typed.ContainsKey(Prefix + f.Name)))
        {
            var words = typed[Prefix + field.Name].Trim();
            var (value, error) = field.Name == "Forms" ? ReadForms(words) : FieldValue.Read(field, words, Longest);
            if (error is not null)
            {
                errors.Add((Prefix + field.Name, error));
            }
            else
            {
                values[field.Name] = value;
            }
        }

        var filled = values.Where(v => v.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
        return (filled.Count == 0 ? "" : JsonSerializer.Serialize(new SortedDictionary<string, string>(filled, StringComparer.Ordinal), Json), errors);
    }

    private static (string Value, string? Error) ReadForms(string words)
    {
        var forms = words.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        return forms.Find(f => !InterpretationForms.Plannable.Contains(f)) is { } unknown
            ? ("", string.Create(CultureInfo.InvariantCulture, $"没有“{unknown}”这种解读形式，请从列表中选择。"))
            : (string.Join('；', InterpretationForms.Plannable.Where(forms.Contains)), null);
    }
}
