using System.Globalization;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Files;
using Shijuan.Cms.Core.Media;

namespace Shijuan.Cms.Media;

/// <summary>媒体库的界面文字。</summary>
internal static class MediaTexts
{
    public static readonly IReadOnlyList<FileKind> Kinds =
        [FileKind.Image, FileKind.Video, FileKind.Audio, FileKind.Document, FileKind.Spreadsheet, FileKind.Presentation, FileKind.Text, FileKind.Archive];

    public static string NameOf(FileKind kind) => kind switch
    {
        FileKind.Image => "图片",
        FileKind.Video => "视频",
        FileKind.Audio => "音频",
        FileKind.Document => "文档",
        FileKind.Spreadsheet => "表格",
        FileKind.Presentation => "演示文稿",
        FileKind.Text => "纯文本",
        _ => "压缩包",
    };

    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        < 1024L * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1073741824.0:0.#} GB"),
    };

    /// <summary>What is still to be done before the asset may be used; null when nothing.</summary>
    public static string? Lack(MediaAsset asset) => asset.Kind switch
    {
        FileKind.Image when asset.Alternative == MediaAlternative.Missing => "缺替代文字",
        FileKind.Video when asset.File(MediaShape.Subtitles) is null => "缺字幕",
        FileKind.Video when asset.File(MediaShape.Poster) is null => "缺封面",
        _ => null,
    };

    public static string Of(MediaOutcome outcome) => outcome switch
    {
        MediaOutcome.Invalid invalid => string.Join(" ", invalid.Errors.Select(e => e.Message)),
        MediaOutcome.FileRefused refused => refused.Message,
        MediaOutcome.SameName same => $"文件夹里已经有名为“{same.Name}”的文件。",
        MediaOutcome.InUse used => $"有 {used.Uses.Select(u => u.ItemId).Distinct().Count()} 份稿件正在使用，不能删除。",
        MediaOutcome.Conflict conflict => conflict.Message,
        MediaOutcome.NotFound => "没有这个素材。",
        _ => "",
    };

    public static string Of(DraftOutcome outcome) => outcome switch
    {
        DraftOutcome.WrongState => "这份稿件现在不能改：送审中的请先撤回送审，定时待发的请先取消定时。",
        DraftOutcome.Conflict => "别人刚刚改过这份稿件，请再试一次。",
        DraftOutcome.Forbidden forbidden => forbidden.Message,
        _ => "没有这份稿件。",
    };

    public static int StatusOf(MediaOutcome outcome) => outcome switch
    {
        MediaOutcome.Done => 200,
        MediaOutcome.Invalid or MediaOutcome.FileRefused => 422,
        MediaOutcome.SameName or MediaOutcome.InUse or MediaOutcome.Conflict => 409,
        _ => 404,
    };

    public static int StatusOf(DraftOutcome outcome) => outcome switch
    {
        DraftOutcome.WrongState or DraftOutcome.Conflict => 409,
        DraftOutcome.Forbidden => 403,
        _ => 404,
    };

    public static string StateOf(MediaUse use) => use switch
    {
        { IsLive: true, IsCurrent: true } => "已公开",
        { IsLive: true } => "已公开的版本",
        _ => ContentStateNames.Of(use.State),
    };
}
