using SkiaSharp;

namespace Shijuan.Cms.Core.Papers;

/// <summary>断行：Chinese breaks anywhere, but no line begins with a closing mark or ends with an opening one, and no number or word of letters is torn.</summary>
public static class PdfBreaks
{
    private const string MayNotBegin = "，。、；：？！）》〉”’】〕」』%％…—·,.;:?!)";
    private const string MayNotEnd = "（《〈“‘【〔「『(";

    /// <param name="firstIndent">Taken from the width of the first line.</param>
    public static IReadOnlyList<string> Lines(string text, SKFont font, float width, float firstIndent)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var rest = paragraph;
            while (rest.Length > 0)
            {
                var length = Fitting(rest, font, lines.Count == 0 ? width - firstIndent : width);
                lines.Add(rest[..length]);
                rest = rest[length..];
            }
        }

        return lines;
    }

    private static int Fitting(string text, SKFont font, float width)
    {
        // A little is forgiven: widths are sums of rounded numbers.
        var most = Math.Clamp(font.BreakText(text, width + 0.5f), 1, text.Length);
        if (most == text.Length)
        {
            return most;
        }

        var length = most;
        while (length > 1 && !MayBreak(text, length) && most - length < 12)
        {
            length--;
        }

        return MayBreak(text, length) ? length : char.IsHighSurrogate(text[most - 1]) ? Math.Max(1, most - 1) : most;
    }

    private static bool MayBreak(string text, int at) =>
        !MayNotBegin.Contains(text[at], StringComparison.Ordinal)
        && !MayNotEnd.Contains(text[at - 1], StringComparison.Ordinal)
        && !(char.IsAsciiLetterOrDigit(text[at]) && char.IsAsciiLetterOrDigit(text[at - 1]))
        && !char.IsLowSurrogate(text[at]);
}
