using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Shijuan.Cms.Benchmarks;

/// <summary>A lean HTTP/1.1 client over loopback: the cheaper the client, the more the figures say about the server.</summary>
internal static class LoadClient
{
    private const int Connections = 16;

    /// <returns>Requests per second over the given time. Any answer but 200 is an error.</returns>
    public static async Task<double> MeasureAsync(int port, string path, string? cookie, TimeSpan duration)
    {
        var request = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Encoding: identity\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}\r\n");
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => LoopAsync(port, request, watch, duration))));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<int> LoopAsync(int port, byte[] request, Stopwatch watch, TimeSpan duration)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var buffer = new byte[1 << 20];
        var done = 0;
        while (watch.Elapsed < duration)
        {
            await socket.SendAsync(request);
            await ReadResponseAsync(socket, buffer);
            done++;
        }

        return done;
    }

    private static async Task ReadResponseAsync(Socket socket, byte[] buffer)
    {
        var filled = 0;
        int headerEnd;
        while ((headerEnd = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            filled += await ReceiveAsync(socket, buffer.AsMemory(filled));
        }

        if (!buffer.AsSpan(0, 12).SequenceEqual("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(buffer, 0, Math.Min(headerEnd, 200)));
        }

        var head = buffer.AsSpan(0, headerEnd);
        var total = headerEnd + 4 + ContentLength(head);
        if (total < headerEnd + 4)
        {
            await ReadChunkedAsync(socket, buffer, filled);
            return;
        }

        while (filled < total)
        {
            filled += await ReceiveAsync(socket, buffer.AsMemory(filled));
        }
    }

    private static async Task ReadChunkedAsync(Socket socket, byte[] buffer, int filled)
    {
        while (!buffer.AsSpan(0, filled).EndsWith("0\r\n\r\n"u8))
        {
            filled += await ReceiveAsync(socket, buffer.AsMemory(filled));
        }
    }

    private static async Task<int> ReceiveAsync(Socket socket, Memory<byte> into)
    {
        var read = await socket.ReceiveAsync(into);
        return read > 0 ? read : throw new EndOfStreamException("The server closed the connection.");
    }

    /// <summary>A large negative number when the answer is chunked.</summary>
    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return int.MinValue / 2;
        }

        var rest = head[(at + 16)..];
        var end = rest.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? rest : rest[..end], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
