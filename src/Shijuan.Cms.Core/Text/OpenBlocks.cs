namespace Shijuan.Cms.Core.Text;

/// <summary>The blocks open at one place of the text, and which of them must close before another may open.</summary>
internal sealed class OpenBlocks(NodeBudget budget)
{
    // A few more than the markup may nest: lists and tables are completed with what they lack. Browsers stop at 512.
    private const int MaxOpen = MarkupDepth.Limit + 44;

    private readonly List<RichNode> _stack = [RichNode.Element("#root")];
    private readonly Dictionary<RichNode, RichNode> _fostered = [];

    public RichNode Root => _stack[0];

    public RichNode Top => _stack[^1];

    public int Depth => _stack.Count;

    public bool InTableStructure => Top.Name is "table" or "thead" or "tbody" or "tr";

    private bool InHeading => Top.Name is "h2" or "h3" or "h4";

    public void Push(RichNode node)
    {
        if (_stack.Count >= MaxOpen) throw RichTextRefusedException.TooDeep();
        budget.Take();
        if (node.Name == "caption") Top.Children.Insert(0, node);
        else Top.Children.Add(node);
        _stack.Add(node);
    }

    public void Append(RichNode node)
    {
        budget.Take();
        Top.Children.Add(node);
    }

    public void LeaveParagraph()
    {
        if (Top.Name == "p") Pop();
    }

    /// <summary>Text inside a table but outside its cells is shown before the table, as browsers do.</summary>
    public void Foster(string text)
    {
        budget.Take();
        var table = _stack[LastIndexOf(["table"])];
        if (!_fostered.TryGetValue(table, out var paragraph)) _fostered[table] = paragraph = RichNode.Element("p");
        paragraph.Children.Add(RichNode.OfText(text));
        paragraph.Children.Add(RichNode.OfText(" "));
    }

    public bool PrepareForInline()
    {
        if (Top.Name is "ul" or "ol") EnterItem();
        return !InTableStructure;
    }

    /// <summary>Closes what cannot hold the element; false when the element has no place here and only separates text.</summary>
    public bool PrepareFor(string name)
    {
        if (name is "caption" or "thead" or "tbody" or "tr" or "td" or "th") return PrepareForTablePart(name);
        if (name == "li") return PrepareForItem();
        LeaveParagraph();
        if (name == "figcaption") return Top.Name == "figure" && !Top.Children.Exists(child => child.Name == "figcaption");
        if (Top.Name is "caption" or "figcaption" || (InHeading && name == "p")) return false;
        if (InHeading) Pop();
        if (Top.Name is "ul" or "ol") EnterItem();
        return !InTableStructure;
    }

    public bool Close(string name)
    {
        string[] wanted = name is "h2" or "h3" or "h4" ? ["h2", "h3", "h4"] : [name];
        string[] walls = name switch
        {
            "table" => [],
            "caption" or "thead" or "tbody" or "tr" or "td" or "th" => ["table"],
            "li" => ["ul", "ol", "td", "th", "caption"],
            _ => ["td", "th", "caption"],
        };
        var at = LastIndexOf([.. wanted, .. walls]);
        if (at < 0 || !wanted.Contains(_stack[at].Name)) return false;
        PopTo(at);
        return true;
    }

    private bool PrepareForTablePart(string name)
    {
        var table = LastIndexOf(["table"]);
        if (table < 0) return false;
        if (name == "caption" && _stack[table].Children.Exists(child => child.Name == "caption")) return false;
        var keep = name switch
        {
            "td" or "th" => LastIndexOf(["tr", "tbody", "thead", "table"]),
            "tr" => LastIndexOf(["tbody", "thead", "table"]),
            _ => table,
        };
        PopTo(keep + 1);
        if (Top.Name == "table" && name is "tr" or "td" or "th") Push(RichNode.Element("tbody"));
        if (Top.Name is "tbody" or "thead" && name is "td" or "th") Push(RichNode.Element("tr"));
        return true;
    }

    private bool PrepareForItem()
    {
        var at = LastIndexOf(["li", "ul", "ol", "td", "th", "caption", "table"]);
        if (at < 0 || _stack[at].Name is not ("li" or "ul" or "ol")) return false;
        PopTo(_stack[at].Name == "li" ? at : at + 1);
        return true;
    }

    private void EnterItem()
    {
        if (Top.Children is [.., { Name: "li" } last]) _stack.Add(last);
        else Push(RichNode.Element("li"));
    }

    private int LastIndexOf(ReadOnlySpan<string> names)
    {
        for (var at = _stack.Count - 1; at > 0; at--)
            if (names.Contains(_stack[at].Name)) return at;
        return -1;
    }

    private void PopTo(int count)
    {
        while (_stack.Count > count) Pop();
    }

    private void Pop()
    {
        var closed = Top;
        _stack.RemoveAt(_stack.Count - 1);
        if (_fostered.Remove(closed, out var paragraph)) Top.Children.Insert(Top.Children.Count - 1, paragraph);
    }

    public RichNode Finish()
    {
        PopTo(1);
        return Root;
    }
}
