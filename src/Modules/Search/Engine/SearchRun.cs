using Lucene.Net.Index;
using Lucene.Net.Search;
using Shijuan.Cms.Core.Search;

namespace Shijuan.Cms.Search;

/// <summary>一次检索: one query on one moment of the index.</summary>
internal sealed class SearchRun(IndexSearcher searcher, ParsedQuery parsed, SearchQuery query)
{
    private const int MaxPageSize = 50;

    /// <summary>Nobody reads on from here, and a robot that does must not make each page dearer than the last.</summary>
    private const int MaxDepth = 1000;

    /// <summary>With fewer strict hits the relaxed query follows.</summary>
    private const int FewHits = 10;

    private readonly string? _typeKey = string.IsNullOrEmpty(query.TypeKey) ? null : query.TypeKey;
    private readonly int _pageSize = Math.Clamp(query.PageSize, 1, MaxPageSize);
    private readonly int _page = Math.Max(query.Page, 1);

    public SearchResults Execute()
    {
        var hits = Collect(RelevanceQuery.StrictShare);
        if (hits.TotalOfAllTypes < Enough())
        {
            hits = Collect(RelevanceQuery.RelaxedShare);
        }

        var counts = hits.CountsByType();
        var highlighter = new Highlighter(MarkedTerms.Of(parsed, searcher.IndexReader));
        var page = hits.Best().Skip(Offset()).Take(_pageSize).Select(hit => Present(hit, highlighter)).ToList();
        return new SearchResults(hits.Total, page, counts);
    }

    /// <summary>By date, a loose match from today would come before an exact one from last week; a number found is the answer.</summary>
    private int Enough() => query.SortByDate || parsed.Numbers.Count > 0 ? 1 : FewHits;

    private HitCollector Collect(float share)
    {
        Query wanted = new RelevanceQuery(parsed, searcher.IndexReader).Build(share);
        if (query.UnitId is { } unit)
        {
            var term = new Term(IndexFields.UnitId, unit.ToString(System.Globalization.CultureInfo.InvariantCulture));
            wanted = new FilteredQuery(wanted, new QueryWrapperFilter(new TermQuery(term)));
        }

        var depth = (long)_page * _pageSize;
        var collector = new HitCollector(depth > MaxDepth ? 0 : (int)depth, _typeKey, query.SortByDate);
        searcher.Search(wanted, collector);
        return collector;
    }

    private int Offset() => (int)Math.Min((long)(_page - 1) * _pageSize, MaxDepth);

    private SearchHit Present(RankedHit hit, Highlighter highlighter)
    {
        var document = IndexedDocument.Read(searcher.Doc(hit.Document));
        var snippet = highlighter.FindSnippet(document.BodyText)
            ?? (document.Summary is { } summary ? highlighter.FindSnippet(summary) : null)
            ?? Highlighter.Beginning(document.Summary ?? document.BodyText);
        return new SearchHit(
            document.ItemId,
            hit.Score,
            highlighter.Mark(document.Title),
            snippet.Fragments,
            snippet.IsCutBefore,
            snippet.IsCutAfter,
            document.TypeKey,
            document.TypeName,
            document.DocumentNumber,
            document.UnitId,
            document.UnitName,
            document.ChannelId,
            document.ChannelName,
            document.PublishedAtUtc,
            document.Validity,
            IndexedDocument.IsLapsed(document.Validity),
            document.Url);
    }
}
