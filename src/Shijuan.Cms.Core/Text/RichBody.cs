namespace Shijuan.Cms.Core.Text;

/// <summary>
/// 读过的正文：what can be asked of one sanitised text. It is parsed when the first question comes, and never again, however many ask.
/// Immutable; safe for concurrent use. Every question about a text that cannot be read throws <see cref="RichTextRefusedException"/>.
/// </summary>
public sealed class RichBody(string html)
{
    private readonly Lazy<Reading> _reading = new(() => Reading.Of(RichTextReader.Parse(html)));

    /// <summary>As <see cref="RichTextReader.PlainText"/> gives it.</summary>
    public string PlainText => _reading.Value.PlainText;

    public IReadOnlyList<RichLink> Links => _reading.Value.Links;

    public IReadOnlyList<RichImage> Images => _reading.Value.Images;

    public IReadOnlyList<RichTable> Tables => _reading.Value.Tables;

    public IReadOnlyList<RichHeading> Headings => _reading.Value.Headings;

    /// <summary>The answers; the tree, which is many times larger than the text, is not kept.</summary>
    private sealed record Reading(
        string PlainText, IReadOnlyList<RichLink> Links, IReadOnlyList<RichImage> Images, IReadOnlyList<RichTable> Tables, IReadOnlyList<RichHeading> Headings)
    {
        public static Reading Of(RichNode tree)
        {
            var (text, links) = TextProjection.Of(tree);
            return new Reading(text, links, RichTextReader.ImagesOf(tree), RichTextReader.TablesOf(tree), RichTextReader.HeadingsOf(tree));
        }
    }
}
