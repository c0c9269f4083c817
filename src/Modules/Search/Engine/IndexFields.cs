using Lucene.Net.Search.Similarities;

namespace Shijuan.Cms.Search;

/// <summary>索引字段: names and settings that writer and searcher must share.</summary>
internal static class IndexFields
{
    /// <summary>Raise it whenever fields or tokens change: an index of another layout asks to be rebuilt.</summary>
    public const string Layout = "1";

    public const string Id = "id";
    public const string TypeKey = "type";
    public const string UnitId = "unit";
    public const string Published = "published";
    public const string Lapsed = "lapsed";
    public const string ExactTitle = "title_exact";
    public const string TitleBigrams = "title_bigrams";
    public const string TitleCharacters = "title_characters";
    public const string BodyBigrams = "body_bigrams";
    public const string DocumentNumber = "number";

    /// <summary>Text beyond this is neither indexed nor stored: it bounds what one document can cost.</summary>
    public const int MaxBodyLength = 500_000;

    public const int MaxTitleLength = 1_000;

    /// <summary>Measured settings; the library's own default is TF-IDF, so it is set on the writer and on the searcher.</summary>
    public static Similarity Similarity { get; } = new BM25Similarity(1.2f, 0.2f);
}
