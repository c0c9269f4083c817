using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Comments;

/// <summary>批注：what a person says about a field or a passage of one edition. It stays with that edition and changes no text.</summary>
public sealed class Comment : IAuditedState
{
    private readonly List<CommentReply> _replies = [];

    private Comment() { }

    public Comment(int itemId, int versionNumber, CommentPlace place, string text, bool mustResolve, IReadOnlyList<int> mentioned, int authorId, DateTime atUtc)
    {
        ItemId = itemId;
        VersionNumber = versionNumber;
        Field = place.Field;
        Quote = place.Quote;
        Before = place.Before;
        After = place.After;
        Text = text;
        MustResolve = mustResolve;
        Mentioned = MentionList.Write(mentioned);
        AuthorId = authorId;
        CreatedAtUtc = atUtc;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }

    /// <summary>Number of the version on which it was made.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>Form name of the field, for example <c>Body</c>.</summary>
    public string Field { get; private set; } = "";

    /// <summary>引文；空的表示对整个字段。</summary>
    public string Quote { get; private set; } = "";

    /// <summary>Words before the quote, to find it again after edits.</summary>
    public string Before { get; private set; } = "";

    /// <summary>Words after the quote.</summary>
    public string After { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>送审前必须解决。</summary>
    public bool MustResolve { get; private set; }

    /// <summary>Account numbers, separated by commas.</summary>
    public string Mentioned { get; private set; } = "";

    public int AuthorId { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }
    public int? ResolvedById { get; private set; }
    public DateTime? ResolvedAtUtc { get; private set; }
    public IReadOnlyList<CommentReply> Replies => _replies;

    public bool IsOpen => ResolvedAtUtc is null;

    /// <summary>Where it was made.</summary>
    public CommentPlace Place => new(Field, Quote, Before, After);

    public CommentReply Reply(string text, IReadOnlyList<int> mentioned, int authorId, DateTime atUtc)
    {
        var reply = new CommentReply(text, mentioned, authorId, atUtc);
        _replies.Add(reply);
        return reply;
    }

    public void Resolve(int actorId, DateTime atUtc)
    {
        ResolvedById = actorId;
        ResolvedAtUtc = atUtc;
    }

    public void Reopen()
    {
        ResolvedById = null;
        ResolvedAtUtc = null;
    }
}
