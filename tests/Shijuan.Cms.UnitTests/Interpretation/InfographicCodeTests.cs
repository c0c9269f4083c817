using QRCoder;
using Shijuan.Cms.Interpretation;
using SkiaSharp;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>图解上的二维码：the squares on the picture are those of the address, sharp, with a light border, and nothing lies on them.</summary>
public sealed class InfographicCodeTests
{
    private const string Link = "https://www.example.gov.cn/policy/interpretation/2026/12.html";
    private const string Other = "https://www.example.gov.cn/policy/interpretation/2026/13.html";
    private const int Border = 4;

    [Fact]
    public void What_is_drawn_is_the_code_of_the_address() => Assert.Equal(CodeOf(Link), Drawn(Link));

    [Fact]
    public void A_picture_of_another_address_has_another_code()
    {
        Assert.NotEqual(CodeOf(Link), Drawn(Other));
        Assert.Equal(CodeOf(Other), Drawn(Other));
    }

    [Fact]
    public void The_border_is_light_and_the_corners_are_those_that_cameras_look_for()
    {
        var rows = Drawn(Link);

        Assert.All(rows.Take(Border).Concat(rows.TakeLast(Border)), row => Assert.Equal(new string('.', rows.Count), row));
        Assert.All(rows, row => Assert.True(row.StartsWith("....", StringComparison.Ordinal) && row.EndsWith("....", StringComparison.Ordinal), row));
        string[] corner = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];
        Assert.Equal(corner, rows.Skip(Border).Take(7).Select(row => row.Substring(Border, 7)));
        Assert.Equal(corner, rows.Skip(Border).Take(7).Select(row => row.Substring(row.Length - Border - 7, 7)));
        Assert.Equal(corner, rows.SkipLast(Border).TakeLast(7).Select(row => row.Substring(Border, 7)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(40, 1)]
    [InlineData(1, 300)]
    public void It_has_a_place_of_its_own_whatever_stands_beside_it(int unit, int path)
    {
        using var fonts = new InfographicFonts();
        var layout = InfographicLayout.Of(Text(Link + new string('x', path), new string('县', unit)), fonts);
        var code = layout.Code;

        Assert.NotNull(code);
        var place = SKRect.Create(code.X, code.Y, code.Size, code.Size);
        Assert.True(place.Left > InfographicLayout.Width / 2 && place.Right <= InfographicLayout.Width && place.Bottom <= layout.Height, $"{place}");
        Assert.True(code.Side >= 4);
        Assert.DoesNotContain(layout.Areas, a => a.Area.IntersectsWith(place));
        Assert.DoesNotContain(layout.Lines, l => AreaOf(l, fonts).IntersectsWith(place));
        Assert.Contains(layout.Lines, l => l.Text == "扫码看全文");
    }

    [Fact]
    public void Where_the_address_is_not_known_there_is_none()
    {
        using var fonts = new InfographicFonts();
        var layout = InfographicLayout.Of(Text(null), fonts);

        Assert.Null(layout.Code);
        Assert.DoesNotContain(layout.Lines, l => l.Text == "扫码看全文");
        Assert.True(layout.Height < InfographicLayout.Of(Text(Link), fonts).Height);
    }

    private static InfographicText Text(string? link, string unit = "石泉县民政局") => new(
        "图解：家里的老人每月能享受几次上门服务", PictureGroup.Of([new PictureBlock(PictureBlock.Card, "补助多少", "300元", "每人每月", "")]), unit, "石泉县人民政府网",
        "www.example.gov.cn/policy/interpretation/2026/12.html", link);

    /// <summary>Row by row, # for dark: from the library, past the product's own code.</summary>
    private static List<string> CodeOf(string link)
    {
        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        return [.. code.ModuleMatrix.Select(row => string.Concat(row.Cast<bool>().Select(isDark => isDark ? '#' : '.')))];
    }

    /// <summary>The same, read from the picture.</summary>
    private static List<string> Drawn(string link)
    {
        var text = Text(link);
        using var fonts = new InfographicFonts();
        var code = InfographicLayout.Of(text, fonts).Code!;
        using var picture = SKBitmap.Decode(InfographicImage.Draw(text)!)!;
        var places = Enumerable.Range(0, code.Squares.Count).ToList();
        return places.ConvertAll(row => string.Concat(places.Select(column => Sign(picture, code.X + (column * code.Side), code.Y + (row * code.Side), code.Side))));
    }

    /// <summary>The middle and two corners of a square: where its edge is blurred they differ, which is a question mark.</summary>
    private static char Sign(SKBitmap picture, int x, int y, int side)
    {
        var seen = new[] { 0, side / 2, side - 1 }.Select(step => picture.GetPixel(x + step, y + step)).Distinct().ToList();
        return seen.Count > 1 ? '?' : seen[0] == SKColors.Black ? '#' : seen[0] == SKColors.White ? '.' : '?';
    }

    private static SKRect AreaOf(PlacedLine line, InfographicFonts fonts)
    {
        fonts.Of(line.Style.Face, line.Style.Size).MeasureText(line.Text, out var bounds);
        bounds.Offset(line.X, line.Y);
        return bounds;
    }
}
