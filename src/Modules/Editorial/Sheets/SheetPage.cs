using Shijuan.Cms.Core.Papers;
using SkiaSharp;

namespace Shijuan.Cms.Editorial;

/// <summary>版面：draws lines and tables from top to bottom and begins a new page when one is full. Points; A4.</summary>
internal sealed class SheetPage : IDisposable
{
    private const float Width = 595;
    private const float Height = 842;
    private const float Margin = 48;
    private const float Size = 9.5f;
    private const float Leading = 14;
    private const float Padding = 4;

    private readonly SKDocument _document;
    private readonly SKTypeface _face;
    private readonly string _footer;
    private readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true };
    private readonly SKPaint _rule = new() { Color = new SKColor(0x88, 0x88, 0x88), StrokeWidth = 0.6f, Style = SKPaintStyle.Stroke };
    private readonly SKPaint _ground = new() { Color = new SKColor(0xEE, 0xEE, 0xEE) };
    private readonly SKFont _font;
    private SKCanvas? _canvas;
    private float _y;
    private int _number;

    public SheetPage(SKDocument document, SKTypeface face, string footer)
    {
        (_document, _face, _footer) = (document, face, footer);
        _font = new SKFont(face, Size);
        Begin();
    }

    public void Heading(string text, float size)
    {
        using var font = new SKFont(_face, size);
        _y += size * 1.3f;
        PdfLine.Draw(_canvas!, text, (Width - font.MeasureText(text)) / 2, _y, font, _ink);
        _y += size * 0.5f;
    }

    public void Title(string text)
    {
        // A title at the foot of a page belongs on the next one.
        Room(Leading * 4);
        using var font = new SKFont(_face, 12) { Embolden = true };
        _y += 24;
        PdfLine.Draw(_canvas!, text, Margin, _y, font, _ink);
        _y += 8;
    }

    public void Line(string text)
    {
        foreach (var line in Wrap(text, Width - (2 * Margin)))
        {
            Room(Leading);
            _y += Leading;
            PdfLine.Draw(_canvas!, line, Margin, _y, _font, _ink);
        }
    }

    public void Table(IReadOnlyList<float> widths, IReadOnlyList<IReadOnlyList<string>> rows, bool header)
    {
        var whole = widths.Sum();
        var columns = widths.Select(w => w / whole * (Width - (2 * Margin))).ToList();
        _y += 6;
        foreach (var (index, row) in rows.Index())
        {
            Row(columns, row, shadeAll: header && index == 0, shadeFirst: !header);
        }
    }

    public void Finish() => End();

    public void Dispose()
    {
        _font.Dispose();
        _ink.Dispose();
        _rule.Dispose();
        _ground.Dispose();
    }

    private void Row(IReadOnlyList<float> columns, IReadOnlyList<string> cells, bool shadeAll, bool shadeFirst)
    {
        var lines = cells.Select((c, i) => Wrap(c, columns[i] - (2 * Padding))).ToList();
        // A row longer than a page goes on on the next one.
        for (var from = 0; from == 0 || from < lines.Max(l => l.Count);)
        {
            Room(Leading + (2 * Padding));
            var most = (int)((Height - Margin - 20 - _y - (2 * Padding)) / Leading);
            var here = Math.Min(Math.Max(1, most), Math.Max(1, lines.Max(l => l.Count) - from));
            var height = (here * Leading) + (2 * Padding);
            var x = Margin;
            foreach (var (index, width) in columns.Index())
            {
                if (shadeAll || (shadeFirst && index == 0))
                {
                    _canvas!.DrawRect(x, _y, width, height, _ground);
                }

                _canvas!.DrawRect(x, _y, width, height, _rule);
                foreach (var (number, line) in lines[index].Skip(from).Take(here).Index())
                {
                    PdfLine.Draw(_canvas!, line, x + Padding, _y + Padding + (number * Leading) + Size + 1, _font, _ink);
                }

                x += width;
            }

            _y += height;
            from += here;
        }
    }

    /// <summary>Breaks anywhere, as Chinese does, but not before a mark that may not begin a line.</summary>
    private List<string> Wrap(string text, float width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var rest = paragraph;
            while (rest.Length > 0)
            {
                var fits = Math.Max(1, _font.BreakText(rest, width));
                if (fits < rest.Length && fits > 1 && "，。、；：？！）》”’】".Contains(rest[fits], StringComparison.Ordinal))
                {
                    fits--;
                }

                if (fits < rest.Length && char.IsHighSurrogate(rest[fits - 1]) && fits > 1)
                {
                    fits--;
                }

                lines.Add(rest[..fits]);
                rest = rest[fits..];
            }
        }

        return lines.Count == 0 ? [""] : lines;
    }

    private void Room(float needed)
    {
        if (_y + needed > Height - Margin - 20)
        {
            End();
            Begin();
        }
    }

    private void Begin()
    {
        _canvas = _document.BeginPage(Width, Height);
        _number++;
        _y = Margin;
    }

    private void End()
    {
        using var small = new SKFont(_face, 8);
        PdfLine.Draw(_canvas!, $"{_footer}　第 {_number} 页", Margin, Height - Margin + 8, small, _ink);
        _document.EndPage();
    }
}
