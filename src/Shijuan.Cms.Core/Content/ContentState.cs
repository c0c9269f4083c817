namespace Shijuan.Cms.Core.Content;

/// <summary>稿件状态：where the version being worked on stands. Whether the public sees something is told by the open <see cref="Publication"/> alone.</summary>
public enum ContentState
{
    /// <summary>草稿。</summary>
    Draft = 1,

    /// <summary>送审。</summary>
    InReview = 2,

    /// <summary>审定：every sign-off is there. Informative: publishing judges the sign-offs themselves.</summary>
    Approved = 3,

    /// <summary>待发：a time is set.</summary>
    Scheduled = 4,

    /// <summary>已发布。</summary>
    Published = 5,

    /// <summary>已撤回。</summary>
    Withdrawn = 6,

    /// <summary>已废弃：a draft that never went live was discarded.</summary>
    Discarded = 7,
}

/// <summary>稿件动作：the intents a client may send; the server computes the transition.</summary>
public enum ContentIntent
{
    Submit = 1,
    Recall = 2,
    Return = 3,
    CompleteReview = 4,
    Schedule = 5,
    Unschedule = 6,
    Publish = 7,
    StartEdit = 8,
    Withdraw = 9,
    DiscardDraft = 10,

    /// <summary>恢复公开：the very text that an emergency take-down removed, after a second person found nothing wrong with it.</summary>
    Reinstate = 11,
}
