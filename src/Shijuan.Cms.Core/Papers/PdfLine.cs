using System.Text;
using SkiaSharp;

namespace Shijuan.Cms.Core.Papers;

/// <summary>文字的绘制：draws a line together with the characters it stands for. Many Chinese fonts use one shape for 民 and for the radical ⺠; without the characters a reader would search and copy the radical.</summary>
public static class PdfLine
{
    public static void Draw(SKCanvas canvas, string text, float x, float y, SKFont font, SKPaint paint)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(font);
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
