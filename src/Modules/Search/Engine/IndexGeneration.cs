using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Shijuan.Cms.Core.Search;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Shijuan.Cms.Search;

/// <summary>
/// 索引代: one index directory with its readers and, once something is written, its writer. Mutable; one thread writes at a
/// time. Readers come from the last commit, never from the writer, so losing the writer costs them nothing.
/// </summary>
internal sealed class IndexGeneration : IDisposable
{
    private const string LayoutKey = "layout";
    private const string CompleteKey = "complete";
    private const string CommittedKey = "committed";

    private readonly Func<string, LuceneDirectory> _open;
    private readonly LuceneDirectory _reading;
    private readonly SearcherManager _searchers;

    private LuceneDirectory? _writing;
    private IndexWriter? _writer;

    private IndexGeneration(string path, Func<string, LuceneDirectory> open)
    {
        Path = path;
        _open = open;
        _reading = open(path);
        try
        {
            _searchers = new SearcherManager(_reading, new Bm25SearcherFactory());
        }
        catch
        {
            _reading.Dispose();
            throw;
        }
    }

    public string Path { get; }

    /// <summary>An empty index, committed, not yet complete.</summary>
    public static IndexGeneration Create(string path, Func<string, LuceneDirectory> open, DateTime nowUtc)
    {
        System.IO.Directory.CreateDirectory(path);
        using (var directory = open(path))
        using (var writer = new IndexWriter(directory, Settings()))
        {
            writer.SetCommitData(CommitData(complete: false, nowUtc));
            writer.Commit();
        }

        return new IndexGeneration(path, open);
    }

    /// <summary>Opens an index and reads all of it once to verify its checksums. Throws when it is missing, damaged or of another layout.</summary>
    public static IndexGeneration Open(string path, Func<string, LuceneDirectory> open)
    {
        var generation = new IndexGeneration(path, open);
        var sound = false;
        try
        {
            generation.Verify();
            sound = true;
            return generation;
        }
        finally
        {
            if (!sound)
            {
                generation.Dispose();
            }
        }
    }

    public SearcherLease Acquire() => new(_searchers, _searchers.Acquire());

    public IndexState State()
    {
        using var lease = Acquire();
        var data = ((DirectoryReader)lease.Searcher.IndexReader).IndexCommit.UserData;
        DateTime? committed = data.TryGetValue(CommittedKey, out var ticks)
            ? new DateTime(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc)
            : null;
        return new IndexState(
            lease.Searcher.IndexReader.NumDocs,
            data.TryGetValue(CompleteKey, out var complete) && complete is "true",
            data.TryGetValue(LayoutKey, out var layout) && layout is IndexFields.Layout,
            committed);
    }

    /// <summary>Adds or replaces; nobody sees it before the commit. Should it fail, <see cref="DiscardWriter"/> is due.</summary>
    public void Add(SearchDocument document) =>
        Writer().UpdateDocument(IndexedDocument.Key(document.ItemId), IndexedDocument.From(document));

    /// <summary>Like <see cref="Add"/>.</summary>
    public void Remove(int itemId) => Writer().DeleteDocuments(IndexedDocument.Key(itemId));

    /// <summary>Everything since the last commit reaches the disk and then the readers, or nothing does.</summary>
    public void Commit(bool complete, DateTime nowUtc)
    {
        var committed = false;
        try
        {
            var writer = Writer();
            writer.SetCommitData(CommitData(complete, nowUtc));
            writer.Commit();
            committed = true;
        }
        finally
        {
            if (!committed)
            {
                DiscardWriter();
            }
        }

        _searchers.MaybeRefreshBlocking();
    }

    /// <summary>Throws away the writer and what it has not committed. The next write opens a new one.</summary>
    public void DiscardWriter()
    {
        var (writer, directory) = (_writer, _writing);
        (_writer, _writing) = (null, null);
        if (writer is null || directory is null)
        {
            return;
        }

        try
        {
            writer.Rollback();
        }
        catch (Exception exception) when (exception is IOException or MergePolicy.MergeException or InvalidOperationException)
        {
            // After a full disk the rollback fails too. The writer is given up either way; what it still locks is freed here.
            if (IndexWriter.IsLocked(directory))
            {
                IndexWriter.Unlock(directory);
            }
        }
        finally
        {
            directory.Dispose();
        }
    }

    public void Dispose()
    {
        DiscardWriter();
        _searchers.Dispose();
        _reading.Dispose();
    }

    private IndexWriter Writer()
    {
        if (_writer is not null)
        {
            return _writer;
        }

        var directory = _open(Path);
        try
        {
            _writer = new IndexWriter(directory, Settings());
            _writing = directory;
            return _writer;
        }
        finally
        {
            if (_writing is null)
            {
                directory.Dispose();
            }
        }
    }

    private void Verify()
    {
        using var lease = Acquire();
        foreach (var leaf in lease.Searcher.IndexReader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
        }

        if (!State().HasCurrentLayout)
        {
            throw new IndexFormatTooOldException(Path, "layout");
        }
    }

    private static Dictionary<string, string> CommitData(bool complete, DateTime nowUtc) => new()
    {
        [LayoutKey] = IndexFields.Layout,
        [CompleteKey] = complete ? "true" : "false",
        [CommittedKey] = nowUtc.Ticks.ToString(CultureInfo.InvariantCulture),
    };

    private static IndexWriterConfig Settings() => new(LuceneVersion.LUCENE_48, new FoldingAnalyzer())
    {
        OpenMode = OpenMode.CREATE_OR_APPEND,
        Similarity = IndexFields.Similarity,
        // A merge that fails on a background thread has nobody to tell; on the writing thread the caller learns of it.
        MergeScheduler = new SerialMergeScheduler(),
    };

    private sealed class Bm25SearcherFactory : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = IndexFields.Similarity };
    }
}

/// <summary>索引状态: what the last commit says of itself.</summary>
internal sealed record IndexState(int DocumentCount, bool IsComplete, bool HasCurrentLayout, DateTime? CommittedAtUtc);
