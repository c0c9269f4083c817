namespace Shijuan.Cms.Core.Events;

/// <summary>审核步骤久等：nobody has signed the step for a day, or for two.</summary>
/// <param name="TaskId">The open step.</param>
/// <param name="Escalated">False: 满一天，提醒签署人; true: 满两天，上报。</param>
[EventName("review.step-overdue")]
public sealed record ReviewStepOverdue(int TaskId, int ItemId, int UnitId, bool Escalated) : IDomainEvent;

/// <summary>特急发布超过期限没有补审。</summary>
[EventName("review.ratification-overdue")]
public sealed record RatificationOverdue(int ReleaseId, int ItemId, int UnitId) : IDomainEvent;

/// <summary>请对方修改：a page is to go, and the editors of the unit whose page links to it are asked to mend that.</summary>
/// <param name="ItemId">The page that is to go.</param>
/// <param name="FromItemId">The text with the link.</param>
/// <param name="FromUnitId">Its unit.</param>
[EventName("content.link-repair-asked")]
public sealed record LinkRepairAsked(int ItemId, int FromItemId, int FromUnitId) : IDomainEvent;
