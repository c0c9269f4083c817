using System.Globalization;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Core.Documents;

/// <summary>读公文：finds the elements of an official document (GB/T 9704—2012) in its text. Pure; what is not certain is left out.</summary>
public sealed class OfficialElements
{
    private const int LongestHead = 20;
    private const int LongestFoot = 12;

    private readonly List<OfficialLine> _lines;
    private readonly List<OfficialElement> _found = [];
    private readonly HashSet<OfficialLine> _taken = [];
    private string? _secret;

    private OfficialElements(List<OfficialLine> lines) => _lines = lines;

    /// <param name="fallbackTitle">Used when the text shows no title, for example the styled title of an office file.</param>
    /// <param name="html">Sanitised text of the document.</param>
    public static OfficialReading Read(string fallbackTitle, string html)
    {
        ArgumentNullException.ThrowIfNull(fallbackTitle);
        var reader = new OfficialElements(OfficialLine.Of(html));
        var start = reader.ReadHead(fallbackTitle.Trim());
        reader.ReadEnd(start);
        reader.ReadFoot(start);
        OfficialTerms.Read(reader._lines.Select(l => l.Text), reader.Day(OfficialFields.PrintedOn) ?? reader.Day(OfficialFields.FormedOn), reader.Add);
        if (OfficialRepeals.Read(reader._lines.Select(l => l.Text)) is { Count: > 0 } repeals)
        {
            reader.Add(OfficialFields.Repeals, "废止的文件", string.Join('；', repeals.Select(r => r.Number)), string.Join('\n', repeals.Select(r => r.Words).Distinct(StringComparer.Ordinal)));
        }

        return new OfficialReading(
            [.. OfficialFields.All.Select(f => reader._found.Find(e => e.Field == f)).OfType<OfficialElement>()],
            [.. OfficialFields.Expected.Where(e => !reader._found.Exists(f => f.Field == e.Field)).Select(e => e.Label)],
            RichBlocks.Without(html, OfficialLine.WhollyTaken(reader._lines, reader._taken)),
            reader._secret);
    }

    /// <summary>版头、标题、题注、主送. Returns where the text begins.</summary>
    private int ReadHead(string fallbackTitle)
    {
        var title = new List<OfficialLine>();
        var at = 0;
        for (; at < Math.Min(_lines.Count, LongestHead); at++)
        {
            var line = _lines[at];
            if (OfficialWords.IsAddressee(line.Text) || (title.Count > 0 && line.Text.Length <= 60 && line.Text[^1] is ('：' or ':')))
            {
                Add(OfficialFields.Addressee, "主送机关", line.Text.TrimEnd('：', ':'), line.Text);
                break;
            }

            if (OfficialWords.IsNumbered(line.Text) || IsSentence(line.Text) || ChineseNumeral.ParseDate(line.Text) is not null)
            {
                break;
            }

            if (!TakeMark(line, isTitleBegun: title.Count > 0))
            {
                title.Add(line);
            }
        }

        TakeTitle(title, fallbackTitle);
        return at;
    }

    /// <summary>What stands above or below the title and has a form of its own.</summary>
    private bool TakeMark(OfficialLine line, bool isTitleBegun)
    {
        if (OfficialWords.SecretMark(line.Text) is { } secret)
        {
            _secret = secret;
        }
        else if (OfficialWords.DocumentNumber(line.Text) is { } number)
        {
            Add(OfficialFields.DocumentNumber, "发文字号", number, line.Text);
        }
        else if (OfficialWords.RegistrationNumber(line.Text) is { } registration)
        {
            Add(OfficialFields.RegistrationNumber, "登记号", registration, line.Text);
            // Only these are registered.
            Add(OfficialFields.Kind, "文件种类", "行政规范性文件", line.Text);
        }
        else if (isTitleBegun && OfficialWords.IsPreamble(line.Text))
        {
            Add(OfficialFields.Preamble, "题注", line.Text.Trim('（', '）', '(', ')'), line.Text);
        }
        else if (!isTitleBegun && OfficialWords.RedHead(line.Text) is { } body)
        {
            Add(OfficialFields.Issuer, "发文机关", body, line.Text);
        }
        else if (!OfficialWords.IsHeadMark(line.Text))
        {
            return false;
        }

        _taken.Add(line);
        return true;
    }

