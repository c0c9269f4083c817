namespace Shijuan.Cms.Core.Text;

/// <summary>The formatting in force at one place of the text: bold, link and so on, each kind at most once.</summary>
internal sealed class OpenFormatting(NodeBudget budget)
{
    private readonly List<Format> _formats = [];
    private RichNode? _block;

    public void Open(string name, IReadOnlyList<KeyValuePair<string, string>> attributes, int level)
    {
        if (name == "a") Remove(_formats.FindIndex(format => format.Name == "a"));
        if (_formats.Find(format => format.Name == name) is { } same) same.Times++;
        else _formats.Add(new Format(name, attributes, level));
    }

    public void Close(string name)
    {
        var at = _formats.FindIndex(format => format.Name == name);
        if (at >= 0 && --_formats[at].Times == 0) Remove(at);
    }

    /// <summary>The next text begins elements of its own.</summary>
    public void Detach()
    {
        foreach (var format in _formats) format.Node = null;
        _block = null;
    }

    /// <summary>Forgets what was opened inside blocks that are closed now.</summary>
    public void LeaveTo(int level) => _formats.RemoveAll(format => format.Level > level);

    /// <summary>The node in which the next text or image belongs.</summary>
    public RichNode Materialise(RichNode block)
    {
        budget.Take();
        if (_block != block) Detach();
        _block = block;
        var inner = block;
        foreach (var format in _formats)
        {
            if (format.Node is null)
            {
                budget.Take();
                format.Node = RichNode.Element(format.Name, format.Attributes);
                inner.Children.Add(format.Node);
            }

            inner = format.Node;
        }

        return inner;
    }

    private void Remove(int at)
    {
        if (at < 0) return;
        for (var i = at; i < _formats.Count; i++) _formats[i].Node = null;
        _formats.RemoveAt(at);
    }

    private sealed class Format(string name, IReadOnlyList<KeyValuePair<string, string>> attributes, int level)
    {
        public string Name => name;

        public IReadOnlyList<KeyValuePair<string, string>> Attributes => attributes;

        public int Level => level;

        public int Times { get; set; } = 1;

        public RichNode? Node { get; set; }
    }
}
