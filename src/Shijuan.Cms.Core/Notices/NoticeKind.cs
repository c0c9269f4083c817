namespace Shijuan.Cms.Core.Notices;

/// <summary>通知种类：what a person can switch on and off one by one.</summary>
public enum NoticeKind
{
    /// <summary>有稿件等我审核。</summary>
    ReviewWaiting = 1,

    /// <summary>稿件被退回。</summary>
    Returned = 2,

    /// <summary>定时发布失败。</summary>
    ScheduleFailed = 3,

    /// <summary>稿件已发布。</summary>
    Published = 4,

    /// <summary>稿件已撤回。</summary>
    Withdrawn = 5,

    /// <summary>批注中提到我。</summary>
    Mentioned = 6,

    /// <summary>期限将到或已过。</summary>
    Deadline = 7,

    /// <summary>公开内容复查发现问题。</summary>
    LiveFinding = 10,

    /// <summary>紧急下架等第二人确认。</summary>
    TakeDown = 8,

    /// <summary>别的单位请我修改链接。</summary>
    LinkRepair = 9,

    /// <summary>稿件移交。</summary>
    Handover = 13,

    /// <summary>审计日志被改动：nobody can switch it off.</summary>
    AuditBroken = 12,

    /// <summary>限定知悉的稿件被破例查看。</summary>
    LimitedLookedAt = 11,
}

/// <summary>通知方式。</summary>
public enum NoticeDelivery
{
    /// <summary>不通知。</summary>
    None = 1,

    /// <summary>站内。</summary>
    InApp = 2,

    /// <summary>站内，并立即发邮件。</summary>
    MailAtOnce = 3,

    /// <summary>站内，并每天汇总一封邮件。</summary>
    DailyDigest = 4,
}

/// <summary>通知种类和方式的中文名称。</summary>
public static class NoticeNames
{
    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.ReviewWaiting => "等我审核",
        NoticeKind.Returned => "稿件被退回",
        NoticeKind.ScheduleFailed => "定时发布失败",
        NoticeKind.Published => "稿件已发布",
        NoticeKind.Withdrawn => "稿件已撤回",
        NoticeKind.Mentioned => "批注中提到我",
        NoticeKind.Deadline => "期限提醒",
        NoticeKind.LiveFinding => "公开内容复查发现问题",
        NoticeKind.TakeDown => "紧急下架等确认",
        NoticeKind.Handover => "稿件移交",
        NoticeKind.LinkRepair => "请我修改链接",
        NoticeKind.AuditBroken => "审计日志被改动（不能关闭）",
        NoticeKind.LimitedLookedAt => "破例查看",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(NoticeDelivery delivery) => delivery switch
    {
        NoticeDelivery.None => "不通知",
        NoticeDelivery.InApp => "只在站内",
        NoticeDelivery.MailAtOnce => "站内，并立即发邮件",
        NoticeDelivery.DailyDigest => "站内，并每天一封汇总邮件",
        _ => throw new ArgumentOutOfRangeException(nameof(delivery)),
    };
}
