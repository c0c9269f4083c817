namespace Shijuan.Cms.Core.Text;

/// <summary>
/// Brings a tree to its one canonical shape: loose text in paragraphs, single spaces, nothing empty. Tidying twice
/// changes nothing.
/// </summary>
internal static class RichTreeTidy
{
    public static void Tidy(RichNode node)
    {
        foreach (var child in node.Children)
            if (!child.IsInline) Tidy(child);
        switch (node.Name)
        {
            case "p" or "h2" or "h3" or "h4" or "caption" or "figcaption":
                node.ReplaceChildren(InlineRun.Tidy([.. node.Children.Select(AsSpace)]));
                break;
            case "#root" or "blockquote":
                node.ReplaceChildren(Flow(node.Children, _ => true));
                break;
            case "li" or "td" or "th" or "figure":
                node.ReplaceChildren(Flow(node.Children, HasNeighbouringRuns));
                break;
            default:
                node.ReplaceChildren([.. node.Children.Where(child => !child.IsInline && IsKept(child))]);
                break;
        }
    }

    private static RichNode AsSpace(RichNode node) => node.Name == RichNode.BreakName ? RichNode.OfText(" ") : node;

    private static List<RichNode> Flow(List<RichNode> children, Predicate<List<object>> wrapsRuns)
    {
        var parts = Parts(children);
        var wraps = wrapsRuns(parts);
        var flow = new List<RichNode>(parts.Count);
        foreach (var part in parts)
        {
            if (part is RichNode block)
            {
                flow.AddRange(Kept(block));
            }
            else if (wraps)
            {
                var paragraph = RichNode.Element("p");
                paragraph.ReplaceChildren((List<RichNode>)part);
                flow.Add(paragraph);
            }
            else
            {
                flow.AddRange((List<RichNode>)part);
            }
        }

        return flow;
    }

    /// <summary>Blocks, and tidied runs of loose text between them; runs without content are left out.</summary>
    private static List<object> Parts(List<RichNode> children)
    {
        var parts = new List<object>();
        var run = new List<RichNode>();
        foreach (var child in children)
        {
            if (child.IsInline)
            {
                run.Add(child);
                continue;
            }

            EndRun();
            if (child.Name != RichNode.BreakName) parts.Add(child);
        }

        EndRun();
        return parts;

        void EndRun()
        {
            var tidy = InlineRun.Tidy(run);
            if (tidy.Count > 0) parts.Add(tidy);
            run = [];
        }
    }

    private static bool HasNeighbouringRuns(List<object> parts)
    {
        for (var i = 1; i < parts.Count; i++)
            if (parts[i] is List<RichNode> && parts[i - 1] is List<RichNode>) return true;
        return false;
    }

    // A table without rows still has its caption's text.
    private static IEnumerable<RichNode> Kept(RichNode block)
    {
        if (block.Name == "table" && block.Children is [{ Name: "caption" } caption])
        {
            var paragraph = RichNode.Element("p");
            paragraph.ReplaceChildren(caption.Children);
            return [paragraph];
        }

        return IsKept(block) ? [block] : [];
    }

    private static bool IsKept(RichNode node) => node.IsVoid || node.Name is "td" or "th" || node.Children.Count > 0;
}
