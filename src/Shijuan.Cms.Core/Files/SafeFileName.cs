using System.Globalization;
using System.Text;

namespace Shijuan.Cms.Core.Files;

/// <summary>Makes the name under which a file is offered for download: readable, in Chinese if it was, and harmless on every system.</summary>
internal static class SafeFileName
{
    public const int MaxLength = 120;

    public static string From(string? fileName)
    {
        var name = Clean(fileName ?? "");
        var extension = Extension(name);
        var stem = extension.Length == 0 ? name : name[..^(extension.Length + 1)];
        stem = stem.Trim(' ', '.', '\u3000');
        if (stem.Length == 0) stem = "未命名";
        if (IsReserved(stem)) stem = "_" + stem;
        var tail = extension.Length == 0 ? "" : "." + extension;
        stem = Cut(stem, MaxLength - tail.Length);
        // Cutting must not turn the middle of a name into an extension.
        return tail.Length > 0 ? stem + tail : Extension(stem).Length == 0 ? stem : stem.Replace('.', '_');
    }

    /// <summary>Lower case, without a dot; empty when there is none. It is read from the cleaned name, as readers would see it.</summary>
    public static string Extension(string cleanName)
    {
        var dot = cleanName.LastIndexOf('.');
        var extension = dot < 0 ? "" : cleanName[(dot + 1)..].ToLowerInvariant();
        return extension.Length is > 0 and <= 10 && extension.All(char.IsAsciiLetterOrDigit) ? extension : "";
    }

    private static string Clean(string fileName)
    {
        // Some browsers send the whole path.
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || IsUnseen(rune)) continue;
            if (rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' or '/' or '\\' or ';' or '%') clean.Append('_');
            else if (Rune.IsWhiteSpace(rune)) clean.Append(' ');
            else clean.Append(rune);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC).Replace('/', '_').Replace('\\', '_').TrimStart(' ').TrimEnd(' ', '.');
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsReserved(string stem)
    {
        var first = stem.Split('.')[0].TrimEnd().ToUpperInvariant();
        return first is "CON" or "PRN" or "AUX" or "NUL" or "CLOCK$"
            || (first.Length == 4 && (first[..3] is "COM" or "LPT") && first[3] is (>= '0' and <= '9') or '¹' or '²' or '³');
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        if (char.IsHighSurrogate(text[length - 1])) length--;
        return text[..length].TrimEnd(' ', '.');
    }
}
