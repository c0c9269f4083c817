using SkiaSharp;

namespace Shijuan.Cms.Interpretation;

/// <summary>
/// 图解的版面：every line and every area with its place, before anything is drawn. The height follows from the words, so nothing is cut. Pixels. Immutable.
/// </summary>
/// <param name="Code">Null where the address is not known.</param>
internal sealed record InfographicLayout(float Height, IReadOnlyList<PlacedArea> Areas, IReadOnlyList<PlacedLine> Lines, PlacedCode? Code)
{
    public const int Width = 1080;
    public const int Margin = 60;

    public static InfographicLayout Of(InfographicText text, InfographicFonts fonts)
    {
        var sketch = new InfographicSketch(fonts);
        sketch.Banner(text.Title);
        foreach (var group in text.Groups)
        {
            sketch.Heading(group.Heading);
            switch (group.Kind)
            {
                case PictureBlock.Number:
                    sketch.Numbers(group.Blocks);
                    break;
                case PictureBlock.Step:
                    sketch.Steps(group.Blocks);
                    break;
                case PictureBlock.Comparison:
                    sketch.Comparisons(group.Blocks);
                    break;
                default:
                    sketch.Cards(group.Blocks);
                    break;
            }
        }

        sketch.Foot(text.Link, $"来源：{text.Unit}（{text.Site}）", $"看完整解读：{text.Address}");
        return sketch.Finish();
    }
}

/// <summary>一块底色。Immutable.</summary>
/// <param name="Radius">Of its corners.</param>
internal sealed record PlacedArea(SKRect Area, SKColor Colour, float Radius);

/// <summary>一行文字。Immutable.</summary>
/// <param name="Y">Where its letters stand.</param>
internal sealed record PlacedLine(string Text, float X, float Y, InfographicStyle Style);

/// <summary>二维码：on whole pixels, because a blurred edge is what cameras fail at. Immutable.</summary>
/// <param name="Squares">Of <see cref="ScanCode"/>.</param>
/// <param name="Side">Of one square.</param>
internal sealed record PlacedCode(IReadOnlyList<IReadOnlyList<bool>> Squares, int X, int Y, int Side)
{
    public int Size => Squares.Count * Side;
}
