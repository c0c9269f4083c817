using System.Text;

namespace Shijuan.Cms.Core.Text;

/// <summary>
/// 正文净化: brings any markup down to the closed schema. Our own builder decides what stays; then a real HTML5 parser
/// with an allow-list of its own must read the result as exactly the same tree, or the text is refused.
/// Sanitising sanitised text changes nothing. Safe for concurrent use.
/// </summary>
public sealed class RichTextSanitizer
{
    /// <summary>The longest input taken, in UTF-8 bytes.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>Throws <see cref="RichTextRefusedException"/> for text that is too long, too deep or beyond certainty.</summary>
    public RichText Sanitize(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        CheckLength(html);
        if (!MarkupDepth.IsWithinLimit(html)) throw RichTextRefusedException.TooDeep();

        var removed = new RemovedContent();
        var tree = RichTreeBuilder.Build(html, removed);
        RichTreeTidy.Tidy(tree);
        var canonical = RichMarkup.Write(tree);
        CheckLength(canonical);
        if (!SecondWall.ReadsTheSame(canonical)) throw RichTextRefusedException.NotCertain();
        return new RichText(canonical, RichTextReader.PlainText(canonical), removed.Describe());
    }

    private static void CheckLength(string html)
    {
        if (html.Length > MaxBytes || Encoding.UTF8.GetByteCount(html) > MaxBytes) throw RichTextRefusedException.TooLong();
    }
}
