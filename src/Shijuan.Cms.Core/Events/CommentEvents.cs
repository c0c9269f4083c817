namespace Shijuan.Cms.Core.Events;

/// <summary>发表了批注或回复。</summary>
/// <param name="ReplyId">Null for the comment itself.</param>
/// <param name="MentionedUserIds">Only people who may see the item; without the author.</param>
[EventName("comment.posted")]
public sealed record CommentPosted(int ItemId, int CommentId, int? ReplyId, int AuthorId, IReadOnlyList<int> MentionedUserIds) : IDomainEvent;
