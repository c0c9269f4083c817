namespace Shijuan.Cms.Disclosure;

/// <summary>
/// 雷同比对 (B11)：which share of the 30-character pieces of a text stands in another one, and where. Only letters and digits count, so that other
/// punctuation or line breaks change nothing. A text shorter than one piece is like nothing.
/// </summary>
internal sealed class ReportSameness
{
    public const int PieceLength = 30;

    private readonly string _text;
    private readonly string _plain;

    /// <summary>Where each character of the plain text stands in the text.</summary>
    private readonly List<int> _origin = [];

    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    public ReportSameness(string text)
    {
        _text = text;
        _origin.AddRange(Enumerable.Range(0, text.Length).Where(i => char.IsLetterOrDigit(text[i])));
        _plain = string.Concat(_origin.Select(i => text[i]));
        for (var at = 0; at < Pieces; at++)
        {
            var piece = _plain.Substring(at, PieceLength);
            if (!_places.TryGetValue(piece, out var places))
            {
                _places.Add(piece, places = []);
            }

            places.Add(at);
        }
    }

    private int Pieces => Math.Max(0, _plain.Length - PieceLength + 1);

    /// <summary>What is compared of a report: sections one and five.</summary>
    public static string WordsOf(FormDetail report) => string.Join('\n', AnnualReport.Overview.Concat(AnnualReport.Problems).Select(f => report[f]));

    /// <summary>Section five alone.</summary>
    public static string ProblemsOf(FormDetail report) => string.Join('\n', AnnualReport.Problems.Select(f => report[f]));

    public Sameness With(string other)
    {
        if (Pieces == 0)
        {
            return new Sameness(0, []);
        }

        var same = new bool[Pieces];
        var plain = string.Concat(other.Where(char.IsLetterOrDigit));
        var probe = _places.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + PieceLength <= plain.Length; at++)
        {
            if (probe.TryGetValue(plain.AsSpan(at, PieceLength), out var places))
            {
                places.ForEach(p => same[p] = true);
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
            for (var next = at + 1; next < same.Length && next <= end + PieceLength; next++)
            {
                end = same[next] ? next : end;
            }

            passages.Add(_text[_origin[at]..(_origin[end + PieceLength - 1] + 1)]);
            at = end + PieceLength - 1;
        }

        return [.. passages.OrderByDescending(p => p.Length)];
    }
}

/// <summary>雷同的程度。Immutable.</summary>
/// <param name="Percent">Share of the own pieces that stand in the other text.</param>
/// <param name="Passages">In the own words, the longest first.</param>
internal sealed record Sameness(int Percent, IReadOnlyList<string> Passages);
