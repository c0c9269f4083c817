using System.Globalization;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Documents;
using Shijuan.Cms.Core.Drafting;

namespace Shijuan.Cms.Exchange;

/// <summary>确认表：every field with what was recognised for it and the words it was taken from. Pure.</summary>
internal static class OfficialForm
{
    private const string Validity = "Validity";

    /// <summary>Rows: title, the elements and choices of the type in its own order, then what a page needs besides.</summary>
    /// <param name="read">What the document says.</param>
    /// <param name="unit">Its full name is the source of the page.</param>
    /// <param name="editor">Name of the person, for 责任编辑.</param>
    public static IReadOnlyList<OfficialRow> Rows(OfficialReading read, ContentTypeDescriptor type, UnitChoice unit, string editor, DateOnly today)
    {
        var rows = new List<OfficialRow> { Row(read, "Title", OfficialFields.Title, "标题", DetailFieldKind.LongText, required: true) };
        foreach (var field in type.NewDetail!().Fields.Where(f => !f.IsReadOnly && (f.Required || f.Options is not null || OfficialFields.All.Contains(f.Name))))
        {
            rows.Add(Row(read, DraftFields.DetailPrefix + field.Name, field.Name, field.Label, field.Kind, field.Required) with
            {
                Options = [.. (field.Options ?? []).Select(o => new OfficialOption(o, o))],
                Value = field.Name == Validity && field.Options is { } options ? ValidityOf(read, options, today) : read[field.Name]?.Value ?? "",
                Words = field.Name == Validity ? "按施行日期和有效期推算" : read[field.Name]?.Words ?? "",
                // What the document does not say in words is for a person to choose.
                Asked = field.Options is null,
            });
        }

        rows.Add(Row(read, "FormedOn", OfficialFields.FormedOn, "成文日期", DetailFieldKind.Date, required: true));
        rows.Add(Row(read, "Disclosure", OfficialFields.Disclosure, "公开属性", DetailFieldKind.Choice, required: true) with
        {
            Options =
            [
                .. new[] { DisclosureAttribute.Proactive, DisclosureAttribute.OnRequest, DisclosureAttribute.Withheld }
                    .Select(a => new OfficialOption(a.ToString(), ContentStateNames.Of(a))),
            ],
        });
        rows.Add(Row(read, "Genre", OfficialFields.Genre, "体裁", DetailFieldKind.Text, required: false));
        rows.Add(new OfficialRow("Topic", "主题分类", DetailFieldKind.Text, Required: true, "", "", Asked: false));
        rows.Add(new OfficialRow("Source", "信息来源", DetailFieldKind.Text, Required: true, unit.Name, "发布单位", Asked: false));
        rows.Add(new OfficialRow("ResponsibleEditor", "责任编辑", DetailFieldKind.Text, Required: false, editor, "您的姓名", Asked: false));
        return rows;
    }

    /// <summary>Elements that have no field: they stay in the text and are shown for comparison.</summary>
    public static IReadOnlyList<OfficialElement> InText(OfficialReading read) =>
        [.. read.Found.Where(e => e.Field is OfficialFields.Addressee or OfficialFields.AttachmentNote)];

    private static OfficialRow Row(OfficialReading read, string name, string field, string label, DetailFieldKind kind, bool required) =>
        new(name, label, kind, required, read[field]?.Value ?? "", read[field]?.Words ?? "", Asked: true);

    /// <summary>The first of the usual words that the type knows.</summary>
    private static string ValidityOf(OfficialReading read, IReadOnlyList<string> options, DateOnly today)
    {
        var word = Day(read, OfficialFields.EffectiveFrom) > today ? "尚未施行" : Day(read, OfficialFields.ValidUntil) < today ? "失效" : "有效";
        return options.Contains(word) ? word : "";
    }

    private static DateOnly? Day(OfficialReading read, string field) =>
        DateOnly.TryParseExact(read[field]?.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>确认表的一行。Immutable.</summary>
/// <param name="Name">Form name, as <c>Detail.Issuer</c>.</param>
/// <param name="Words">The words it was taken from, or where else it comes from; empty when nothing was found.</param>
/// <param name="Asked">Whether the document should have said it.</param>
internal sealed record OfficialRow(string Name, string Label, DetailFieldKind Kind, bool Required, string Value, string Words, bool Asked)
{
    public IReadOnlyList<OfficialOption> Options { get; init; } = [];
}

/// <summary>可选的值。Immutable.</summary>
internal sealed record OfficialOption(string Value, string Label);
