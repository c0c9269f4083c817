using Microsoft.Extensions.Logging;
using Shijuan.Cms.Core.Search;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Shijuan.Cms.Search;

/// <summary>检索引擎: Lucene behind the contract: what is served, what is being written, what is being rebuilt.</summary>
internal sealed partial class LuceneSearchEngine : ISearchEngine, IDisposable
{
    private readonly IndexFolder _folder;
    private readonly TimeProvider _clock;
    private readonly ILogger<LuceneSearchEngine> _logger;
    private readonly Func<string, LuceneDirectory> _open;

    private readonly Lock _serving = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly SemaphoreSlim _rebuilding = new(1, 1);

    private IndexGeneration? _current;
    private volatile bool _isDamaged;
    private volatile bool _isRebuilding;

    /// <summary>What changed since the running rebuild began (null: removed); null when none runs. Guarded by <see cref="_writing"/>.</summary>
    private Dictionary<int, SearchDocument?>? _changedDuringRebuild;

    public LuceneSearchEngine(string directory, TimeProvider clock, ILogger<LuceneSearchEngine> logger)
        : this(directory, clock, logger, IndexDirectory.Open)
    {
    }

    /// <summary>For tests that let the disk fail.</summary>
    internal LuceneSearchEngine(
        string directory,
        TimeProvider clock,
        ILogger<LuceneSearchEngine> logger,
        Func<string, LuceneDirectory> open)
    {
        _folder = new IndexFolder(directory);
        _clock = clock;
        _logger = logger;
        _open = open;
        _current = OpenExisting();
    }

    public Task IndexAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancellationToken) =>
        WriteAsync(documents.Select(document => (document.ItemId, (SearchDocument?)document)).ToList(), cancellationToken);

    public Task RemoveAsync(IReadOnlyList<int> itemIds, CancellationToken cancellationToken) =>
        WriteAsync(itemIds.Select(id => (id, (SearchDocument?)null)).ToList(), cancellationToken);

    public async Task RebuildAsync(IAsyncEnumerable<SearchDocument> documents, CancellationToken cancellationToken)
    {
        await _rebuilding.WaitAsync(cancellationToken);
        try
        {
            _isRebuilding = true;
            await RecordChangesAsync(cancellationToken);
            var (previous, current) = await BuildAsync(documents, cancellationToken);
            previous?.Dispose();
            _folder.DeleteAllBut(current.Path);
            LogRebuilt(_logger, current.Path);
        }
        finally
        {
            _changedDuringRebuild = null;
            _isRebuilding = false;
            _rebuilding.Release();
        }
    }

    public SearchResults Search(SearchQuery query)
    {
        var parsed = ParsedQuery.Parse(query.Text);
        using var lease = parsed.IsEmpty ? null : Acquire();
        if (lease is null)
        {
            return SearchResults.Empty;
        }

        try
        {
            return new SearchRun(lease.Searcher, parsed, query).Execute();
        }
        catch (IOException exception)
        {
            // A visitor gets an empty page; the administrator gets a red light.
            _isDamaged = true;
            LogUnreadable(_logger, exception);
            return SearchResults.Empty;
        }
    }

    public SearchHealth Health()
    {
        IndexState? state;
        lock (_serving)
        {
            state = _current?.State();
        }

        var problem = state is null ? "检索索引不存在或已损坏，需要重建"
            : _isDamaged ? "检索索引读取出错，需要重建"
            : state.IsComplete ? null
            : "检索索引尚未完整建立，需要重建";
        return new SearchHealth(problem is not null, _isRebuilding, state?.DocumentCount ?? 0, state?.CommittedAtUtc, problem);
    }

    public void Dispose()
    {
        lock (_serving)
        {
            _current?.Dispose();
            _current = null;
        }

        _writing.Dispose();
        _rebuilding.Dispose();
    }

    private SearcherLease? Acquire()
    {
        lock (_serving)
        {
            return _current?.Acquire();
        }
    }

    private IndexGeneration? OpenExisting()
    {
        try
        {
            return _folder.Current() is { } path ? IndexGeneration.Open(path, _open) : null;
        }
        catch (Exception exception) when (IndexDamage.IsSignOf(exception))
        {
            // The site must start without its index; Health asks for the rebuild.
            LogUnreadable(_logger, exception);
            return null;
        }
    }

    private DateTime Now() => _clock.GetUtcNow().UtcDateTime;

    [LoggerMessage(Level = LogLevel.Error, Message = "The search index cannot be read and needs a rebuild")]
    private static partial void LogUnreadable(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Writing to the search index failed; nothing of {Count} changes was kept")]
    private static partial void LogNotWritten(ILogger logger, Exception exception, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "The search index was rebuilt; serving {Generation}")]
    private static partial void LogRebuilt(ILogger logger, string generation);
}
