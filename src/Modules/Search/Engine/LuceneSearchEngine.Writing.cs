using Lucene.Net.Index;
using Shijuan.Cms.Core.Search;

namespace Shijuan.Cms.Search;

internal sealed partial class LuceneSearchEngine
{
    private async Task WriteAsync(List<(int ItemId, SearchDocument? Document)> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
        {
            return;
        }

        await _writing.WaitAsync(cancellationToken);
        try
        {
            var generation = _current ?? StartGeneration();
            Apply(generation, changes, cancellationToken);
            generation.Commit(generation.State().IsComplete, Now());
            foreach (var (itemId, document) in changes)
            {
                _changedDuringRebuild?[itemId] = document;
            }
        }
        catch (IOException exception)
        {
            // The caller repeats it; here only the light goes on when repeating cannot help.
            _isDamaged |= exception is CorruptIndexException;
            LogNotWritten(_logger, exception, changes.Count);
            throw;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>All or nothing: whatever interrupts it, nothing half done may wait for the next commit.</summary>
    private static void Apply(
        IndexGeneration generation,
        List<(int ItemId, SearchDocument? Document)> changes,
        CancellationToken cancellationToken)
    {
        var finished = false;
        try
        {
            foreach (var (itemId, document) in changes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (document is null)
                {
                    generation.Remove(itemId);
                }
                else
                {
                    generation.Add(document);
                }
            }

            finished = true;
        }
        finally
        {
            if (!finished)
            {
                generation.DiscardWriter();
            }
        }
    }

    /// <summary>Without an index what is published now can still be found; it stays marked as incomplete until a rebuild.</summary>
    private IndexGeneration StartGeneration()
    {
        var generation = IndexGeneration.Create(_folder.Next(), _open, Now());
        _folder.PointTo(generation.Path);
        lock (_serving)
        {
            _current = generation;
        }

        return generation;
    }

    private async Task RecordChangesAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        _changedDuringRebuild = [];
        _writing.Release();
    }

    private async Task<(IndexGeneration? Previous, IndexGeneration Current)> BuildAsync(
        IAsyncEnumerable<SearchDocument> documents,
        CancellationToken cancellationToken)
    {
        var next = IndexGeneration.Create(_folder.Next(), _open, Now());
        var switched = false;
        try
        {
            await foreach (var document in documents.WithCancellation(cancellationToken))
            {
                next.Add(document);
            }

            await _writing.WaitAsync(cancellationToken);
            try
            {
                Apply(next, [.. _changedDuringRebuild!.Select(change => (change.Key, change.Value))], cancellationToken);
                next.Commit(complete: true, Now());
                _folder.PointTo(next.Path);
                switched = true;
                return (Switch(next), next);
            }
            finally
            {
                _writing.Release();
            }
        }
        finally
        {
            if (!switched)
            {
                next.Dispose();
                IndexFolder.Delete(next.Path);
            }
        }
    }

    private IndexGeneration? Switch(IndexGeneration next)
    {
        lock (_serving)
        {
            var previous = _current;
            _current = next;
            _isDamaged = false;
            return previous;
        }
    }
}
