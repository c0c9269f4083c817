using System.Buffers;
using System.Security.Cryptography;

namespace Shijuan.Cms.Core.Files;

/// <summary>
/// 文件库: keeps bytes on disk under their own SHA-256, each content once. A name outside the store cannot be formed.
/// A file is seen only when it is whole and on the disk. Several processes may share one root.
/// </summary>
public sealed class FileStore(string root)
{
    private const string Incoming = ".incoming";
    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");
    private readonly string _root = Path.GetFullPath(root);

    public async Task<StoredBlob> SaveAsync(Stream content, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        var incoming = Path.Combine(_root, Incoming);
        Directory.CreateDirectory(incoming);
        var temporary = Path.Combine(incoming, Guid.CreateVersion7().ToString("N"));
        try
        {
            var blob = await WriteAsync(content, temporary, cancel);
            Keep(temporary, blob);
            return blob;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Null when there is no such content, or the name is not a SHA-256.</summary>
    public Stream? OpenRead(string sha256)
    {
        if (!IsName(sha256)) return null;
        try
        {
            return new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (FileNotFoundException)
        {
            // Asking first would leave a moment in which the file could go.
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            // No content with these first digits was ever stored.
            return null;
        }
    }

    public bool Exists(string sha256) => IsName(sha256) && File.Exists(PathOf(sha256));

    private static bool IsName(string? sha256) => sha256 is { Length: 64 } && !sha256.AsSpan().ContainsAnyExcept(LowerHex);

    private string PathOf(string sha256) => Path.Combine(_root, sha256[..2], sha256[2..4], sha256);

    private static async Task<StoredBlob> WriteAsync(Stream content, string path, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        file.Flush(flushToDisk: true);
        return new StoredBlob(Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
    }

    private void Keep(string temporary, StoredBlob blob)
    {
        var path = PathOf(blob.Sha256);
        // A length that differs can only be damage to the disk; the good bytes are at hand.
        if (new FileInfo(path) is { Exists: true } kept && kept.Length == blob.Size) return;
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        File.Move(temporary, path, overwrite: true);
        DurableFolder.Flush(folder);
        DurableFolder.Flush(Path.GetDirectoryName(folder)!);
        DurableFolder.Flush(_root);
    }
}
