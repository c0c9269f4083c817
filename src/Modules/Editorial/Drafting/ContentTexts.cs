using System.Globalization;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>Words and marks that several screens of this module show alike.</summary>
internal static class ContentTexts
{
    /// <summary>China time, as everywhere in the admin.</summary>
    public static string Minute(DateTime utc) => ChinaTime.ToLocal(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Clock(DateTime utc) => ChinaTime.ToLocal(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Value of a <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime utc) => ChinaTime.ToLocal(utc).ToString("yyyy-MM-dd'T'HH:mm:ss'+08:00'", CultureInfo.InvariantCulture);

    public static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d / 1024d:0.0} MB");

    public static string TitleOf(string title) => title.Length == 0 ? "（无标题）" : title;

    public static string StateStyle(ContentState state, bool returned) => state switch
    {
        ContentState.Draft when returned => "state-returned",
        ContentState.Draft => "state-draft",
        ContentState.InReview => "state-review",
        ContentState.Approved => "state-approved",
        ContentState.Scheduled => "state-scheduled",
        ContentState.Published => "state-published",
        ContentState.Withdrawn => "state-withdrawn",
        _ => "state-superseded",
    };

    public static string StateName(ContentState state, bool returned) =>
        state == ContentState.Draft && returned ? "已退回" : ContentStateNames.Of(state);

    public static string Of(Severity severity) => severity switch
    {
        Severity.Blocking => "不得发布",
        Severity.NeedsReason => "须说明理由",
        _ => "提示",
    };

    public static string StyleOf(Severity severity) => severity switch
    {
        Severity.Blocking => "finding-blocking",
        Severity.NeedsReason => "finding-reason",
        _ => "finding-note",
    };

    public static string NameOf(PublicationEnd? end) => end switch
    {
        null => "公开中",
        PublicationEnd.Superseded => "已被新版本更替",
        _ => "撤回：" + WithdrawalType.Of(end.Value).Name,
    };

    public static string NameOf(PublishTrigger trigger) => trigger switch
    {
        PublishTrigger.Button => "人工发布",
        PublishTrigger.Schedule => "定时发布",
        PublishTrigger.Import => "导入",
        PublishTrigger.Api => "接口",
        PublishTrigger.Restore => "恢复",
        PublishTrigger.Emergency => "应急发布",
        PublishTrigger.Bulk => "批量发布",
        PublishTrigger.Submission => "送审",
        _ => "其他",
    };
}
