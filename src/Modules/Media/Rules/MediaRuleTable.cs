using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Media;

/// <summary>本模块规则的文字、依据和评估点。</summary>
internal static class MediaRuleTable
{
    public static readonly RuleTable Table = new(
    [
        new("media.video-subtitles.missing", Severity.Blocking, "视频“{0}”没有字幕。", "请在媒体库里给视频加上字幕和封面，再从媒体库选用。", "石政办函〔2023〕52号 4.11.07；GB/T 37668—2019；《无障碍环境建设法》第三十二条", ["4.11.07"]),
    ]);
}
