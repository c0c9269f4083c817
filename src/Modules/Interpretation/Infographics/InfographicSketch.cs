using Shijuan.Cms.Core.Papers;
using SkiaSharp;

namespace Shijuan.Cms.Interpretation;

/// <summary>图解的排版：puts one part below the other, each as tall as its words.</summary>
internal sealed class InfographicSketch(InfographicFonts fonts)
{
    private const float Left = InfographicLayout.Margin;
    private const float Inner = InfographicLayout.Width - (2 * InfographicLayout.Margin);
    private const float Gap = 24;
    private const float Padding = 28;
    private const float Half = (Inner - Gap) / 2;

    /// <summary>What is longer is no figure, and would be torn over many lines.</summary>
    private const int LongestFigure = 12;

    /// <summary>Diameter of the circle that a step is numbered in.</summary>
    private const float Circle = 64;

    /// <summary>Of the code with its border, on a picture as wide as the page.</summary>
    private const int WidestCode = 300;

    /// <summary>Smaller squares run together when the picture is sent on and made smaller.</summary>
    private const int SmallestSquare = 4;

    private readonly List<PlacedArea> _areas = [];
    private readonly List<PlacedLine> _lines = [];
    private PlacedCode? _code;
    private float _y;

    public void Banner(string title)
    {
        var lines = Break(title, InfographicStyle.Title, Inner);
        var bottom = (lines.Count * InfographicStyle.Title.Leading) + (2 * InfographicLayout.Margin);
        Area(0, 0, InfographicLayout.Width, bottom, InfographicStyle.Main, 0);
        Write(lines, InfographicStyle.Title, Left, InfographicLayout.Margin);
        _y = bottom + Gap;
    }

    public void Heading(string words)
    {
        _y += Gap;
        var lines = Break(words, InfographicStyle.Group, Inner - Padding);
        if (lines.Count == 0)
        {
            return;
        }

        var height = lines.Count * InfographicStyle.Group.Leading;
        Area(Left, _y + 8, 10, height - 16, InfographicStyle.Main, 0);
        Write(lines, InfographicStyle.Group, Left + Padding, _y);
        _y += height + Gap;
    }

    /// <summary>数字：two beside each other; the last one of an odd number has the whole width.</summary>
    public void Numbers(IReadOnlyList<PictureBlock> blocks)
    {
        foreach (var pair in blocks.Chunk(2))
        {
            var width = pair.Length == 1 ? Inner : Half;
            Row([.. pair.Select(b => Stack(width - (2 * Padding), (b.Heading, b.Heading.Length <= LongestFigure ? InfographicStyle.Figure : InfographicStyle.Heading), (b.Text, InfographicStyle.Text)))], width, [InfographicStyle.Pale, InfographicStyle.Pale]);
        }
    }

    public void Steps(IReadOnlyList<PictureBlock> blocks)
    {
        var x = Left + Circle + Gap;
        foreach (var (index, block) in blocks.Index())
        {
            var stack = Stack(Inner - Circle - Gap, (block.Heading, InfographicStyle.Heading), (block.Text, InfographicStyle.Text));
            var height = Math.Max(Circle, HeightOf(stack));
            if (index + 1 < blocks.Count)
            {
                Area(Left + (Circle / 2) - 2, _y + Circle, 4, height + Gap - Circle, InfographicStyle.Line, 0);
            }

            Area(Left, _y, Circle, Circle, InfographicStyle.Main, Circle / 2);
            var number = FormattableString.Invariant($"{index + 1}");
            var width = fonts.Of(InfographicStyle.Step.Face, InfographicStyle.Step.Size).MeasureText(number);
            Write([number], InfographicStyle.Step, Left + ((Circle - width) / 2), _y + ((Circle - InfographicStyle.Step.Leading) / 2));
            Write(stack, x, _y);
            _y += height + Gap;
        }
    }

    public void Cards(IReadOnlyList<PictureBlock> blocks)
    {
        foreach (var block in blocks)
        {
            var top = _y;
            Row([Stack(Inner - (2 * Padding), (block.Heading, InfographicStyle.Heading), (block.Text, InfographicStyle.Text))], Inner, [InfographicStyle.Pale]);
            Area(Left, top, 8, _y - Gap - top, InfographicStyle.Main, 0);
        }
    }

