using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Web.Hosting;

/// <summary>Compresses a public page once, before it goes into the cache, and gives it an ETag for conditional requests.</summary>
internal sealed class PublicPageFinish(RequestDelegate next)
{
    private const int WorthCompressing = 512;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!PublicCaching.IsCandidate(context.Request))
        {
            await next(context);
            return;
        }

        var response = context.Response;
        var body = response.Body;
        using var drawn = new MemoryStream();
        response.Body = drawn;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        var bytes = drawn.GetBuffer().AsMemory(0, (int)drawn.Length);
        if (bytes.Length == 0 || response.HasStarted)
        {
            return;
        }

        if (IsText(response.ContentType))
        {
            bytes = Compress(context, bytes);
        }

        // What names its own version keeps the name.
        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.ETag.Count == 0)
        {
            response.Headers.ETag = $"\"{Base64Url.EncodeToString(SHA256.HashData(bytes.Span).AsSpan(0, 12))}\"";
        }

        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static Memory<byte> Compress(HttpContext context, Memory<byte> bytes)
    {
        var headers = context.Response.Headers;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
        var encoding = AcceptedEncoding.Of(context.Request);
        if (encoding == AcceptedEncoding.Identity || bytes.Length < WorthCompressing)
        {
            return bytes;
        }

        headers.ContentEncoding = encoding.Name;
        using var packed = new MemoryStream(bytes.Length / 3);
        using (var stream = encoding.Open(packed))
        {
            stream.Write(bytes.Span);
        }

        return packed.ToArray();
    }

    private static bool IsText(string? contentType) =>
        contentType is not null && (contentType.StartsWith("text/", StringComparison.Ordinal)
            || contentType.StartsWith("application/xml", StringComparison.Ordinal)
            || contentType.StartsWith("image/svg", StringComparison.Ordinal));
}

/// <summary>压缩方式：Accept-Encoding in three words, so that a page is kept at most three times. Immutable.</summary>
internal sealed record AcceptedEncoding(string Name, Func<Stream, Stream> Open)
{
    public static readonly AcceptedEncoding Brotli = new("br", s => new BrotliStream(s, CompressionLevel.Optimal));
    public static readonly AcceptedEncoding Gzip = new("gzip", s => new GZipStream(s, CompressionLevel.Optimal));
    public static readonly AcceptedEncoding Identity = new("identity", s => s);

    /// <summary>The best of those the browser accepts; a weight of zero refuses.</summary>
    public static AcceptedEncoding Of(HttpRequest request)
    {
        var header = request.Headers.AcceptEncoding;
        return header.Count == 0 ? Identity : Of(header.ToString());
    }

    internal static AcceptedEncoding Of(string header) =>
        Accepts(header, "br") ? Brotli : Accepts(header, "gzip") ? Gzip : Identity;

    private static bool Accepts(ReadOnlySpan<char> header, ReadOnlySpan<char> name)
    {
        foreach (var range in header.Split(','))
        {
            var part = header[range].Trim();
            var end = part.IndexOf(';');
            var coding = end < 0 ? part : part[..end].TrimEnd();
            if (coding.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return end < 0 || !IsZero(part[(end + 1)..]);
            }
        }

        return false;
    }

    private static bool IsZero(ReadOnlySpan<char> weight)
    {
        var value = weight.Trim();
        return value.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && value[2..].TrimStart('0').Trim('.').TrimEnd('0').IsEmpty;
    }
}
