using Shijuan.Cms.Core.Papers;
using SkiaSharp;

namespace Shijuan.Cms.Interpretation;

/// <summary>图解画成的图 (2.3.01)：as wide as a telephone shows well, as tall as its words need, for messages and printing. The page says the same in words.</summary>
internal static class InfographicImage
{
    public const string MediaType = "image/png";

    /// <summary>What the gate lets through stays far below; a taller picture would take the memory from the readers.</summary>
    public const int MostHeight = 18_000;

    /// <summary>The bytes, or null when the server has no Chinese font or the picture would be too tall.</summary>
    public static byte[]? Draw(InfographicText text)
    {
        if (!InfographicFonts.AreThere)
        {
            return null;
        }

        using var fonts = new InfographicFonts();
        var layout = InfographicLayout.Of(text, fonts);
        return layout.Height > MostHeight ? null : Draw(layout, fonts);
    }

    private static byte[] Draw(InfographicLayout layout, InfographicFonts fonts)
    {
        using var surface = SKSurface.Create(new SKImageInfo(InfographicLayout.Width, (int)Math.Ceiling(layout.Height)))
            ?? throw new InvalidOperationException("There is no memory for the picture.");
        using var paint = new SKPaint { IsAntialias = true };
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        foreach (var area in layout.Areas)
        {
            paint.Color = area.Colour;
            canvas.DrawRoundRect(area.Area, area.Radius, area.Radius, paint);
        }

        foreach (var line in layout.Lines)
        {
            paint.Color = line.Style.Colour;
            PdfLine.Draw(canvas, line.Text, line.X, line.Y, fonts.Of(line.Style.Face, line.Style.Size), paint);
        }

        if (layout.Code is { } code)
        {
            Draw(canvas, code);
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Draw(SKCanvas canvas, PlacedCode code)
    {
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        foreach (var (row, squares) in code.Squares.Index())
        {
            foreach (var (column, _) in squares.Index().Where(s => s.Item))
            {
                canvas.DrawRect(SKRect.Create(code.X + (column * code.Side), code.Y + (row * code.Side), code.Side, code.Side), ink);
            }
        }
    }
}
