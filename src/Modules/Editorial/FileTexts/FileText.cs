namespace Shijuan.Cms.Editorial;

/// <summary>附件里的文字：closed set. Immutable.</summary>
internal abstract record FileText
{
    private FileText() { }

    /// <param name="Cut">The file has more text than is read.</param>
    public sealed record Words(string Text, bool Cut) : FileText;

    /// <param name="Why">Chinese, for the person who compares.</param>
    public sealed record Unreadable(string Why) : FileText;
}
