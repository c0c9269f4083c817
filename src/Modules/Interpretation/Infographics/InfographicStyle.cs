using Shijuan.Cms.Core.Papers;
using SkiaSharp;

namespace Shijuan.Cms.Interpretation;

/// <summary>图解的字样：face, size and colour of one kind of words. Pixels. Immutable.</summary>
internal sealed record InfographicStyle(PdfFace Face, float Size, SKColor Colour)
{
    // The colours of the site's own style (styles/shared/tokens.css): one main colour, each pair at least 4.5:1.
    public static readonly SKColor Main = new(0x1a, 0x4b, 0x8c);
    public static readonly SKColor Pale = new(0xee, 0xf3, 0xfa);
    public static readonly SKColor Quiet = new(0xf4, 0xf6, 0xf9);
    public static readonly SKColor Line = new(0xd3, 0xd9, 0xe2);
    private static readonly SKColor Ink = new(0x1f, 0x23, 0x28);
    private static readonly SKColor QuietInk = new(0x55, 0x5c, 0x66);

    public static readonly InfographicStyle Title = new(PdfFace.Heiti, 54, SKColors.White);
    public static readonly InfographicStyle Group = new(PdfFace.Heiti, 42, Main);
    public static readonly InfographicStyle Figure = new(PdfFace.Heiti, 72, Main);
    public static readonly InfographicStyle Heading = new(PdfFace.Heiti, 38, Main);
    public static readonly InfographicStyle Text = new(PdfFace.Any, 34, Ink);
    public static readonly InfographicStyle Side = new(PdfFace.Any, 28, QuietInk);
    public static readonly InfographicStyle Step = new(PdfFace.Heiti, 32, SKColors.White);

    /// <summary>行距.</summary>
    public float Leading => Size * 1.5f;

    /// <summary>From the top of a line to where its letters stand: signs that reach below it still lie within the line.</summary>
    public float Baseline => Size * 1.12f;
}
