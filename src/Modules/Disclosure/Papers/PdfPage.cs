using Shijuan.Cms.Core.Papers;
using Shijuan.Cms.Core.Text;
using SkiaSharp;

namespace Shijuan.Cms.Disclosure;

/// <summary>PDF 的版面：sets lines on the grid of 22 lines and begins a new page when one is full. Points.</summary>
internal sealed class PdfPage : IDisposable
{
    private readonly SKDocument _document;
    private readonly Dictionary<(PdfFace Face, float Size), SKFont> _fonts = [];
    private readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true };
    private readonly SKPaint _rule = new() { Color = SKColors.Black, StrokeWidth = 0.7f, Style = SKPaintStyle.Stroke };
    private SKCanvas _canvas;
    private int _number;

    public PdfPage(SKDocument document)
    {
        _document = document;
        _canvas = Begin();
    }

    /// <summary>Where the next line begins, from the top of the page.</summary>
    public float Y { get; private set; }

    public static float Bottom => PaperLayout.Top + PaperLayout.Height;

    private bool IsAtTop => Y <= PaperLayout.Top;

    /// <param name="label">Words at its head that stand in 黑体; part of the text.</param>
    public void Write(string text, PdfStyle style, string label = "")
    {
        if (text.Length == 0)
        {
            return;
        }

        var font = Font(style.Face, style.Size);
        var lines = PdfBreaks.Lines(text, font, PaperLayout.Width - Ems(style.RightIndent), Ems(style.Indent));
        var pitch = style.Size > PaperLayout.BodySize ? PaperLayout.Pitch * 1.25f : PaperLayout.Pitch;
        Room(pitch * (1 + style.KeepNext));
        Y += IsAtTop ? 0 : pitch * style.Space;
        foreach (var (index, line) in lines.Index())
        {
            Room(pitch);
            var width = font.MeasureText(line);
            var x = style.Side switch
            {
                RichSide.Centre => PaperLayout.Left + ((PaperLayout.Width - width) / 2),
                RichSide.Right => PaperLayout.Left + PaperLayout.Width - Ems(style.RightIndent) - width,
                _ => PaperLayout.Left + (index == 0 ? Ems(style.Indent) : 0),
            };
            Draw(line, x, Y + (pitch * 0.72f), font, index == 0 ? label : "");
            Y += pitch;
        }

        Y += pitch * style.Space;
    }

    /// <summary>One line with words at both ends.</summary>
    public void WriteTwo(string left, string right)
    {
        var font = Font(PdfFace.Fangsong, PaperLayout.SmallSize);
        var width = font.MeasureText(right);
        Room(PaperLayout.Pitch);
        if (font.MeasureText(left) + width > PaperLayout.Width)
        {
            Write(left, PdfStyle.Small);
            left = "";
        }

        PdfLine.Draw(_canvas, left, PaperLayout.Left, Y + (PaperLayout.Pitch * 0.72f), font, _ink);
        PdfLine.Draw(_canvas, right, PaperLayout.Left + PaperLayout.Width - width, Y + (PaperLayout.Pitch * 0.72f), font, _ink);
        Y += PaperLayout.Pitch;
    }

    public void Skip()
    {
        if (!IsAtTop)
        {
            Y += PaperLayout.Pitch;
        }
    }

    public void Rule() => Segment(PaperLayout.Left, Y, PaperLayout.Left + PaperLayout.Width, Y);

    public void Segment(float x1, float y1, float x2, float y2) => _canvas.DrawLine(x1, y1, x2, y2, _rule);

    public void Box(float left, float top, float right, float bottom) => _canvas.DrawRect(left, top, right - left, bottom - top, _rule);

    public void Word(string text, float x, float baseline, SKFont font) => PdfLine.Draw(_canvas, text, x, baseline, font, _ink);

    public void Advance(float height) => Y += height;

    /// <summary>A new page unless so much is free on this one.</summary>
    public void Room(float needed)
    {
        if (Y + needed > Bottom + 1 && !IsAtTop)
        {
            NewPage();
        }
    }

    public void NewPage()
    {
        if (!IsAtTop)
        {
            End();
            _canvas = Begin();
        }
    }

    public void Finish() => End();

    public SKFont Font(PdfFace face, float size)
    {
        if (!_fonts.TryGetValue((face, size), out var font))
        {
            _fonts[(face, size)] = font = new SKFont(PdfFonts.Find(face), size) { ScaleX = PaperLayout.Squeeze };
        }

        return font;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }

        _ink.Dispose();
        _rule.Dispose();
    }

    private static float Ems(int characters) => characters * PaperLayout.Width / PaperLayout.CharactersInLine;

    private void Draw(string line, float x, float baseline, SKFont font, string label)
    {
        if (label.Length == 0 || !line.StartsWith(label, StringComparison.Ordinal))
        {
            PdfLine.Draw(_canvas, line, x, baseline, font, _ink);
            return;
        }

        var bold = Font(PdfFace.Heiti, font.Size);
        PdfLine.Draw(_canvas, label, x, baseline, bold, _ink);
        PdfLine.Draw(_canvas, line[label.Length..], x + font.MeasureText(label), baseline, font, _ink);
    }

    private SKCanvas Begin()
    {
        _number++;
        Y = PaperLayout.Top;
        return _document.BeginPage(PaperLayout.PageWidth, PaperLayout.PageHeight);
    }

    /// <summary>页码：4号，一字线，单页居右、双页居左空一字。</summary>
    private void End()
    {
        var font = Font(PdfFace.Fangsong, PaperLayout.SmallSize);
        var text = FormattableString.Invariant($"— {_number} —");
        var x = _number % 2 == 1 ? PaperLayout.Left + PaperLayout.Width - Ems(1) - font.MeasureText(text) : PaperLayout.Left + Ems(1);
        PdfLine.Draw(_canvas, text, x, Bottom + PaperLayout.Pitch, font, _ink);
        _document.EndPage();
    }
}
