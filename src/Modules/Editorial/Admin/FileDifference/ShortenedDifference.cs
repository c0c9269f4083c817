using System.Text;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Editorial;

/// <summary>缩短的差异：long stretches that are alike keep only their ends, so that the changes are found.</summary>
internal static class ShortenedDifference
{
    private const int Context = 80;

    public static IReadOnlyList<TextChange> Of(IReadOnlyList<TextChange> changes) =>
        [.. changes.Select((c, i) => c.Kind == ChangeKind.Same ? c with { Text = Shorten(c.Text, isFirst: i == 0, isLast: i == changes.Count - 1) } : c)];

    private static string Shorten(string text, bool isFirst, bool isLast)
    {
        var (head, tail) = (isFirst ? 0 : Context, isLast ? 0 : Context);
        if (text.Length <= (3 * Context) || (isFirst && isLast))
        {
            return text;
        }

        var (from, to) = (Whole(text, head), Whole(text, text.Length - tail));
        return new StringBuilder().Append(text, 0, from).Append($"\n……（{to - from} 个字相同）……\n").Append(text, to, text.Length - to).ToString();
    }

    /// <summary>A rare character is two UTF-16 units and must not be torn.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
