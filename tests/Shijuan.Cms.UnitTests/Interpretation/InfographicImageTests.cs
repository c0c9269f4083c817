using System.Buffers.Binary;
using Shijuan.Cms.Interpretation;
using SkiaSharp;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>图解的图：a PNG 1080 wide, as tall as its words; every word is on it, nothing is cut and nothing lies on something else.</summary>
public sealed class InfographicImageTests
{
    private const string Long = "年满六十周岁、户口和住处都在本县的特困老人、低保老人和中度以上失能老人，以及八十岁以上独居的老人，可以带身份证到镇便民服务中心申请，网址 https://www.example.gov.cn/guide/elderly-service?from=picture&year=2026。";

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static TheoryData<string> Kinds => new() { PictureBlock.Number, PictureBlock.Step, PictureBlock.Card, PictureBlock.Comparison, "别的" };

    [Fact]
    public void It_is_a_png_of_the_width_of_a_telephone()
    {
        var png = InfographicImage.Draw(Text(Block(PictureBlock.Number)));

        Assert.NotNull(png);
        Assert.Equal(Signature, png[..8]);
        Assert.Equal(1080, SizeOf(png).Width);
    }

    [Fact]
    public void The_picture_is_as_tall_as_its_layout()
    {
        var text = Text(Block(PictureBlock.Number), Block(PictureBlock.Step), Block(PictureBlock.Comparison));
        using var fonts = new InfographicFonts();

        Assert.Equal((int)Math.Ceiling(InfographicLayout.Of(text, fonts).Height), SizeOf(InfographicImage.Draw(text)!).Height);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void More_rows_make_it_taller(string kind)
    {
        var heights = new[] { 1, 3, 9 }.Select(rows => SizeOf(InfographicImage.Draw(Text([.. Enumerable.Repeat(Block(kind), rows)]))!).Height).ToList();

        Assert.Equal(heights.Order().Distinct(), heights);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_line_lies_on_the_picture_and_none_on_another(string kind)
    {
        using var fonts = new InfographicFonts();
        var layout = InfographicLayout.Of(Text([.. Enumerable.Repeat(Block(kind), 5)]), fonts);
        var places = layout.Lines.Select(l => (l.Text, Area: AreaOf(l, fonts))).ToList();

        Assert.All(places, p => Assert.True(p.Area is { Left: >= 0, Top: >= 0 } && p.Area.Right <= InfographicLayout.Width && p.Area.Bottom <= layout.Height, $"{p.Text} {p.Area}"));
        Assert.All(places.Index(), p => Assert.DoesNotContain(places.Skip(p.Index + 1), other => other.Area.IntersectsWith(p.Item.Area)));
        Assert.All(layout.Areas, a => Assert.True(a.Area is { Left: >= 0, Top: >= 0, Height: >= 0 } && a.Area.Right <= InfographicLayout.Width && a.Area.Bottom <= layout.Height));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_word_is_on_the_picture(string kind)
    {
        var block = new PictureBlock(kind, "小标题" + Long, "标题" + Long, "说明" + Long, "现在" + Long);
        using var fonts = new InfographicFonts();
        var words = string.Concat(InfographicLayout.Of(Text(block), fonts).Lines.Select(l => l.Text));

        Assert.All(
            new[] { "图解：家里的老人每月能享受几次上门服务", block.Group, block.Heading, block.Text, kind == PictureBlock.Comparison ? block.Other : "", "来源：石泉县民政局（石泉县人民政府网）", "看完整解读：www.example.gov.cn/policy/interpretation/2026/12.html" },
            w => Assert.Contains(w, words, StringComparison.Ordinal));
    }

    /// <summary>However the words that the gate allows are spread over the rows.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_the_gate_lets_through_can_be_drawn(string kind)
    {
        const int rows = 30;
        var words = new string('字', 1500 - (rows * 10));
        var first = Block(kind);
        PictureBlock[] longest =
        [
            first with { Group = words, Heading = "一", Text = "二", Other = "三" }, first with { Group = "组", Heading = words, Text = "二", Other = "三" },
            first with { Group = "组", Heading = "一", Text = words, Other = "三" }, first with { Group = "组", Heading = "一", Text = "二", Other = words },
        ];
        using var fonts = new InfographicFonts();
        foreach (var block in longest)
        {
            // A heading of its own for each row: the tallest way to write it.
            var others = Enumerable.Range(1, rows - 1).Select(n => new PictureBlock(kind, $"{n}", "一", "二", "三"));
            Assert.InRange(InfographicLayout.Of(Text([block, .. others]), fonts).Height, 1, InfographicImage.MostHeight);
        }
    }

    [Fact]
    public void A_picture_that_would_take_the_memory_of_the_server_is_not_drawn() =>
        Assert.Null(InfographicImage.Draw(Text([.. Enumerable.Repeat(new PictureBlock(PictureBlock.Comparison, "", Long, Long, Long), 60)])));

    private static InfographicText Text(params PictureBlock[] blocks) =>
        new("图解：家里的老人每月能享受几次上门服务", PictureGroup.Of(blocks), "石泉县民政局", "石泉县人民政府网", "www.example.gov.cn/policy/interpretation/2026/12.html", "https://www.example.gov.cn/policy/interpretation/2026/12.html");

    private static PictureBlock Block(string kind) => new(kind, "补助多少", "300元", Long, "10天（原来15天）");

    private static SKRect AreaOf(PlacedLine line, InfographicFonts fonts)
    {
        fonts.Of(line.Style.Face, line.Style.Size).MeasureText(line.Text, out var bounds);
        bounds.Offset(line.X, line.Y);
        return bounds;
    }

    /// <summary>From the head of the file, without the library that wrote it.</summary>
    private static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
