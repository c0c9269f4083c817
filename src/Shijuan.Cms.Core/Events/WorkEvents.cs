namespace Shijuan.Cms.Core.Events;

/// <summary>稿件已送审。</summary>
[EventName("content.submitted")]
public sealed record TextSubmitted(int ItemId, int UnitId) : IDomainEvent;

/// <summary>审核步骤已轮到：somebody can sign it from now on.</summary>
/// <param name="StepName">Chinese name of the step, for example 复审.</param>
/// <param name="DueAtUtc">By when it should be signed, or null.</param>
[EventName("review.step-opened")]
public sealed record ReviewStepOpened(int ItemId, int UnitId, string StepName, DateTime? DueAtUtc) : IDomainEvent;

/// <summary>稿件被退回起草人。</summary>
/// <param name="StepName">Chinese name of the step at which it was returned.</param>
/// <param name="DueAtUtc">By when it should come back, or null.</param>
[EventName("review.text-returned")]
public sealed record TextReturned(int ItemId, int UnitId, string StepName, DateTime? DueAtUtc) : IDomainEvent;

/// <summary>时钟将到期或已超期。</summary>
/// <param name="Overdue">False: 将到期; true: 已超期.</param>
[EventName("clock.turned")]
public sealed record ClockTurned(int ClockId, bool Overdue) : IDomainEvent;

/// <summary>时钟督办：a level above the editors is to hear that the task is not done.</summary>
/// <param name="Role">As <see cref="Clocks.EscalationLadder"/> calls the level.</param>
[EventName("clock.escalated")]
public sealed record ClockEscalated(int ClockId, string Role) : IDomainEvent;
