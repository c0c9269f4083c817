namespace Shijuan.Cms.Core.Text;

/// <summary>
/// 雷同比对 (B11)：which share of the pieces of a text (30 characters each, unless told) stands in another one, and where. Only letters and digits count, so that other
/// punctuation or line breaks change nothing. A text shorter than one piece is like nothing.
/// </summary>
public sealed class TextSameness
{
    public const int UsualPiece = 30;

    private readonly int _piece;
    private readonly string _text;
    private readonly string _plain;

    /// <summary>Where each character of the plain text stands in the text.</summary>
    private readonly int[] _origin;

    /// <summary>Where each piece begins the last time, and where it began the time before that; -1 for never. A list for each of thousands of pieces would cost more than the search.</summary>
    private readonly Dictionary<string, int> _last;
    private readonly int[] _before;

    /// <param name="piece">Characters of a piece: the fewer, the more is called the same.</param>
    public TextSameness(string text, int piece = UsualPiece)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(piece);
        _piece = piece;
        _text = text;
        _origin = [.. Enumerable.Range(0, text.Length).Where(i => char.IsLetterOrDigit(text[i]))];
        _plain = string.Concat(_origin.Select(i => text[i]));
        _last = new(Pieces, StringComparer.Ordinal);
        _before = new int[Pieces];
        for (var at = 0; at < Pieces; at++)
        {
            var words = _plain.Substring(at, _piece);
            _before[at] = _last.GetValueOrDefault(words, -1);
            _last[words] = at;
        }
    }

    private int Pieces => Math.Max(0, _plain.Length - _piece + 1);

    public Sameness With(string other)
    {
        if (Pieces == 0)
        {
            return new Sameness(0, []);
        }

        var same = new bool[Pieces];
        var plain = string.Concat(other.Where(char.IsLetterOrDigit));
        var probe = _last.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + _piece <= plain.Length; at++)
        {
            if (!probe.TryGetValue(plain.AsSpan(at, _piece), out var place) || same[place])
            {
                continue;
            }

            for (; place >= 0; place = _before[place])
            {
                same[place] = true;
            }
        }

        return new Sameness(100 * same.Count(s => s) / Pieces, PassagesOf(same));
    }

    /// <summary>Neighbouring pieces as one passage, in the words of the text itself; the longest first.</summary>
    private IReadOnlyList<string> PassagesOf(bool[] same)
    {
        var passages = new List<string>();
        for (var at = 0; at < same.Length; at++)
        {
            if (!same[at])
            {
                continue;
            }

            var end = at;
            // Pieces that overlap are one passage, also when a few between them differ.
            for (var next = at + 1; next < same.Length && next <= end + _piece; next++)
            {
                end = same[next] ? next : end;
            }

            passages.Add(_text[_origin[at]..(_origin[end + _piece - 1] + 1)]);
            at = end + _piece - 1;
        }

        return [.. passages.OrderByDescending(p => p.Length)];
    }
}

/// <summary>雷同的程度。Immutable.</summary>
/// <param name="Percent">Share of the own pieces that stand in the other text.</param>
/// <param name="Passages">In the own words, the longest first.</param>
public sealed record Sameness(int Percent, IReadOnlyList<string> Passages);
