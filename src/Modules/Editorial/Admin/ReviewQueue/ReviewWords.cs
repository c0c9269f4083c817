using System.Globalization;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Editorial;

/// <summary>审核页面的用语：times, ages, sizes and badges as they are shown.</summary>
internal static class ReviewWords
{
    public static string At(DateTime utc) => ChinaTime.ToLocal(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime utc) => ChinaTime.ToLocal(utc).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "+08:00";

    public static string Age(DateTime sinceUtc, DateTime nowUtc)
    {
        var age = nowUtc - sinceUtc;
        return age switch
        {
            { TotalMinutes: < 1 } => "刚刚",
            { TotalHours: < 1 } => $"{(int)age.TotalMinutes} 分钟",
            { TotalDays: < 1 } => $"{(int)age.TotalHours} 小时",
            _ => $"{(int)age.TotalDays} 天",
        };
    }

    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} 字节",
        < 1024 * 1024 => $"{(bytes / 1024.0).ToString("0.#", CultureInfo.InvariantCulture)} KB",
        _ => $"{(bytes / 1024.0 / 1024.0).ToString("0.#", CultureInfo.InvariantCulture)} MB",
    };

    public static string Of(FindingMark mark) => mark.Verdict switch
    {
        FindingVerdict.False => $"“{mark.Message}”判为误报",
        FindingVerdict.Accepted => $"“{mark.Message}”保留，理由：{mark.Note}",
        _ => $"“{mark.Message}”须改正",
    };

    public static string Of(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Image => "插图",
        AttachmentKind.Video => "视频",
        AttachmentKind.Subtitles => "字幕",
        AttachmentKind.Poster => "视频封面",
        _ => "附件",
    };

    public static string Of(RiskClass risk) => risk switch
    {
        RiskClass.Important => "重要",
        RiskClass.Sensitive => "敏感",
        _ => "一般",
    };

    public static string BadgeOf(ContentState state) => state switch
    {
        ContentState.InReview => "state-review",
        ContentState.Approved => "state-approved",
        ContentState.Scheduled => "state-scheduled",
        ContentState.Published => "state-published",
        ContentState.Withdrawn => "state-withdrawn",
        ContentState.Discarded => "state-superseded",
        _ => "state-draft",
    };
}
