namespace Shijuan.Cms.Core.Search;

/// <summary>
/// 站内检索: the full-text index of what is public. Safe for many threads.
/// A write that fails throws <see cref="IOException"/>, has changed nothing and may be repeated.
/// </summary>
public interface ISearchEngine
{
    /// <summary>Adds the documents or replaces those with the same item; all are visible and on disk when it returns.</summary>
    Task IndexAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancellationToken);

    /// <summary>Takes the items out; ids that are not in the index are ignored.</summary>
    Task RemoveAsync(IReadOnlyList<int> itemIds, CancellationToken cancellationToken);

    /// <summary>
    /// Builds a whole new index beside the old one, which keeps serving, and switches to it. What is indexed or removed
    /// meanwhile wins over what the stream says. A rebuild that fails or is cancelled leaves the old index in place.
    /// </summary>
    Task RebuildAsync(IAsyncEnumerable<SearchDocument> documents, CancellationToken cancellationToken);

    /// <summary>Never throws for what a visitor can type, nor for a missing or damaged index: then nothing is found.</summary>
    SearchResults Search(SearchQuery query);

    SearchHealth Health();
}
