using System.Collections.Frozen;
using System.Text.Json;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>表单内容：what an editor typed, field by field, before anything is understood. Immutable.</summary>
public sealed class DraftFields
{
    public const string DetailPrefix = "Detail.";

    /// <summary>The fields every type has; others than these and the type's own are ignored.</summary>
    public static readonly IReadOnlyList<string> Common =
    [
        "Title", "Summary", "Body", "ChannelId", "Disclosure", "DisclosureReason", "Topic", "Genre", "Keywords",
        "Source", "SourceUrl", "FormedOn", "ResponsibleEditor", .. StatedRelation.Fields.Select(f => f.Name),
        .. InterpretationPlan.Fields.Select(f => InterpretationPlan.Prefix + f.Name),
    ];

    private readonly FrozenDictionary<string, string> _values;

    public DraftFields(IEnumerable<KeyValuePair<string, string>> values) => _values = values.ToFrozenDictionary(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Values => _values;

    public string this[string name] => _values.GetValueOrDefault(name, "");

    public static DraftFields FromJson(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);

    public string ToJson() => JsonSerializer.Serialize(_values);

    /// <summary>The stored text as it would stand in the form.</summary>
    public static DraftFields From(ContentVersion version)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Title"] = version.Title,
            ["Summary"] = version.Summary,
            ["Body"] = version.BodyHtml,
            ["ChannelId"] = version.ChannelId.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Disclosure"] = version.Disclosure.ToString(),
            ["DisclosureReason"] = version.DisclosureReason,
            ["Topic"] = version.Topic,
            ["Genre"] = version.Genre,
            ["Keywords"] = version.Keywords,
            ["Source"] = version.Source,
            ["SourceUrl"] = version.SourceUrl,
            ["FormedOn"] = version.FormedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "",
            ["ResponsibleEditor"] = version.ResponsibleEditor,
        };
        var relations = StatedRelation.Read(version.Relations);
        foreach (var field in StatedRelation.Fields)
        {
            values[field.Name] = field.Shown(relations);
        }

        var plan = InterpretationPlan.Read(version.InterpretationPlan);
        foreach (var field in InterpretationPlan.Fields)
        {
            values[InterpretationPlan.Prefix + field.Name] = plan[field.Name];
        }

        foreach (var field in version.Detail?.Fields ?? [])
        {
            values[DetailPrefix + field.Name] = version.Detail!.Read(field.Name) ?? "";
        }

        return new DraftFields(values);
    }
}
