using Shijuan.Cms.Core.Search;
using Shijuan.Cms.Search;
using Xunit;

namespace Shijuan.Cms.UnitTests.Search;

public sealed class WritingTests
{
    private static readonly SearchDocument Housing = SampleNotices.Of(1, "公共租赁住房", "申请条件", day: 5, summary: "谁可以申请");

    [Fact]
    public async Task What_was_indexed_is_found_at_once_with_all_it_carries()
    {
        using var site = new SearchSite();

        await site.IndexAsync(Housing with { DocumentNumber = "青政发〔2023〕52号", Validity = "有效" });

        var hit = Assert.Single(site.Find("租赁住房").Hits);
        Assert.Equal(
            (1, "news", "news", "青政发〔2023〕52号", 1, "单位1", 10, "通知公告", Housing.PublishedAtUtc, "有效", "/zwgk/1"),
            (hit.ItemId, hit.TypeKey, hit.TypeName, hit.DocumentNumber, hit.UnitId, hit.UnitName, hit.ChannelId, hit.ChannelName, hit.PublishedAtUtc, hit.Validity, hit.Url));
    }

    [Fact]
    public async Task A_second_version_replaces_the_first()
    {
        using var site = new SearchSite();
        await site.IndexAsync(Housing);

        await site.IndexAsync(Housing with { Title = "养犬管理规定", BodyText = "登记" });

        Assert.Empty(site.Ids("租赁住房"));
        Assert.Equal([1], site.Ids("养犬"));
        Assert.Equal(1, site.Engine.Health().DocumentCount);
    }

    [Fact]
    public async Task What_was_removed_is_no_longer_found()
    {
        using var site = await SearchSite.FilledAsync();

        await site.RemoveAsync(1, 2, 999);

        Assert.Empty(site.Ids("公共租赁").Intersect([1, 2]));
        Assert.Equal(SampleNotices.All.Count - 2, site.Engine.Health().DocumentCount);
    }

    [Fact]
    public async Task What_was_indexed_survives_a_process_that_is_killed()
    {
        using var site = new SearchSite();
        await site.IndexAsync(Housing);

        // What kill -9 leaves behind: the files of this moment, the lock file among them.
        var copy = site.Folder + "-killed";
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(site.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (Path.GetFileName(file) == "write.lock")
            {
                await File.WriteAllTextAsync(target, "", TestContext.Current.CancellationToken);
            }
            else
            {
                File.Copy(file, target);
            }
        }

        try
        {
            using var revived = new LuceneSearchEngine(copy, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<LuceneSearchEngine>.Instance);
            Assert.NotEmpty(Directory.EnumerateFiles(copy, "write.lock", SearchOption.AllDirectories));
            Assert.Equal(1, revived.Search(new SearchQuery("租赁住房")).Total);

            await revived.IndexAsync([Housing with { ItemId = 2 }], TestContext.Current.CancellationToken);
            Assert.Equal(2, revived.Search(new SearchQuery("租赁住房")).Total);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    [Fact]
    public async Task A_full_disk_fails_the_write_keeps_serving_and_heals()
    {
        var isFull = false;
        using var site = new SearchSite(path => new FullDisk(path, () => isFull));
        await site.RebuildAsync([Housing]);

        isFull = true;
        await Assert.ThrowsAsync<IOException>(() => site.IndexAsync(Housing with { ItemId = 2 }));
        await Assert.ThrowsAsync<IOException>(() => site.RemoveAsync(1));
        Assert.Equal([1], site.Ids("租赁住房"));

        isFull = false;
        Assert.Equal([1], site.Ids("租赁住房"));
        await site.IndexAsync(Housing with { ItemId = 3 });
        Assert.Equal([1, 3], site.Ids("租赁住房").Order());
        Assert.False(site.Engine.Health().NeedsRebuild);

        site.Restart();
        Assert.Equal([1, 3], site.Ids("租赁住房").Order());
    }

    [Fact]
    public async Task A_cancelled_batch_leaves_nothing_for_the_next_commit()
    {
        using var site = await SearchSite.WithAsync(Housing);
        using var cancelled = new CancellationTokenSource();
        var batch = new CancellingBatch([Housing with { ItemId = 2 }, Housing with { ItemId = 3 }], cancelled);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.Engine.IndexAsync(batch, cancelled.Token));
        await site.IndexAsync(Housing with { ItemId = 4 });

        Assert.Equal([1, 4], site.Ids("租赁住房").Order());
    }

    [Fact]
    public async Task A_second_process_on_the_same_index_can_read_but_not_write()
    {
        using var site = await SearchSite.WithAsync(Housing);
        await site.IndexAsync(Housing with { ItemId = 2 });
        using var second = site.Start();

        Assert.Equal(2, second.Search(new SearchQuery("租赁住房")).Total);
        await Assert.ThrowsAnyAsync<IOException>(() => second.RemoveAsync([1], TestContext.Current.CancellationToken));
        Assert.Equal(2, site.Find("租赁住房").Total);
    }

    [Fact]
    public async Task Many_threads_may_read_and_write()
    {
        using var site = await SearchSite.FilledAsync();
        var cancel = TestContext.Current.CancellationToken;

        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < 10; i++)
                {
                    await site.IndexAsync(Housing with { ItemId = 1000 + (writer * 100) + i });
                }
            },
            cancel));
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(
            () =>
            {
                for (var i = 0; i < 60; i++)
                {
                    Assert.Equal(8, site.Find("农村道路养护").Total);
                }
            },
            cancel));
        var rebuild = Task.Run(() => site.RebuildAsync(SampleNotices.All), cancel);
        await Task.WhenAll([.. writers, .. readers, rebuild]);

        // Some were indexed before the rebuild began and were not in its stream, so only the last word of each is certain.
        Assert.InRange(site.Engine.Health().DocumentCount, SampleNotices.All.Count, SampleNotices.All.Count + 40);
        Assert.False(site.Engine.Health().NeedsRebuild);
    }

    /// <summary>Cancels once the engine has begun with the batch.</summary>
    private sealed class CancellingBatch(SearchDocument[] documents, CancellationTokenSource cancel) : IReadOnlyList<SearchDocument>
    {
        public int Count => documents.Length;

        public SearchDocument this[int index] => documents[index];

        public IEnumerator<SearchDocument> GetEnumerator()
        {
            yield return documents[0];
            cancel.Cancel();
            yield return documents[1];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
