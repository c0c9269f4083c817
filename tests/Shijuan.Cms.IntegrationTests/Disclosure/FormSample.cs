using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Disclosure;

namespace Shijuan.Cms.IntegrationTests.Disclosure;

/// <summary>A value for each field of a content type, none like another's, so that each can be found again.</summary>
internal static class FormSample
{
    /// <summary>Fields that a person types.</summary>
    public static IReadOnlyList<DetailField> Typed(FormType type) => [.. type.Fields.Where(f => !f.IsReadOnly)];

    public static (string Field, string Value)[] Values(FormType type) => [.. Typed(type).Select(f => (NameOf(f), Value(f)))];

    public static string NameOf(DetailField field) => DraftFields.DetailPrefix + field.Name;

    public static string Value(DetailField field) => field.Kind switch
    {
        DetailFieldKind.Date => "2025-06-03",
        DetailFieldKind.Number => "12.5",
        DetailFieldKind.Choice => field.Options![0],
        DetailFieldKind.LongText => $"{Mark(field)}第一段\n{Mark(field)}第二段",
        DetailFieldKind.Table => Row(field, "一"),
        _ => Mark(field),
    };

    /// <summary>Another value that is also understood.</summary>
    public static string OtherValue(DetailField field) => field.Kind switch
    {
        DetailFieldKind.Date => "2025-06-04",
        DetailFieldKind.Number => "13",
        DetailFieldKind.Choice => field.Options!.Count > 1 ? field.Options[1] : "",
        DetailFieldKind.Table => Row(field, "一") + "\n" + Row(field, "二"),
        _ => Value(field) + "改",
    };

    /// <summary>What nobody can understand in a field of this kind.</summary>
    public static string Nonsense(DetailField field) => field.Kind switch
    {
        DetailFieldKind.Date => "三月的第一天",
        DetailFieldKind.Number => "-1",
        DetailFieldKind.Choice => "没有这一项",
        DetailFieldKind.Table => Row(field, "一") + "\t多出来的一列",
        DetailFieldKind.LongText => new string('长', 20_001),
        _ => new string('长', 501),
    };

    /// <summary>Words that stand on the page when the field is shown and nowhere else; empty where a value has none of its own.</summary>
    public static IReadOnlyList<string> Words(DetailField field) => field.Kind switch
    {
        DetailFieldKind.LongText => [$"{Mark(field)}第一段", $"{Mark(field)}第二段"],
        DetailFieldKind.Table => Row(field, "一").Split('\t'),
        DetailFieldKind.Text => [Mark(field)],
        _ => [],
    };

    private static string Mark(DetailField field) => $"甲{field.Name}乙";

    private static string Row(DetailField field, string row) => string.Join('\t', field.Columns.Select((_, i) => $"{Mark(field)}{row}之{i}"));
}
