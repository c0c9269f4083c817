using System.Globalization;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Editorial;

/// <summary>发布页的表单：what was posted, as typed.</summary>
internal sealed class PublishInput
{
    public int Revision { get; set; }

    /// <summary>China time as a <c>datetime-local</c> field sends it.</summary>
    public string? ScheduledFor { get; set; }

    public string? Kind { get; set; }
    public string? Reason { get; set; }
    public string? ReasonCode { get; set; }
    public string? Opinion { get; set; }

    public DateTime? ReadScheduledForUtc() =>
        DateTime.TryParseExact(ScheduledFor, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? DateTime.SpecifyKind(local - ChinaTime.Offset, DateTimeKind.Utc)
            : null;

    public PublicationEnd? ReadKind() =>
        WithdrawalKinds.All.Where(k => k.Kind.ToString() == Kind).Select(k => (PublicationEnd?)k.Kind).FirstOrDefault();
}
