using Lucene.Net.Store;
using Microsoft.Extensions.Logging.Abstractions;
using Shijuan.Cms.Core.Search;
using Shijuan.Cms.Search;
using Xunit;
using Directory = System.IO.Directory;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Shijuan.Cms.UnitTests.Search;

/// <summary>An engine on a directory of its own, removed afterwards.</summary>
internal sealed class SearchSite : IDisposable
{
    private readonly Func<string, LuceneDirectory>? _open;

    public SearchSite(Func<string, LuceneDirectory>? open = null)
    {
        _open = open;
        Engine = Start();
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "search-" + Guid.CreateVersion7().ToString("N"));

    public LuceneSearchEngine Engine { get; private set; }

    public static async Task<SearchSite> WithAsync(params SearchDocument[] documents)
    {
        var site = new SearchSite();
        await site.Engine.RebuildAsync(documents.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        return site;
    }

    public static Task<SearchSite> FilledAsync() => WithAsync([.. SampleNotices.All]);

    public static string Text(IEnumerable<TextFragment> fragments) => string.Concat(fragments.Select(fragment => fragment.Text));

    public static string[] Marked(IEnumerable<TextFragment> fragments) =>
        [.. fragments.Where(fragment => fragment.Highlighted).Select(fragment => fragment.Text)];

    public SearchResults Find(string text) => Engine.Search(new SearchQuery(text));

    public int[] Ids(string text) => [.. Find(text).Hits.Select(hit => hit.ItemId)];

    public Task IndexAsync(params SearchDocument[] documents) => Engine.IndexAsync(documents, TestContext.Current.CancellationToken);

    public Task RemoveAsync(params int[] ids) => Engine.RemoveAsync(ids, TestContext.Current.CancellationToken);

    public Task RebuildAsync(IEnumerable<SearchDocument> documents) =>
        Engine.RebuildAsync(documents.ToAsyncEnumerable(), TestContext.Current.CancellationToken);

    public string Generation() => Path.Combine(Folder, File.ReadAllText(Path.Combine(Folder, "current")));

    public void Stop() => Engine.Dispose();

    public void Restart()
    {
        Stop();
        Engine = Start();
    }

    public LuceneSearchEngine Start() => _open is null
        ? new LuceneSearchEngine(Folder, TimeProvider.System, NullLogger<LuceneSearchEngine>.Instance)
        : new LuceneSearchEngine(Folder, TimeProvider.System, NullLogger<LuceneSearchEngine>.Instance, _open);

    public void Dispose()
    {
        Stop();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

/// <summary>A disk that can be told to be full.</summary>
internal sealed class FullDisk(string path, Func<bool> isFull) : FilterDirectory(new NIOFSDirectory(path))
{
    public override IndexOutput CreateOutput(string name, IOContext context) =>
        isFull() ? throw new IOException("No space left on device") : base.CreateOutput(name, context);

    public override void Sync(ICollection<string> names)
    {
        if (isFull())
        {
            throw new IOException("No space left on device");
        }

        base.Sync(names);
    }
}
