using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Shijuan.Cms.Search;

/// <summary>
/// 命中收集: one pass that counts by type, filters by type, ranks lapsed documents down and keeps the best.
/// The library's own sort by date is an order of magnitude slower on many hits, and its facets are not available.
/// </summary>
internal sealed class HitCollector(int capacity, string? typeKey, bool byDate) : ICollector
{
    /// <summary>失效、废止的文件 stay findable, behind what is in force.</summary>
    private const float LapsedFactor = 0.5f;

    private readonly PriorityQueue<RankedHit, RankedHit> _best = new(new RankOrder(byDate));
    private readonly Dictionary<string, int> _counts = [];
    private readonly BytesRef _label = new();

    private Scorer? _scorer;
    private SortedDocValues? _types;
    private NumericDocValues? _dates;
    private NumericDocValues? _lapsed;
    private int[] _segmentCounts = [];
    private int _wantedType;
    private int _firstDocument;

    /// <summary>Hits of the wanted type, or of all types when none was named.</summary>
    public int Total { get; private set; }

    /// <summary>Hits before the type filter.</summary>
    public int TotalOfAllTypes { get; private set; }

    public bool AcceptsDocsOutOfOrder => false;

    public IReadOnlyDictionary<string, int> CountsByType()
    {
        CloseSegment();
        return _counts;
    }

    /// <summary>Best first.</summary>
    public IReadOnlyList<RankedHit> Best()
    {
        var hits = new RankedHit[_best.Count];
        for (var i = hits.Length - 1; i >= 0; i--)
        {
            hits[i] = _best.Dequeue();
        }

        return hits;
    }

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        CloseSegment();
        var reader = context.AtomicReader;
        _types = reader.GetSortedDocValues(IndexFields.TypeKey);
        _dates = reader.GetNumericDocValues(IndexFields.Published);
        _lapsed = reader.GetNumericDocValues(IndexFields.Lapsed);
        _segmentCounts = new int[_types?.ValueCount ?? 0];
        _wantedType = typeKey is null ? -1 : _types?.LookupTerm(new BytesRef(typeKey)) ?? -1;
        _firstDocument = context.DocBase;
    }

    public void Collect(int doc)
    {
        TotalOfAllTypes++;
        var type = _types?.GetOrd(doc) ?? -1;
        if (type >= 0)
        {
            _segmentCounts[type]++;
        }

        if (typeKey is not null && (type < 0 || type != _wantedType))
        {
            return;
        }

        Total++;
        var score = _scorer!.GetScore();
        if (_lapsed?.Get(doc) == 1)
        {
            score *= LapsedFactor;
        }

        var hit = new RankedHit(_firstDocument + doc, score, _dates?.Get(doc) ?? 0);
        if (_best.Count < capacity)
        {
            _best.Enqueue(hit, hit);
        }
        else if (capacity > 0)
        {
            _best.EnqueueDequeue(hit, hit);
        }
    }

    private void CloseSegment()
    {
        for (var ordinal = 0; ordinal < _segmentCounts.Length; ordinal++)
        {
            if (_segmentCounts[ordinal] > 0)
            {
                _types!.LookupOrd(ordinal, _label);
                var type = _label.Utf8ToString();
                _counts[type] = _counts.GetValueOrDefault(type) + _segmentCounts[ordinal];
            }
        }

        _segmentCounts = [];
    }

    /// <summary>Worst first, as the queue gives up its least; ties go to the newer, then to the earlier in the index.</summary>
    private sealed class RankOrder(bool byDate) : IComparer<RankedHit>
    {
        public int Compare(RankedHit x, RankedHit y)
        {
            var score = x.Score.CompareTo(y.Score);
            var date = x.Published.CompareTo(y.Published);
            var (first, second) = byDate ? (date, score) : (score, date);
            return first != 0 ? first : second != 0 ? second : y.Document.CompareTo(x.Document);
        }
    }
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct RankedHit(int Document, float Score, long Published);
