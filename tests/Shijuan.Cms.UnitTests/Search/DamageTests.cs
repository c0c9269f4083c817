using Shijuan.Cms.Core.Search;
using Xunit;

namespace Shijuan.Cms.UnitTests.Search;

public sealed class DamageTests
{
    [Fact]
    public void Without_an_index_nothing_is_found_and_a_rebuild_is_asked_for()
    {
        using var site = new SearchSite();

        Assert.Same(SearchResults.Empty, site.Find("养犬"));
        Assert.True(site.Engine.Health().NeedsRebuild);
        Assert.NotNull(site.Engine.Health().Problem);
    }

    [Fact]
    public async Task An_index_never_filled_as_a_whole_serves_but_stays_marked()
    {
        using var site = new SearchSite();
        await site.IndexAsync(SampleNotices.All[0]);

        Assert.Equal([1], site.Ids("公共租赁"));
        Assert.True(site.Engine.Health().NeedsRebuild);
        site.Restart();
        Assert.Equal([1], site.Ids("公共租赁"));
        Assert.True(site.Engine.Health().NeedsRebuild);

        await site.RebuildAsync(SampleNotices.All);
        Assert.False(site.Engine.Health().NeedsRebuild);
        await site.IndexAsync(SampleNotices.All[1]);
        Assert.False(site.Engine.Health().NeedsRebuild);
    }

    [Fact]
    public async Task A_sound_index_is_not_reported_as_damaged()
    {
        using var site = await SearchSite.FilledAsync();

        site.Restart();

        var health = site.Engine.Health();
        Assert.Equal((false, SampleNotices.All.Count, null), (health.NeedsRebuild, health.DocumentCount, health.Problem));
        Assert.NotNull(health.LastCommittedAtUtc);
    }

    [Fact]
    public async Task One_changed_byte_in_any_file_is_detected_and_a_rebuild_heals_it()
    {
        using var site = await SearchSite.FilledAsync();
        foreach (var name in IndexFiles(site))
        {
            await DamageAsync(site, name, bytes => bytes[bytes.Length / 2] ^= 0x10);
        }
    }

    [Fact]
    public async Task Any_file_cut_off_or_missing_is_detected_and_a_rebuild_heals_it()
    {
        using var site = await SearchSite.FilledAsync();
        foreach (var extension in IndexFiles(site))
        {
            site.Stop();
            var file = FileOf(site, extension);
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);
            await ExpectDamageAsync(site, extension);

            site.Stop();
            File.Delete(FileOf(site, extension));
            await ExpectDamageAsync(site, extension);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("index-000099")]
    [InlineData("../../etc")]
    [InlineData("\0")]
    public async Task A_pointer_to_nowhere_is_a_missing_index(string content)
    {
        using var site = await SearchSite.FilledAsync();
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "current"), content, TestContext.Current.CancellationToken);

        site.Restart();

        Assert.True(site.Engine.Health().NeedsRebuild);
        Assert.Empty(site.Ids("养犬"));
        await site.RebuildAsync(SampleNotices.All);
        Assert.False(site.Engine.Health().NeedsRebuild);
    }

    /// <summary>Not segments.gen: a hint that Lucene ignores when it is wrong. Not the lock: empty.</summary>
    private static List<string> IndexFiles(SearchSite site) =>
    [
        .. Directory.EnumerateFiles(site.Generation())
            .Select(file => Path.GetFileName(file))
            .Where(name => name is not "segments.gen" and not "write.lock")
            .Select(name => name.StartsWith("segments_", StringComparison.Ordinal) ? "segments_" : Path.GetExtension(name))
            .Distinct(),
    ];

    private static string FileOf(SearchSite site, string kind) =>
        Directory.EnumerateFiles(site.Generation()).First(file => kind == "segments_"
            ? Path.GetFileName(file).StartsWith(kind, StringComparison.Ordinal)
            : file.EndsWith(kind, StringComparison.Ordinal));

    private static async Task DamageAsync(SearchSite site, string kind, Action<byte[]> damage)
    {
        site.Stop();
        var file = FileOf(site, kind);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        damage(bytes);
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        await ExpectDamageAsync(site, kind);
    }

    private static async Task ExpectDamageAsync(SearchSite site, string kind)
    {
        site.Restart();
        Assert.True(site.Engine.Health().NeedsRebuild, kind);
        Assert.Empty(site.Ids("养犬"));

        await site.RebuildAsync(SampleNotices.All);
        Assert.False(site.Engine.Health().NeedsRebuild, kind);
        Assert.NotEmpty(site.Ids("养犬"));
    }
}