    /// <summary>对比：原来 on the left, 现在 on the right, under what they are about.</summary>
    public void Comparisons(IReadOnlyList<PictureBlock> blocks)
    {
        foreach (var block in blocks)
        {
            var lines = Break(block.Heading, InfographicStyle.Heading, Inner);
            Write(lines, InfographicStyle.Heading, Left, _y);
            _y += (lines.Count * InfographicStyle.Heading.Leading) + 8;
            var width = Half - (2 * Padding);
            Row(
                [
                    Stack(width, ("原来", InfographicStyle.Side), (block.Text, InfographicStyle.Text)),
                    Stack(width, ("现在", InfographicStyle.Side), (block.Other, InfographicStyle.Text)),
                ],
                Half, [InfographicStyle.Quiet, InfographicStyle.Pale]);
        }
    }

    /// <param name="link">Where the code beside the words leads; null draws none.</param>
    public void Foot(string? link, params IReadOnlyList<string> words)
    {
        _y += Gap;
        Area(Left, _y, Inner, 3, InfographicStyle.Main, 0);
        _y += Gap;
        var (width, bottom) = link is null ? (Inner, _y) : Code(link);
        foreach (var line in words)
        {
            var lines = Break(line, InfographicStyle.Side, width);
            Write(lines, InfographicStyle.Side, Left, _y);
            _y += lines.Count * InfographicStyle.Side.Leading;
        }

        _y = Math.Max(_y, bottom);
    }

    public InfographicLayout Finish() => new(_y + InfographicLayout.Margin, _areas, _lines, _code);

    /// <summary>二维码：at the right edge, with its words below.</summary>
    /// <returns>What is left for the words beside it, and where it ends.</returns>
    private (float Width, float Bottom) Code(string link)
    {
        const string words = "扫码看全文";
        var squares = ScanCode.Of(link);
        var side = Math.Max(SmallestSquare, WidestCode / squares.Count);
        var code = new PlacedCode(squares, InfographicLayout.Width - InfographicLayout.Margin - (squares.Count * side), (int)Math.Ceiling(_y), side);
        var bottom = code.Y + code.Size;
        var width = fonts.Of(InfographicStyle.Side.Face, InfographicStyle.Side.Size).MeasureText(words);
        Write([words], InfographicStyle.Side, code.X + ((code.Size - width) / 2), bottom);
        _code = code;
        return (code.X - Left - Gap, bottom + InfographicStyle.Side.Leading);
    }

    /// <summary>Boxes beside each other, all as tall as the tallest.</summary>
    private void Row(IReadOnlyList<List<PlacedLine>> stacks, float width, IReadOnlyList<SKColor> grounds)
    {
        var height = stacks.Max(HeightOf) + (2 * Padding);
        foreach (var (index, stack) in stacks.Index())
        {
            var x = Left + (index * (width + Gap));
            Area(x, _y, width, height, grounds[index], 12);
            Write(stack, x + Padding, _y + Padding);
        }

        _y += height + Gap;
    }

    /// <summary>Words below each other, from the corner on; <see cref="PlacedLine.Y"/> is still the top of the line.</summary>
    private List<PlacedLine> Stack(float width, params IReadOnlyList<(string Words, InfographicStyle Style)> parts)
    {
        var (stack, y) = (new List<PlacedLine>(), 0f);
        foreach (var (words, style) in parts)
        {
            foreach (var line in Break(words, style, width))
            {
                stack.Add(new PlacedLine(line, 0, y, style));
                y += style.Leading;
            }
        }

        return stack;
    }

    private static float HeightOf(List<PlacedLine> stack) => stack.Count == 0 ? 0 : stack[^1].Y + stack[^1].Style.Leading;

    private IReadOnlyList<string> Break(string words, InfographicStyle style, float width) => PdfBreaks.Lines(words, fonts.Of(style.Face, style.Size), width, 0);

    private void Write(IReadOnlyList<string> lines, InfographicStyle style, float x, float y)
    {
        foreach (var (index, line) in lines.Index())
        {
            _lines.Add(new PlacedLine(line, x, y + (index * style.Leading) + style.Baseline, style));
        }
    }

    private void Write(List<PlacedLine> stack, float x, float y) =>
        _lines.AddRange(stack.Select(l => l with { X = x + l.X, Y = y + l.Y + l.Style.Baseline }));

    private void Area(float x, float y, float width, float height, SKColor colour, float radius) =>
        _areas.Add(new PlacedArea(SKRect.Create(x, y, width, height), colour, radius));
}
