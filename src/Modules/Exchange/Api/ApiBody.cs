using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Shijuan.Cms.Exchange;

/// <summary>请求正文：read whole within a limit and understood strictly. What is not understood is refused with its place.</summary>
internal static class ApiBody
{
    private const int Most = 4 * 1024 * 1024;

    /// <returns>The bytes, or null when there are too many.</returns>
    public static async Task<byte[]?> BytesAsync(HttpContext http)
    {
        if (http.Request.ContentLength > Most)
        {
            return null;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Most;
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > Most)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }

    public static IResult TooLarge() => ApiAnswers.Problem(StatusCodes.Status413PayloadTooLarge, "请求超过 4 MB。大文件请作为附件上传。");

    public static (T? Value, IResult? Fault) Read<T>(byte[] bytes) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, ApiAnswers.Json) is { } value
                ? (value, null)
                : (null, ApiAnswers.Problem(StatusCodes.Status400BadRequest, "请求的正文是空的。"));
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $"第 {line + 1} 行附近" : "请求";
            var field = string.IsNullOrEmpty(e.Path) || e.Path == "$" ? "" : $"（{e.Path}）";
            return (null, ApiAnswers.Problem(StatusCodes.Status400BadRequest, $"正文不是合格的 JSON：{place}{field}看不懂，或者有不认识、重复的项目。"));
        }
    }

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
