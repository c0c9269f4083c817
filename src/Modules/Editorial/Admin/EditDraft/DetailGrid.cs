using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Editorial;

/// <summary>一张填数的表：the fields of one grid with the form they stand in. Immutable.</summary>
internal sealed record DetailGrid(string Name, IReadOnlyList<DetailField> Cells, DraftView View)
{
    public IReadOnlyList<string> Columns { get; } = [.. Cells.Select(c => c.Cell!.Column).Distinct()];

    public IReadOnlyList<string> Rows { get; } = [.. Cells.Select(c => c.Cell!.Row).Distinct()];

    public DetailField? At(string row, string column) => Cells.FirstOrDefault(c => c.Cell!.Row == row && c.Cell.Column == column);
}
