namespace Shijuan.Cms.Core.Comments;

/// <summary>批注的回复。</summary>
public sealed class CommentReply
{
    private CommentReply() { }

    internal CommentReply(string text, IReadOnlyList<int> mentioned, int authorId, DateTime atUtc)
    {
        Text = text;
        Mentioned = MentionList.Write(mentioned);
        AuthorId = authorId;
        CreatedAtUtc = atUtc;
    }

    public int Id { get; private set; }
    public int CommentId { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>Account numbers, separated by commas.</summary>
    public string Mentioned { get; private set; } = "";

    public int AuthorId { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }
}