    private void TakeTitle(List<OfficialLine> lines, string fallback)
    {
        // The name of the body alone above the title is the head of a letter.
        if (lines.Count > 1 && OfficialWords.IsBody(OfficialWords.Squeezed(lines[0].Text)) && lines.Skip(1).Any(l => l.Text.Contains("关于", StringComparison.Ordinal))
            && !lines[0].Text.Contains("关于", StringComparison.Ordinal) && _found.Exists(e => e.Field == OfficialFields.DocumentNumber) && IsHeadAlone(lines))
        {
            Add(OfficialFields.Issuer, "发文机关", OfficialWords.Squeezed(lines[0].Text), lines[0].Text);
            _taken.Add(lines[0]);
            lines.RemoveAt(0);
        }

        var words = string.Join('\n', lines.Select(l => l.Text));
        var title = string.Concat(lines.Select(l => OfficialWords.Squeezed(l.Text)));
        if (title.Length is > 3 and <= 200 && lines.Count <= 6)
        {
            _taken.UnionWith(lines);
            Add(OfficialFields.Title, "标题", title, words);
        }
        else if (fallback.Length is > 3 and <= 200 && OfficialWords.RedHead(fallback) is null)
        {
            Add(OfficialFields.Title, "标题", fallback, fallback);
        }

        if (_found.Find(e => e.Field == OfficialFields.Title) is { } found && OfficialTerms.GenreOf(found.Value) is { } genre)
        {
            Add(OfficialFields.Genre, "体裁", genre, found.Words);
        }
    }

    /// <summary>In a letter the number stands between the body's name and the title.</summary>
    private bool IsHeadAlone(List<OfficialLine> lines)
    {
        var number = _lines.FindIndex(l => OfficialWords.DocumentNumber(l.Text) is not null);
        return _lines.IndexOf(lines[0]) < number && number < _lines.IndexOf(lines[1]);
    }

    /// <summary>附件说明、落款、附注: they stay in the text.</summary>
    private void ReadEnd(int start)
    {
        for (var at = start; at < _lines.Count; at++)
        {
            var text = _lines[at].Text;
            if (OfficialWords.IsAttachmentNote(text))
            {
                var names = _lines.Skip(at).TakeWhile((l, i) => i == 0 || OfficialTerms.IsListed(l.Text)).Select(l => l.Text).ToList();
                Add(OfficialFields.AttachmentNote, "附件说明", string.Join("；", names), string.Join('\n', names));
            }
            else if (!_found.Exists(e => e.Field == OfficialFields.FormedOn) && OfficialSignature.Of(_lines, at) is { } signature)
            {
                Add(OfficialFields.FormedOn, "成文日期", OfficialTerms.Iso(signature.Day), text);
                if (signature.Body.Length > 0)
                {
                    // The signature says who issued it; the red head only whose paper it is on.
                    _found.RemoveAll(e => e.Field == OfficialFields.Issuer && signature.Body != e.Value);
                    Add(OfficialFields.Issuer, "发文机关", signature.Body, signature.Words);
                }
            }
            else if (OfficialTerms.DisclosureOf(text) is { } attribute)
            {
                Add(OfficialFields.Disclosure, "公开方式", attribute.ToString(), text);
            }
        }
    }

    /// <summary>版记: taken out of the text.</summary>
    private void ReadFoot(int start)
    {
        for (var at = Math.Max(start, _lines.Count - LongestFoot); at < _lines.Count; at++)
        {
            var line = _lines[at];
            if (OfficialTerms.CopiedTo(line.Text) is { } copies)
            {
                var more = _lines.Skip(at + 1).TakeWhile(l => !copies.EndsWith('。') && OfficialTerms.IsMoreOfCopies(l.Text)).Take(3).ToList();
                copies = string.Concat(more.Select(l => l.Text).Prepend(copies));
                _taken.Add(line);
                _taken.UnionWith(more);
                Add(OfficialFields.CopiedTo, "抄送", copies.TrimEnd('。'), string.Join('\n', more.Select(l => l.Text).Prepend(line.Text)));
            }
            else if (OfficialTerms.PrintedOn(line.Text) is { } day)
            {
                Add(OfficialFields.PrintedOn, "印发日期", OfficialTerms.Iso(day), line.Text);
                _taken.Add(line);
                // In a table the printer has a cell of its own before the date.
                if (at > 0 && line.Table is { } table && _lines[at - 1].Table == table && OfficialWords.IsBody(_lines[at - 1].Text))
                {
                    _taken.Add(_lines[at - 1]);
                }
            }
        }
    }

    private DateOnly? Day(string field) =>
        _found.Find(e => e.Field == field) is { } found ? DateOnly.ParseExact(found.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The first of a kind counts: what comes later is quoted or belongs to an annex.</summary>
    private void Add(string field, string label, string value, string words)
    {
        if (!_found.Exists(e => e.Field == field))
        {
            _found.Add(new OfficialElement(field, label, value, words));
        }
    }

    private static bool IsSentence(string text) => text.Contains('。', StringComparison.Ordinal) || text.Contains('；', StringComparison.Ordinal) || text.Length > 120;
}
