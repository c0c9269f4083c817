using Shijuan.Cms.Core.Files;
using Xunit;

namespace Shijuan.Cms.UnitTests.Files;

/// <summary>Measures what the whole process allocates, so nothing else may run beside it.</summary>
[Collection(nameof(Alone))]
public sealed class FileMemoryTests
{
    [Fact]
    public async Task Memory_does_not_grow_with_the_file()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        file.Write(Sample.Jpeg());
        file.SetLength(19 * 1024 * 1024);
        var inspector = new FileInspector(new FileLimits());
        await inspector.InspectAsync(file, "a.jpg", TestContext.Current.CancellationToken);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        await inspector.InspectAsync(file, "a.jpg", TestContext.Current.CancellationToken);

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 4 * 1024 * 1024);
    }
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
