namespace Shijuan.Cms.Core.Notices;

/// <summary>没有设置时的通知方式：站内；what cannot wait goes by mail too, to whoever has given an address.</summary>
public static class NoticeDefaults
{
    public static bool IsUrgent(NoticeKind kind) => kind is NoticeKind.ScheduleFailed or NoticeKind.TakeDown;

    public static NoticeDelivery Of(NoticeKind kind, bool hasAddress) =>
        hasAddress && IsUrgent(kind) ? NoticeDelivery.MailAtOnce : NoticeDelivery.InApp;
}
