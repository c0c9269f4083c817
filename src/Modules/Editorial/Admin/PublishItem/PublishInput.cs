using System.Globalization;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Upkeep;

namespace Shijuan.Cms.Editorial;

/// <summary>发布页的表单：what was posted, as typed.</summary>
internal sealed class PublishInput
{
    public int Revision { get; set; }

    /// <summary>China time as a <c>datetime-local</c> field sends it.</summary>
    public string? ScheduledFor { get; set; }

    public string? Kind { get; set; }
    public string? Reason { get; set; }

    /// <summary>取代它的稿件: number or address.</summary>
    public string? Successor { get; set; }

    /// <summary>What changed, as the name of a <see cref="ChangeWeight"/>.</summary>
    public string? ChangeKind { get; set; }
    public string? ChangeText { get; set; }

    /// <summary>到期下架, China time.</summary>
    public string? WithdrawAt { get; set; }
    public string? WithdrawAs { get; set; }

    /// <summary>复核日期.</summary>
    public string? ReviewBy { get; set; }

    /// <summary>紧急下架的原因.</summary>
    public string? TakeDownKind { get; set; }
    public string? ReasonCode { get; set; }
    public string? Opinion { get; set; }

    public DateTime? ReadScheduledForUtc() => ReadTime(ScheduledFor);

    /// <summary>Null when nothing was chosen.</summary>
    public ChangeWords? ReadChange() => Enum.TryParse<ChangeWeight>(ChangeKind, out var kind) ? new ChangeWords(kind, ChangeText) : null;

    /// <summary>China time as a <c>datetime-local</c> field sends it, as UTC; null when it is no time.</summary>
    public static DateTime? ReadTime(string? typed) =>
        DateTime.TryParseExact(typed, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? DateTime.SpecifyKind(local - ChinaTime.Offset, DateTimeKind.Utc)
            : null;

    public PublicationEnd? ReadKind() =>
        WithdrawalKinds.All.Where(k => k.Kind.ToString() == Kind).Select(k => (PublicationEnd?)k.Kind).FirstOrDefault();
}
