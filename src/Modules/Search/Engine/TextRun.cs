using System.Text;

namespace Shijuan.Cms.Search;

/// <summary>
/// 文字段: an unbroken run of folded text, either Chinese (also kana and Hangul: scripts without spaces) or one word of letters and digits.
/// Offsets are those of the folded text.
/// </summary>
internal readonly record struct TextRun(bool IsChinese, int Start, int End)
{
    private const int MaxWordLength = 64;

    private enum Kind
    {
        Separator,
        Chinese,
        Word,
    }

    public static IEnumerable<TextRun> In(string folded)
    {
        var position = 0;
        while (position < folded.Length)
        {
            var kind = KindAt(folded, position, out var width);
            var start = position;
            position += width;
            if (kind is Kind.Separator)
            {
                continue;
            }

            while (position < folded.Length
                && KindAt(folded, position, out width) == kind
                && (kind is Kind.Chinese || position + width - start <= MaxWordLength))
            {
                position += width;
            }

            yield return new TextRun(kind is Kind.Chinese, start, position);
        }
    }

    private static Kind KindAt(string text, int position, out int width)
    {
        if (!Rune.TryGetRuneAt(text, position, out var rune))
        {
            width = 1;
            return Kind.Separator;
        }

        width = rune.Utf16SequenceLength;
        if (IsUnspaced(rune.Value))
        {
            return Kind.Chinese;
        }

        return Rune.IsLetterOrDigit(rune) || (rune.Value > 0x7F && Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark)
            ? Kind.Word
            : Kind.Separator;
    }

    private static bool IsUnspaced(int value) => value
        is (>= 0x4E00 and <= 0x9FFF)
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x20000 and <= 0x323AF)
        or 0x3005 or 0x3007
        or (>= 0x3041 and <= 0x3096)
        or (>= 0x30A1 and <= 0x30FA) or 0x30FC
        or (>= 0x3105 and <= 0x312F)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x1100 and <= 0x11FF)
        or (>= 0xAC00 and <= 0xD7A3);
}
