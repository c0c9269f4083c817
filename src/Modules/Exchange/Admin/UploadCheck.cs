using Microsoft.AspNetCore.Http;

namespace Shijuan.Cms.Exchange;

/// <summary>收文件以前的检查：what is wrong with an upload before it is kept and read.</summary>
internal static class UploadCheck
{
    /// <param name="file">What was sent now, or nothing when the form only names what was kept before.</param>
    /// <param name="ticket">Of the file that was kept before.</param>
    /// <returns>Chinese, with what to do; null when it can be read.</returns>
    public static string? FaultOf(IFormFile? file, string? ticket) =>
        file is null or { Length: 0 } && ticket is null ? "请选择一个文件。"
        : file?.Length > DocumentReader.MostBytes ? "文件超过 20 MB。请压缩文中的图片，或把大附件单独上传后再试。"
        : null;
}
