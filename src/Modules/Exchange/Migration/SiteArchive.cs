using System.IO.Compression;
using System.Security.Cryptography;

namespace Shijuan.Cms.Exchange;

/// <summary>旧站文件包：looks up entries by name and unpacks one at a time to a file that deletes itself. Nothing is written under a name from the package.</summary>
internal sealed class SiteArchive : IDisposable
{
    private const int MostEntries = 100_000;
    private readonly ZipArchive? _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="path">Null for a batch without files.</param>
    public SiteArchive(string? path)
    {
        if (path is null)
        {
            return;
        }

        try
        {
            _zip = new ZipArchive(File.OpenRead(path), ZipArchiveMode.Read, leaveOpen: false, PageText.OldChinese);
            if (_zip.Entries.Count > MostEntries)
            {
                throw new ManifestException($"文件包里的文件超过 {MostEntries} 个，请分成几批。");
            }

            foreach (var entry in _zip.Entries)
            {
                _entries[Plain(entry.FullName)] = entry;
            }
        }
        catch (InvalidDataException e)
        {
            throw new ManifestException("文件包不是完好的 ZIP，请重新打包。", e);
        }
    }

    public bool Has(string path) => _entries.ContainsKey(Plain(path));

    /// <summary>Null when there is no such file.</summary>
    /// <param name="most">Bytes; a larger one is refused, whatever the package declares.</param>
    public async Task<ArchivedFile?> OpenAsync(string path, long most, CancellationToken cancel)
    {
        if (!_entries.TryGetValue(Plain(path), out var entry))
        {
            return null;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var content = entry.Open();
            var buffer = new byte[64 * 1024];
            for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
            {
                if (file.Length + read > most)
                {
                    await file.DisposeAsync();
                    return new ArchivedFile(null, "", TooLarge: true);
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            file.Position = 0;
            return new ArchivedFile(file, Convert.ToHexStringLower(hash.GetHashAndReset()), TooLarge: false);
        }
        catch (InvalidDataException)
        {
            // The compressed data itself is broken: as good as missing, and said so.
            await file.DisposeAsync();
            return new ArchivedFile(null, "", TooLarge: false);
        }
    }

    public void Dispose() => _zip?.Dispose();

    private static string Plain(string path)
    {
        var plain = path.Replace('\\', '/');
        while (plain.StartsWith("./", StringComparison.Ordinal))
        {
            plain = plain[2..];
        }

        return plain.TrimStart('/');
    }
}

/// <summary>解出的文件。</summary>
/// <param name="Content">Null when it is too large or broken.</param>
internal sealed record ArchivedFile(FileStream? Content, string Sha256, bool TooLarge) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content?.DisposeAsync() ?? ValueTask.CompletedTask;
}
