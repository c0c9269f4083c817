using System.Text;

namespace Shijuan.Cms.Core.Text;

/// <summary>One run of text and formatting inside a block, brought to single spaces without blank edges.</summary>
internal sealed class InlineRun
{
    private RichNode? _lastText;
    private bool _afterSpace = true;

    private InlineRun()
    {
    }

    public static List<RichNode> Tidy(List<RichNode> nodes)
    {
        var run = new InlineRun();
        foreach (var node in nodes) run.Collapse(node);
        run.TrimLast();
        var kept = WithoutEmpty(nodes);
        var first = kept.FindIndex(node => node.Name != "br");
        if (first < 0 || !kept.Exists(HasContent)) return [];
        var last = kept.FindLastIndex(node => node.Name != "br");
        return kept.GetRange(first, last - first + 1);
    }

    private void Collapse(RichNode node)
    {
        if (node.IsText)
        {
            node.Text = CollapseText(CleanText.Clean(node.Text));
            if (node.Text.Length > 0) _lastText = node;
        }
        else if (node.Name == "br")
        {
            TrimLast();
            _afterSpace = true;
        }
        else if (node.Name == "img")
        {
            _afterSpace = false;
            _lastText = null;
        }
        else
        {
            foreach (var child in node.Children) Collapse(child);
        }
    }

    private string CollapseText(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var space = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (!space) collapsed.Append(c);
            else if (!_afterSpace) collapsed.Append(' ');
            _afterSpace = space;
        }

        return collapsed.ToString();
    }

    private void TrimLast()
    {
        if (_lastText is not null) _lastText.Text = _lastText.Text.TrimEnd(' ');
        _lastText = null;
    }

    private static List<RichNode> WithoutEmpty(List<RichNode> nodes)
    {
        var kept = new List<RichNode>(nodes.Count);
        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            if (node.IsText)
            {
                text.Append(node.Text);
                continue;
            }

            if (node.IsFormatting) node.ReplaceChildren(WithoutEmpty(node.Children));
            if (node.IsFormatting && node.Children.Count == 0) continue;
            KeepText();
            kept.Add(node);
        }

        KeepText();
        return kept;

        void KeepText()
        {
            if (text.Length > 0) kept.Add(RichNode.OfText(text.ToString()));
            text.Clear();
        }
    }

    private static bool HasContent(RichNode node) =>
        node.IsText ? !string.IsNullOrWhiteSpace(node.Text) : node.Name == "img" || node.Children.Exists(HasContent);
}
