namespace Shijuan.Cms.Core.Notices;

/// <summary>通知设置：how one person wants to hear of one kind. Without a row it is <see cref="NoticeDefaults"/>.</summary>
public sealed class NoticePreference
{
    private NoticePreference() { }

    public NoticePreference(int userId, NoticeKind kind, NoticeDelivery delivery)
    {
        UserId = userId;
        Kind = kind;
        Delivery = delivery;
    }

    public int UserId { get; private set; }
    public NoticeKind Kind { get; private set; }
    public NoticeDelivery Delivery { get; set; }
}
