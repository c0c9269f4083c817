namespace Shijuan.Cms.Core.Media;

/// <summary>裁切框，像素。Immutable.</summary>
public sealed record CropBox(int Left, int Top, int Width, int Height)
{
    public bool Holds(int x, int y) => x >= Left && x < Left + Width && y >= Top && y < Top + Height;
}

/// <summary>按焦点裁切：the largest box of a ratio that lies inside the picture, as near to the focal point as the edges allow. The marked point is always inside.</summary>
public static class FocalCrop
{
    /// <param name="width">Of the picture, pixels, at least 1.</param>
    /// <param name="height">Of the picture, pixels, at least 1.</param>
    /// <param name="ratio">For example 16 to 9.</param>
    /// <param name="focalX">0 left to 1 right.</param>
    /// <param name="focalY">0 top to 1 bottom.</param>
    public static CropBox Of(int width, int height, (int Width, int Height) ratio, double focalX, double focalY)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        var tooWide = (long)width * ratio.Height > (long)height * ratio.Width;
        var boxWidth = tooWide ? Part(height, ratio.Width, ratio.Height, width) : width;
        var boxHeight = tooWide ? height : Part(width, ratio.Height, ratio.Width, height);
        var (x, y) = PixelOf(width, height, focalX, focalY);
        return new CropBox(
            Math.Clamp(x - (boxWidth / 2), 0, width - boxWidth),
            Math.Clamp(y - (boxHeight / 2), 0, height - boxHeight),
            boxWidth,
            boxHeight);
    }

    /// <summary>The pixel that a focal point means.</summary>
    public static (int X, int Y) PixelOf(int width, int height, double focalX, double focalY) =>
        ((int)Math.Min(width - 1, Math.Clamp(focalX, 0, 1) * width), (int)Math.Min(height - 1, Math.Clamp(focalY, 0, 1) * height));

    private static int Part(int side, int wanted, int of, int most) =>
        Math.Clamp((int)Math.Round((double)side * wanted / of), 1, most);
}
