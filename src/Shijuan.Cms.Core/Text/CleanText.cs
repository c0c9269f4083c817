using System.Text;

namespace Shijuan.Cms.Core.Text;

/// <summary>
/// Takes out characters nobody sees: control, zero-width, byte-order and direction-changing ones, and broken surrogates.
/// Joiners stay between characters that need them (emoji, Uyghur, Mongolian, Tibetan), never beside Han or ASCII.
/// Variation selectors stay: rare Han and Mongolian letters need them.
/// </summary>
internal static class CleanText
{
    public static string Clean(string text)
    {
        if (!NeedsWork(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (!IsInvisible(char.ConvertToUtf32(c, text[i + 1]))) clean.Append(c).Append(text[i + 1]);
                i++;
            }
            else if (c is '\u200C' or '\u200D' or '\u180E')
            {
                if (clean.Length > 0 && Joins(clean[^1]) && StaysAndJoins(text, i + 1)) clean.Append(c);
            }
            else if (c is '\u2028' or '\u2029' or '\u0085' or '\u000B')
            {
                clean.Append(' ');
            }
            else if (!IsInvisible(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    private static bool NeedsWork(string text)
    {
        foreach (var c in text)
            if (c is '\u200C' or '\u200D' or '\u180E' or '\u2028' or '\u2029' or '\u0085' || char.IsSurrogate(c) || IsInvisible(c)) return true;
        return false;
    }

    private static bool StaysAndJoins(string text, int at)
    {
        if (at >= text.Length) return false;
        if (!char.IsSurrogate(text[at])) return Joins(text[at]) && !IsInvisible(text[at]);
        return at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])
            && !IsInvisible(char.ConvertToUtf32(text[at], text[at + 1]));
    }

    private static bool Joins(char c) => c switch
    {
        '\u200C' or '\u200D' or '\u180E' or '\u3000' => false,
        < '\u0300' => false,
        >= '\u2E80' and <= '\u9FFF' => false,
        >= '\uF900' and <= '\uFAFF' => false,
        _ => char.IsSurrogate(c) || char.IsLetter(c) || char.IsSymbol(c)
            || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark,
    };

    private static bool IsInvisible(int c) => c switch
    {
        '\t' or '\n' or '\r' or '\f' => false,
        < 0x20 => true,
        >= 0x7F and <= 0x9F => true,
        0xAD or 0x61C or 0xFEFF or 0xFFFE or 0xFFFF or 0xFFFC => true,
        0x200B or 0x200E or 0x200F => true,
        >= 0x202A and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        >= 0xD800 and <= 0xDFFF => true,
        >= 0xFDD0 and <= 0xFDEF => true,
        >= 0xFFF9 and <= 0xFFFB => true,
        >= 0xE0000 and <= 0xE007F => true,
        _ => (c & 0xFFFE) == 0xFFFE,
    };
}
