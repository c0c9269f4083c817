namespace Shijuan.Cms.Core.Comments;

/// <summary>批注的位置：a field, and when <paramref name="Quote"/> is not empty a passage in it. Immutable.</summary>
/// <param name="Before">Words before the passage, at most <see cref="ContextLength"/>.</param>
/// <param name="After">Words after it.</param>
public sealed record CommentPlace(string Field, string Quote = "", string Before = "", string After = "")
{
    public const int LongestQuote = 500;
    public const int ContextLength = 60;

    /// <summary>附件：the one field that is no form field.</summary>
    public const string Attachments = "Attachments";

    /// <summary>The part of the context that stands next to the passage.</summary>
    public CommentPlace Trimmed() => this with
    {
        Quote = Quote.Trim(),
        Before = Before.Length > ContextLength ? Before[^ContextLength..] : Before,
        After = After.Length > ContextLength ? After[..ContextLength] : After,
    };
}
