using SkiaSharp;

namespace Shijuan.Cms.Disclosure;

/// <summary>报告的版面：draws from top to bottom and begins a new page when one is full. Points; A4 with the margins of official documents.</summary>
internal sealed class ReportPage : IDisposable
{
    private const float Width = 595;
    private const float Height = 842;
    private const float Top = 105;
    private const float Bottom = 99;
    private const float Left = 79;
    private const float Right = 74;
    private const float Size = 16;
    private const float Leading = 29;

    private readonly SKDocument _document;
    private readonly SKTypeface _face;
    private readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true };
    private readonly SKPaint _rule = new() { Color = SKColors.Black, StrokeWidth = 0.6f, Style = SKPaintStyle.Stroke };
    private readonly SKFont _font;
    private SKCanvas _canvas = null!;
    private float _y;
    private int _number;

    public ReportPage(SKDocument document, SKTypeface face)
    {
        (_document, _face) = (document, face);
        _font = new SKFont(face, Size);
        Begin();
    }

    private static float TextWidth => Width - Left - Right;

    private static float TextHeight => Height - Top - Bottom;

    public void Title(string text)
    {
        using var font = new SKFont(_face, 22) { Embolden = true };
        foreach (var line in ReportLines.Of(text, TextWidth, font))
        {
            _y += 36;
            ReportLines.Draw(_canvas, line, Left + ((TextWidth - font.MeasureText(line)) / 2), _y, font, _ink);
        }

        _y += 20;
    }

    public void Heading(string text, int level)
    {
        // A heading at the foot of a page belongs on the next one.
        Room(Leading * 3);
        using var font = new SKFont(_face, Size) { Embolden = level == 1 };
        foreach (var line in ReportLines.Of("　　" + text, TextWidth, font))
        {
            _y += Leading;
            ReportLines.Draw(_canvas, line, Left, _y, font, _ink);
        }
    }

    public void Paragraph(string text)
    {
        foreach (var line in ReportLines.Of("　　" + text, TextWidth, _font))
        {
            Room(Leading);
            _y += Leading;
            ReportLines.Draw(_canvas, line, Left, _y, _font, _ink);
        }
    }

    public void AtRight(string text)
    {
        Room(Leading);
        _y += Leading;
        ReportLines.Draw(_canvas, text, Width - Right - (2 * Size) - _font.MeasureText(text), _y, _font, _ink);
    }

    /// <summary>A table stands on one page: on the next one if there is no room, and smaller if it is longer than a page.</summary>
    public void Table(PrintTable table)
    {
        var layout = PrintLayout.Of(table, _face, TextWidth, TextHeight - Leading);
        if (_y + 10 + layout.Height > Height - Bottom)
        {
            End();
            Begin();
        }

        _y += 10;
        layout.Draw(_canvas, Left, _y, _ink, _rule);
        _y += layout.Height;
    }

    public void Finish() => End();

    public void Dispose()
    {
        _font.Dispose();
        _ink.Dispose();
        _rule.Dispose();
    }

    private void Room(float needed)
    {
        if (_y + needed > Height - Bottom)
        {
            End();
            Begin();
        }
    }

    private void Begin()
    {
        _canvas = _document.BeginPage(Width, Height);
        _number++;
        _y = Top - (Leading / 2);
    }

    private void End()
    {
        using var small = new SKFont(_face, 14);
        var text = $"— {_number} —";
        ReportLines.Draw(_canvas, text, (Width - small.MeasureText(text)) / 2, Height - Bottom + 40, small, _ink);
        _document.EndPage();
    }
}
