using System.Text;

namespace Shijuan.Cms.Core.Text;

/// <summary>
/// Walks sanitised text once and writes down what a reader sees: a line for each block, a tab between cells of a row,
/// with the places of links on the way.
/// </summary>
internal sealed class TextProjection
{
    private readonly StringBuilder _text = new();
    private readonly List<RichLink> _links = [];
    private int _cells;
    private char? _due;

    private TextProjection()
    {
    }

    public static (string Text, IReadOnlyList<RichLink> Links) Of(RichNode node)
    {
        var projection = new TextProjection();
        projection.Visit(node);
        return (projection._text.ToString(), projection._links);
    }

    private void Visit(RichNode node)
    {
        if (node.IsText)
        {
            Write(node.Text);
            return;
        }

        switch (node.Name)
        {
            case "br":
                Separate();
                return;
            case "a":
                VisitLink(node);
                return;
            case "tr":
                VisitRow(node);
                return;
        }

        var block = !node.IsInline;
        if (block) Separate();
        VisitChildren(node);
        if (block) Separate();
    }

    private void VisitChildren(RichNode node)
    {
        foreach (var child in node.Children) Visit(child);
    }

    private void VisitLink(RichNode node)
    {
        Flush();
        var offset = _text.Length;
        VisitChildren(node);
        _links.Add(new RichLink(node.Attribute("href") ?? "", _text.ToString(offset, _text.Length - offset), offset));
    }

    private void VisitRow(RichNode row)
    {
        Separate();
        _cells++;
        for (var i = 0; i < row.Children.Count; i++)
        {
            if (i > 0)
            {
                Flush(unlessSpace: true);
                _text.Append('\t');
            }

            VisitChildren(row.Children[i]);
            if (_due == ' ') _due = null;
        }

        _cells--;
        Separate();
    }

    // Within a cell a line break would look like the end of the row.
    private void Separate()
    {
        if (_text.Length == 0) return;
        if (_cells == 0) _due = '\n';
        else if (_text[^1] is not ('\t' or '\n')) _due ??= ' ';
    }

    private void Write(string text)
    {
        if (text.Length == 0) return;
        Flush();
        _text.Append(text.Replace('\u00A0', ' '));
    }

    private void Flush(bool unlessSpace = false)
    {
        if (_due is { } due && !(unlessSpace && due == ' ')) _text.Append(due);
        _due = null;
    }
}
