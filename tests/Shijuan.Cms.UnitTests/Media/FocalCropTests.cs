using CsCheck;
using Shijuan.Cms.Core.Media;
using Xunit;

namespace Shijuan.Cms.UnitTests.Media;

/// <summary>F4: a crop never cuts the marked point.</summary>
public sealed class FocalCropTests
{
    private static readonly (int Width, int Height)[] Ratios = [.. MediaShapes.Crops.Select(s => MediaShapes.RatioOf(s)!.Value)];

    [Fact]
    public void F4_a_crop_lies_inside_the_picture_and_holds_the_marked_point() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Int[1, 5000], Gen.Double[-0.2, 1.2], Gen.Double[-0.2, 1.2], Gen.Int[0, 2].Select(i => Ratios[i])).Sample(
            (width, height, x, y, ratio) => IsRight(FocalCrop.Of(width, height, ratio, x, y), width, height, x, y));

    [Fact]
    public void A_crop_from_the_middle_would_be_reported() =>
        Assert.False(IsRight(new CropBox(300, 0, 400, 400), 1000, 400, 0.05, 0.5));

    [Theory]
    [InlineData(1600, 900, 16, 9, 0.5, 0.5, 0, 0, 1600, 900)]
    [InlineData(2000, 1000, 1, 1, 0.5, 0.5, 500, 0, 1000, 1000)]
    [InlineData(2000, 1000, 1, 1, 0.0, 0.0, 0, 0, 1000, 1000)]
    [InlineData(2000, 1000, 1, 1, 1.0, 1.0, 1000, 0, 1000, 1000)]
    [InlineData(1000, 2000, 16, 9, 0.5, 0.9, 0, 1438, 1000, 562)]
    [InlineData(1200, 1200, 4, 3, 0.5, 0.25, 0, 0, 1200, 900)]
    public void The_box_is_as_large_as_the_ratio_allows(
        int width, int height, int ratioWidth, int ratioHeight, double x, double y, int left, int top, int boxWidth, int boxHeight) =>
        Assert.Equal(new CropBox(left, top, boxWidth, boxHeight), FocalCrop.Of(width, height, (ratioWidth, ratioHeight), x, y));

    private static bool IsRight(CropBox box, int width, int height, double x, double y)
    {
        var (pixelX, pixelY) = FocalCrop.PixelOf(width, height, x, y);
        return box.Left >= 0 && box.Top >= 0 && box.Left + box.Width <= width && box.Top + box.Height <= height
            && (box.Width == width || box.Height == height) && box.Holds(pixelX, pixelY);
    }
}
