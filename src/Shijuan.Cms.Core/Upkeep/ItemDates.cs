using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.Upkeep;

/// <summary>稿件期限：when the page comes down by itself, and until when somebody has to look whether it is still right. Belongs to the item, not to a version.</summary>
public sealed class ItemDates : IAuditedState
{
    private ItemDates() { }

    public ItemDates(int itemId) => ItemId = itemId;

    public int ItemId { get; private set; }

    /// <summary>到期下架的时间（UTC）。</summary>
    public DateTime? WithdrawAtUtc { get; private set; }

    /// <summary>Expired or NoticeOver.</summary>
    public PublicationEnd? WithdrawAs { get; private set; }

    public int? WithdrawSetById { get; private set; }

    /// <summary>Which worker is taking it down at this moment, and until when nobody else may try.</summary>
    public string? ClaimedBy { get; private set; }
    public DateTime? ClaimedUntilUtc { get; private set; }

    /// <summary>复核日期 in China: on this day at the latest the page must be looked at.</summary>
    public DateOnly? ReviewBy { get; private set; }

    /// <summary>The review date for which the unit has been reminded already.</summary>
    public DateOnly? RemindedFor { get; private set; }

    public void WithdrawAt(DateTime? atUtc, PublicationEnd withdrawAs, int? actorId)
    {
        WithdrawAtUtc = atUtc;
        WithdrawAs = atUtc is null ? null : withdrawAs;
        WithdrawSetById = atUtc is null ? null : actorId;
        ClaimedBy = null;
        ClaimedUntilUtc = null;
    }

    public void ReviewUntil(DateOnly? day)
    {
        ReviewBy = day;
        RemindedFor = null;
    }
}
