using Shijuan.Cms.Core.Search;
using Xunit;

namespace Shijuan.Cms.UnitTests.Search;

public sealed class RebuildTests
{
    private static readonly SearchDocument Old = SampleNotices.Of(1, "旧版养犬管理规定", "登记");
    private static readonly SearchDocument New = SampleNotices.Of(2, "新版养犬管理规定", "登记");

    [Fact]
    public async Task A_rebuild_switches_to_exactly_what_the_stream_held()
    {
        using var site = await SearchSite.WithAsync(Old);

        await site.RebuildAsync([New]);

        Assert.Equal([2], site.Ids("养犬"));
        Assert.Single(Directory.EnumerateDirectories(site.Folder));
        site.Restart();
        Assert.Equal([2], site.Ids("养犬"));
    }

    [Fact]
    public async Task The_old_index_serves_until_the_switch()
    {
        using var site = await SearchSite.WithAsync(Old);
        var seen = new List<int[]>();

        await site.Engine.RebuildAsync(WatchedAsync(), TestContext.Current.CancellationToken);

        Assert.Equal([[1], [1]], seen);
        Assert.Equal([2, 3], site.Ids("养犬").Order());

        async IAsyncEnumerable<SearchDocument> WatchedAsync()
        {
            seen.Add(site.Ids("养犬"));
            Assert.True(site.Engine.Health().IsRebuilding);
            yield return New;
            await Task.Yield();
            seen.Add(site.Ids("养犬"));
            yield return New with { ItemId = 3 };
        }
    }

    [Fact]
    public async Task What_changes_during_a_rebuild_wins_over_the_stream()
    {
        using var site = await SearchSite.WithAsync(Old);

        await site.Engine.RebuildAsync(WithChangesAsync(), TestContext.Current.CancellationToken);

        Assert.Equal([2, 4], site.Ids("养犬").Order());
        Assert.Equal("现行养犬管理规定", SearchSite.Text(site.Find("现行").Hits[0].Title));

        async IAsyncEnumerable<SearchDocument> WithChangesAsync()
        {
            await site.IndexAsync(New with { Title = "现行养犬管理规定" }, New with { ItemId = 4 });
            await site.RemoveAsync(3);
            yield return New;
            yield return New with { ItemId = 3 };
        }
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_old_index_in_place()
    {
        using var site = await SearchSite.WithAsync(Old);

        await Assert.ThrowsAsync<TimeoutException>(() => site.Engine.RebuildAsync(FailingAsync(), TestContext.Current.CancellationToken));

        Assert.Equal([1], site.Ids("养犬"));
        Assert.False(site.Engine.Health().NeedsRebuild);
        Assert.False(site.Engine.Health().IsRebuilding);
        Assert.Single(Directory.EnumerateDirectories(site.Folder));
        await site.RebuildAsync([New]);
        Assert.Equal([2], site.Ids("养犬"));

        static async IAsyncEnumerable<SearchDocument> FailingAsync()
        {
            yield return New;
            await Task.Yield();
            throw new TimeoutException();
        }
    }

    [Fact]
    public async Task A_rebuild_that_was_killed_leaves_the_old_index_in_place()
    {
        using var site = await SearchSite.WithAsync(Old);
        Directory.CreateDirectory(Path.Combine(site.Folder, "index-000009"));
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "index-000009", "_0.fdt"), "half", TestContext.Current.CancellationToken);

        site.Restart();
        Assert.Equal([1], site.Ids("养犬"));

        await site.RebuildAsync([New]);
        Assert.EndsWith("index-000010", site.Generation(), StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateDirectories(site.Folder));
    }
}
