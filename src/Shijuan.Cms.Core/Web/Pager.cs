using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Shijuan.Cms.Core.Web;

/// <summary>分页：one page of a list and the way to the others. Immutable.</summary>
/// <param name="Path">Address of the list without query.</param>
/// <param name="Filters">Filters in force, kept from page to page; empty values are left out.</param>
public sealed record Pager(string Path, int Number, int Size, int Total, IReadOnlyList<KeyValuePair<string, string>> Filters)
{
    public int Count => Math.Max(1, (Total + Size - 1) / Size);

    public int Skip => (Number - 1) * Size;

    /// <summary>False for a page after the last one: the address does not exist.</summary>
    public bool Exists => Number >= 1 && Number <= Count;

    public string Here => To(Number);

    /// <summary>First, last and the neighbours; null stands for a gap.</summary>
    public IReadOnlyList<int?> Numbers
    {
        get
        {
            var shown = Enumerable.Range(Number - 2, 5).Append(1).Append(Count).Where(n => n >= 1 && n <= Count).Distinct().Order().ToList();
            return [.. shown.SelectMany((n, i) => i > 0 && shown[i - 1] < n - 1 ? new int?[] { null, n } : [n])];
        }
    }

    /// <summary>Reads <c>?page=</c>; 1 when it is not there, null when it is no page number.</summary>
    public static int? Read(HttpRequest request)
    {
        var typed = request.Query["page"];
        return typed.Count == 0 ? 1
            : int.TryParse(typed[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 100_000 ? number
            : null;
    }

    public string To(int number)
    {
        var query = string.Join('&', Filters
            .Where(f => f.Value.Length > 0)
            .Append(new("page", number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture)))
            .Where(f => f.Value.Length > 0)
            .Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"));
        return query.Length == 0 ? Path : $"{Path}?{query}";
    }
}
