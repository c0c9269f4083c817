using System.Text;
using SkiaSharp;

namespace Shijuan.Cms.Disclosure;

/// <summary>断行和写字：Chinese text may be broken anywhere but before a mark that begins no line; what is drawn can be searched.</summary>
internal static class ReportLines
{
    private const string NeverFirst = "，。、；：？！）》”’】";

    public static IReadOnlyList<string> Of(string text, float width, SKFont font)
    {
        var lines = new List<string>();
        for (var rest = text; rest.Length > 0;)
        {
            var fits = Math.Max(1, font.BreakText(rest, width));
            if (fits < rest.Length && fits > 1 && (NeverFirst.Contains(rest[fits], StringComparison.Ordinal) || char.IsHighSurrogate(rest[fits - 1])))
            {
                fits--;
            }

            lines.Add(rest[..fits]);
            rest = rest[fits..];
        }

        return lines;
    }

    /// <summary>Together with the characters that the glyphs stand for: many Chinese fonts use one shape for 民 and for the radical ⺠, and a reader would copy the radical.</summary>
    public static void Draw(SKCanvas canvas, string text, float x, float y, SKFont font, SKPaint paint)
    {
        var glyphs = font.GetGlyphs(text);
        if (glyphs.Length == 0)
        {
            return;
        }

        var utf8 = Encoding.UTF8.GetBytes(text);
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocateTextRun(font, glyphs.Length, 0, 0, utf8.Length, null);
        run.SetGlyphs(glyphs);
        run.SetText(utf8);
        run.SetClusters(StartsOf(text));
        using var line = builder.Build();
        canvas.DrawText(line, x, y, paint);
    }

    /// <summary>Where the bytes of each character begin.</summary>
    private static uint[] StartsOf(string text)
    {
        var starts = new List<uint>();
        var at = 0u;
        foreach (var rune in text.EnumerateRunes())
        {
            starts.Add(at);
            at += (uint)rune.Utf8SequenceLength;
        }

        return [.. starts];
    }
}
