using System.Text;

namespace Shijuan.Cms.Exchange;

/// <summary>列表：nests numbered paragraphs that follow each other.</summary>
internal sealed class ListWriter(StringBuilder html)
{
    private readonly Stack<(int Level, bool Ordered, int ListId)> _open = new();

    public void Item(NumberLabel label, string content)
    {
        var ordered = label.Kind == NumberKind.Decimal;
        while (_open.TryPeek(out var top) && (top.Level > label.Level || (top.Level == label.Level && (top.Ordered != ordered || (ordered && top.ListId != label.ListId)))))
        {
            CloseOne();
        }

        if (_open.TryPeek(out var same) && same.Level == label.Level)
        {
            html.Append("</li>");
        }
        else
        {
            _open.Push((label.Level, ordered, label.ListId));
            html.Append(!ordered ? "<ul>" : label.Number == 1 ? "<ol>" : $"<ol start=\"{label.Number}\">");
        }

        html.Append("<li>").Append(content);
    }

    public void Close()
    {
        while (_open.Count > 0)
        {
            CloseOne();
        }
    }

    private void CloseOne() => html.Append("</li>").Append(_open.Pop().Ordered ? "</ol>" : "</ul>");
}
