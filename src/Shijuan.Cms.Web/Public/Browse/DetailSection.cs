using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Web;

/// <summary>公开事项的一段：paragraphs or a table under the label of its field. Immutable.</summary>
internal sealed record DetailSection(string Name, string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static IReadOnlyList<DetailSection> Of(VersionDetail? detail) =>
    [
        .. (detail?.Fields ?? [])
            .Where(f => f is { IsInternal: false, Cell: null } && f.Kind is DetailFieldKind.LongText or DetailFieldKind.Table)
            .Where(f => !string.IsNullOrWhiteSpace(detail!.Read(f.Name)))
            .Select(f => From(f, detail!)),
    ];

    private static DetailSection From(DetailField field, VersionDetail detail)
    {
        var value = detail.Read(field.Name)!;
        return field.Kind == DetailFieldKind.Table
            ? new DetailSection(field.Name, field.Label, [], HeadingsOf(field, detail), DetailTable.Rows(value))
            : new DetailSection(field.Name, field.Label, value.Split('\n', StringSplitOptions.RemoveEmptyEntries), [], []);
    }

    private static IReadOnlyList<string> HeadingsOf(DetailField field, VersionDetail detail) =>
        field.ColumnsField is { } from ? (detail.Read(from) ?? "").Split('\t') : field.Columns;
}
