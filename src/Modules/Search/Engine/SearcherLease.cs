using Lucene.Net.Search;

namespace Shijuan.Cms.Search;

/// <summary>A searcher on one moment of the index; it stays readable until disposed, whatever happens to the index meanwhile.</summary>
internal sealed class SearcherLease(SearcherManager searchers, IndexSearcher searcher) : IDisposable
{
    public IndexSearcher Searcher => searcher;

    public void Dispose() => searchers.Release(searcher);
}
