using System.Text;
using Microsoft.AspNetCore.Http;

namespace Shijuan.Cms.Core.Web;

/// <summary>CSV 下载：headers of a download with a Chinese name, and a writer that begins with the mark by which spreadsheets know UTF-8.</summary>
public static class CsvFile
{
    /// <param name="asciiName">For old browsers, for example <c>content.csv</c>.</param>
    /// <param name="name">Shown to the person, for example <c>稿件清单.csv</c>.</param>
    public static StreamWriter Begin(HttpResponse response, string asciiName, string name)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{asciiName}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        response.Headers.XContentTypeOptions = "nosniff";
        return new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
    }
}
