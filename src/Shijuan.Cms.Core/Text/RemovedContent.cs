namespace Shijuan.Cms.Core.Text;

/// <summary>Counts by kind what was taken out, for the editor to read; the order of first sight is kept.</summary>
internal sealed class RemovedContent
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public void Add(string what)
    {
        if (!_counts.TryAdd(what, 1)) _counts[what]++;
        else _order.Add(what);
    }

    public IReadOnlyList<string> Describe() => [.. _order.Select(what => $"已移除{what}（{_counts[what]} 处）")];
}
