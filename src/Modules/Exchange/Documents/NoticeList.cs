namespace Shijuan.Cms.Exchange;

/// <summary>导入提示：what was left out or needs a look, each kind once with its count, in the order of first sight.</summary>
internal sealed class NoticeList
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public void Add(string what)
    {
        if (!_counts.TryAdd(what, 1))
        {
            _counts[what]++;
            return;
        }

        _order.Add(what);
    }

    public IReadOnlyList<string> Describe() => [.. _order.Select(what => _counts[what] == 1 ? what : $"{what}（{_counts[what]} 处）")];
}
