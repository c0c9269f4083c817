using System.Security.Cryptography;
using Shijuan.Cms.Core.Files;
using Xunit;

namespace Shijuan.Cms.UnitTests.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "files-" + Path.GetRandomFileName());
    private readonly FileStore _store;

    public FileStoreTests() => _store = new FileStore(_root);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(_root)) Directory.Delete(_root, recursive: true);
    }

    private string[] Stored() => Directory.GetFiles(_root, "*", SearchOption.AllDirectories);

    [Fact]
    public async Task What_was_saved_is_read_back()
    {
        var bytes = RandomNumberGenerator.GetBytes(300_000);

        var blob = await _store.SaveAsync(new MemoryStream(bytes), Cancel);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), blob.Sha256);
        Assert.Equal(bytes.Length, blob.Size);
        Assert.True(_store.Exists(blob.Sha256));
        using var read = new MemoryStream();
        await using (var stream = _store.OpenRead(blob.Sha256)!) await stream.CopyToAsync(read, Cancel);
        Assert.Equal(bytes, read.ToArray());
        Assert.Equal(Path.Combine(_root, blob.Sha256[..2], blob.Sha256[2..4], blob.Sha256), Assert.Single(Stored()));
    }

    [Fact]
    public async Task Identical_content_is_kept_once_even_when_saved_at_the_same_time()
    {
        var blobs = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _store.SaveAsync(new MemoryStream([1, 2, 3]), Cancel)));

        Assert.Single(blobs.Distinct());
        Assert.Single(Stored());
    }

    [Fact]
    public async Task A_broken_upload_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => _store.SaveAsync(new BreakingStream(), Cancel));

        Assert.Empty(Stored());
    }

    [Fact]
    public async Task A_blob_cut_short_by_the_disk_is_replaced_by_the_good_bytes()
    {
        var blob = await _store.SaveAsync(new MemoryStream([1, 2, 3]), Cancel);
        await File.WriteAllBytesAsync(Assert.Single(Stored()), [1], Cancel);

        await _store.SaveAsync(new MemoryStream([1, 2, 3]), Cancel);

        await using var read = _store.OpenRead(blob.Sha256)!;
        Assert.Equal(3, read.Length);
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0")]
    [InlineData("../3456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData(null)]
    public void A_name_that_is_no_stored_sha256_finds_nothing(string? name)
    {
        Assert.False(_store.Exists(name!));
        Assert.Null(_store.OpenRead(name!));
    }

    private sealed class BreakingStream : MemoryStream
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _reads++ < 2 ? ValueTask.FromResult(buffer.Length) : throw new IOException("The connection was cut.");
    }
}
