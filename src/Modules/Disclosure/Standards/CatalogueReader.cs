using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>读标准目录的表格：the columns of the published catalogues. Everything that is wrong is said with its line; then nothing is imported.</summary>
internal sealed class CatalogueReader(UnitTreeSnapshot units, ChannelTreeSnapshot tree)
{
    public const int MostRows = 5000;
    private const int MostFaults = 50;
    private const int LongestCell = 4000;
    private const string Column = "栏目";

    /// <summary>Headings in the order of the export; the names in use elsewhere are understood too.</summary>
    public static readonly IReadOnlyList<string> Headings =
        ["领域", "一级事项", "二级事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级"];

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["公开领域"] = "领域", ["公开内容（要素）"] = "公开内容", ["公开内容(要素)"] = "公开内容", ["公开渠道"] = "公开渠道和载体", ["公开渠道与载体"] = "公开渠道和载体", ["公开栏目"] = Column,
    };

    private readonly List<string> _faults = [];
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <param name="file">CSV, as it was sent.</param>
    public (IReadOnlyList<CatalogueRow> Rows, IReadOnlyList<string> Faults) Read(byte[] file)
    {
        try
        {
            return Read(CsvTable.Read(file));
        }
        catch (TableRefusedException e)
        {
            return ([], [e.Message]);
        }
    }

    private (IReadOnlyList<CatalogueRow> Rows, IReadOnlyList<string> Faults) Read(SourceTable table)
    {
        var rows = new List<CatalogueRow>();
        Dictionary<string, int>? places = null;
        foreach (var source in table.Rows)
        {
            if (places is null)
            {
                places = PlacesOf(source.Cells);
                if (Headings.Where(h => !places.ContainsKey(h)).ToList() is { Count: > 0 } missing)
                {
                    return ([], [$"第{source.Number}行是表头，缺少：{string.Join("、", missing)}。"]);
                }
            }
            else if (!source.IsEmpty && RowOf(source, places, rows.Count + 1) is { } row)
            {
                rows.Add(row);
            }

            if (_faults.Count >= MostFaults || rows.Count > MostRows)
            {
                break;
            }
        }

        if (rows.Count > MostRows)
        {
            _faults.Add($"一个版本最多{MostRows}个事项。");
        }
        else if (rows.Count == 0 && _faults.Count == 0)
        {
            _faults.Add("表格里没有事项。");
        }

        return (rows, _faults);
    }

    private static Dictionary<string, int> PlacesOf(IReadOnlyList<string> head)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (place, written) in head.Index())
        {
            places.TryAdd(OtherNames.GetValueOrDefault(written.Trim(), written.Trim()), place);
        }

        return places;
    }

    /// <summary>Null when the row has a fault; it is then among the faults.</summary>
    private CatalogueRow? RowOf(SourceRow source, Dictionary<string, int> places, int order)
    {
        var line = source.Number;
        string Cell(string name) => places.TryGetValue(name, out var place) ? source[place].Trim() : "";
        var before = _faults.Count;
        foreach (var heading in Headings)
        {
            if (Cell(heading).Length == 0)
            {
                _faults.Add($"第{line}行：“{heading}”是空的。");
            }
            else if (Cell(heading).Length > (heading == "领域" ? 60 : heading.EndsWith("事项", StringComparison.Ordinal) ? 200 : LongestCell))
            {
                _faults.Add($"第{line}行：“{heading}”太长。");
            }
        }

        var limit = TimeLimit.Read(Cell("公开时限"));
        if (limit is null && Cell("公开时限").Length > 0)
        {
            _faults.Add($"第{line}行：公开时限“{Cell("公开时限")}”看不懂，请写成“自信息形成之日起20个工作日内”的样子，或者写“及时”。");
        }

        var (bodies, stranger) = CatalogueBodies.Read(Cell("公开主体"), units);
        if (stranger is not null)
        {
            _faults.Add($"第{line}行：公开主体“{stranger}”不在单位名录中。");
        }

        var named = Cell(Column);
        var channel = named.Length == 0 ? null : tree.All.FirstOrDefault(c => c.Key == named || c.Path == named.Trim('/') || c.Name == named);
        if (named.Length > 0 && channel is null)
        {
            _faults.Add($"第{line}行：没有栏目“{named}”。");
        }

        if (_faults.Count > before)
        {
            return null;
        }

        var text = new CatalogueText(
            Cell("领域"), Cell("一级事项"), Cell("二级事项"), Cell("公开内容"), Cell("公开依据"), Cell("公开时限"), Cell("公开主体"),
            Cell("公开渠道和载体"), Cell("公开对象"), Cell("公开方式"), Cell("公开层级"));
        var row = new CatalogueRow(text, limit!, bodies, channel?.Id, order);
        if (_seen.TryAdd(row.RowKey, line))
        {
            return row;
        }

        _faults.Add($"第{line}行与第{_seen[row.RowKey]}行是同一个事项。");
        return null;
    }
}
