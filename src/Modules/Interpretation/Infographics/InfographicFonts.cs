using Shijuan.Cms.Core.Papers;
using SkiaSharp;

namespace Shijuan.Cms.Interpretation;

/// <summary>图解的字体：by face and size, for measuring and for drawing; the typefaces belong to <see cref="PdfFonts"/> and stay open.</summary>
internal sealed class InfographicFonts : IDisposable
{
    private readonly Dictionary<(PdfFace Face, float Size), SKFont> _fonts = [];

    /// <summary>Whether the server has a Chinese font; without one there is no picture.</summary>
    public static bool AreThere => PdfFonts.Find() is not null;

    public SKFont Of(PdfFace face, float size)
    {
        if (!_fonts.TryGetValue((face, size), out var font))
        {
            _fonts[(face, size)] = font = new SKFont(PdfFonts.Find(face), size) { Subpixel = true };
        }

        return font;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }
    }
}
