using System.Globalization;
using System.Text;

namespace Shijuan.Cms.Search;

/// <summary>
/// 归一文本: text folded for comparison (NFKC width and compatibility forms, lower case, no invisible characters), with the
/// way back to the original. Traditional characters are kept as they are. Immutable.
/// </summary>
internal sealed class FoldedText
{
    private const int MaxMarksPerCharacter = 8;

    private readonly int[] _starts;
    private readonly int[] _ends;

    private FoldedText(string text, int[] starts, int[] ends)
    {
        Text = text;
        _starts = starts;
        _ends = ends;
    }

    public string Text { get; }

    /// <summary>Where the folded character begins in the original.</summary>
    public int OriginalStart(int index) => _starts[index];

    /// <summary>Where the original ends that the folded character came from.</summary>
    public int OriginalEnd(int index) => _ends[index];

    /// <summary>Folds at most the first <paramref name="maxLength"/> characters of the original.</summary>
    public static FoldedText Of(string original, int maxLength = int.MaxValue)
    {
        var length = Math.Min(original.Length, maxLength);
        var folded = new StringBuilder(length);
        var starts = new List<int>(length);
        var ends = new List<int>(length);

        var position = 0;
        while (position < length)
        {
            var start = position;
            if (IsPlain(original[position]) && (position + 1 >= length || original[position + 1] < '\u0300' || IsHan(original[position + 1])))
            {
                folded.Append(char.ToLowerInvariant(original[position++]));
                starts.Add(start);
                ends.Add(position);
                continue;
            }

            position = EndOfCharacter(original, position, length);
            foreach (var c in Fold(original.AsSpan(start, position - start)))
            {
                folded.Append(c);
                starts.Add(start);
                ends.Add(position);
            }
        }

        return new FoldedText(folded.ToString(), [.. starts], [.. ends]);
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' or '\n' || IsHan(c);

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>A character with its combining marks: e + ´ must fold like é.</summary>
    private static int EndOfCharacter(string text, int start, int length)
    {
        var position = start + RuneLength(text, start, length);
        for (var marks = 0; marks < MaxMarksPerCharacter && position < length; marks++)
        {
            if (!Rune.TryGetRuneAt(text, position, out var rune) || !IsMark(rune) || position + rune.Utf16SequenceLength > length)
            {
                break;
            }

            position += rune.Utf16SequenceLength;
        }

        return position;
    }

    private static int RuneLength(string text, int start, int length) =>
        start + 1 < length && char.IsSurrogatePair(text[start], text[start + 1]) ? 2 : 1;

    private static string Fold(ReadOnlySpan<char> character)
    {
        var kept = new StringBuilder(character.Length);
        foreach (var rune in character.EnumerateRunes())
        {
            // Normalize throws for half a surrogate pair, which the enumerator has replaced already, and for noncharacters.
            if (!IsInvisible(rune))
            {
                kept.Append((IsNoncharacter(rune.Value) ? Rune.ReplacementChar : rune).ToString());
            }
        }

        return kept.Length == 0 ? "" : kept.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>Zero-width characters, soft hyphens and variation selectors split words that look whole.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
