using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Shijuan.Cms.Core.Drafting;

namespace Shijuan.Cms.Editorial;

/// <summary>替换文字：in titles, texts and the fields of the type; never in addresses, columns, dates or names of people. A word that is partly bold is found too.</summary>
internal static class WordReplacement
{
    private static readonly string[] Plain = ["Title", "Summary", "Keywords", "Source"];
    private static readonly HashSet<string> Blocks = ["P", "H2", "H3", "H4", "LI", "TD", "TH", "BLOCKQUOTE", "UL", "OL", "TABLE", "TBODY", "TR", "HR", "IMG", "BR", "BODY"];

    /// <summary>The fields in which words are replaced.</summary>
    public static bool Covers(string field) =>
        Plain.Contains(field) || field == "Body" || (field.StartsWith(DraftFields.DetailPrefix, StringComparison.Ordinal) && !field.EndsWith("Number", StringComparison.Ordinal));

    public static Func<DraftFields, DraftFields> In(string find, string replacement) => fields =>
        new DraftFields(fields.Values.Select(f => new KeyValuePair<string, string>(f.Key, Rewrite(f.Key, f.Value, find, replacement))));

    /// <summary>Every place at which the words stand, with what stands around them.</summary>
    public static IReadOnlyList<Occurrence> Find(DraftFields fields, string find) =>
        fields.Values.Where(f => Covers(f.Key)).OrderBy(f => Array.IndexOf(Plain, f.Key) is var at && at < 0 ? Plain.Length : at)
            .SelectMany(f => (f.Key == "Body" ? RunsOf(Parse(f.Value)).Select(r => r.Text).Concat(Alternatives(Parse(f.Value)).Select(a => a.GetAttribute("alt") ?? "")) : [f.Value])
                .SelectMany(text => Places(text, find).Select(at => Occurrence.Of(f.Key, text, at, find.Length))))
            .ToList();

    private static string Rewrite(string field, string value, string find, string replacement)
    {
        if (!Covers(field) || find.Length == 0)
        {
            return value;
        }

        if (field != "Body")
        {
            return value.Replace(find, replacement, StringComparison.Ordinal);
        }

        var body = Parse(value);
        var changed = false;
        foreach (var run in RunsOf(body))
        {
            changed |= run.Replace(find, replacement);
        }

        foreach (var image in Alternatives(body).Where(i => i.GetAttribute("alt")!.Contains(find, StringComparison.Ordinal)))
        {
            image.SetAttribute("alt", image.GetAttribute("alt")!.Replace(find, replacement, StringComparison.Ordinal));
            changed = true;
        }

        return changed ? body.InnerHtml : value;
    }

    private static IElement Parse(string html) => new HtmlParser().ParseDocument("<body>" + html + "</body>").Body!;

    private static IEnumerable<IElement> Alternatives(IElement body) => body.QuerySelectorAll("img[alt]");

    private static IEnumerable<int> Places(string text, string find)
    {
        for (var at = text.IndexOf(find, StringComparison.Ordinal); at >= 0; at = text.IndexOf(find, at + find.Length, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    /// <summary>Text nodes that a reader sees as one line: between two block boundaries, pictures or line breaks.</summary>
    private static List<TextRun> RunsOf(IElement body)
    {
        var runs = new List<TextRun>();
        var open = new List<IText>();
        Walk(body);
        Close();
        return runs;

        void Walk(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                var boundary = child is IElement element && Blocks.Contains(element.TagName);
                if (boundary)
                {
                    Close();
                }

                if (child is IText text)
                {
                    open.Add(text);
                }
                else
                {
                    Walk(child);
                }

                if (boundary)
                {
                    Close();
                }
            }
        }

        void Close()
        {
            if (open.Count > 0)
            {
                runs.Add(new TextRun([.. open]));
                open.Clear();
            }
        }
    }

    private sealed class TextRun(IReadOnlyList<IText> nodes)
    {
        public string Text { get; } = string.Concat(nodes.Select(n => n.Data));

        /// <summary>From the last place to the first, so that earlier offsets stay right. The replacement takes the formatting of the first character.</summary>
        public bool Replace(string find, string replacement)
        {
            var places = Places(Text, find).Reverse().ToList();
            foreach (var place in places)
            {
                var (from, left, first) = (place, find.Length, true);
                foreach (var node in nodes)
                {
                    if (left == 0)
                    {
                        break;
                    }

                    if (from >= node.Data.Length)
                    {
                        from -= node.Data.Length;
                        continue;
                    }

                    var here = Math.Min(left, node.Data.Length - from);
                    node.Data = node.Data[..from] + (first ? replacement : "") + node.Data[(from + here)..];
                    (from, left, first) = (0, left - here, false);
                }
            }

            return places.Count > 0;
        }
    }
}

/// <summary>一处：the words with what stands around them. Immutable.</summary>
internal sealed record Occurrence(string Field, string Before, string Words, string After)
{
    private const int Around = 16;

    public static Occurrence Of(string field, string text, int at, int length)
    {
        var (start, end) = (Math.Max(0, at - Around), Math.Min(text.Length, at + length + Around));
        return new Occurrence(
            field, (start > 0 ? "…" : "") + text[start..at], text.Substring(at, length), text[(at + length)..end] + (end < text.Length ? "…" : ""));
    }
}
