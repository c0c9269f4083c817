using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Shijuan.Cms.Core.Search;

namespace Shijuan.Cms.Search;

/// <summary>索引文档: how a document is laid down in the index and read back.</summary>
internal static class IndexedDocument
{
    private static readonly FieldType Positions = Frozen(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static readonly FieldType Frequencies = Frozen(IndexOptions.DOCS_AND_FREQS);

    public static Term Key(int itemId) => new(IndexFields.Id, Number(itemId));

    public static Document From(SearchDocument source)
    {
        var title = Cut(source.Title, IndexFields.MaxTitleLength);
        var body = Cut(source.BodyText, IndexFields.MaxBodyLength);
        var document = new Document
        {
            new StringField(IndexFields.Id, Number(source.ItemId), Field.Store.YES),
            new StringField(IndexFields.UnitId, Number(source.UnitId), Field.Store.YES),
            new StringField(IndexFields.ExactTitle, DocumentNumberNormalizer.ExactKey(title), Field.Store.NO),
            new Field(IndexFields.TitleBigrams, title, Positions),
            new Field(IndexFields.TitleCharacters, title, Frequencies),
            new Field(IndexFields.BodyBigrams, body, Positions),
            new SortedDocValuesField(IndexFields.TypeKey, new BytesRef(source.TypeKey)),
            new NumericDocValuesField(IndexFields.Published, source.PublishedAtUtc.Ticks),
            new NumericDocValuesField(IndexFields.Lapsed, IsLapsed(source.Validity) ? 1 : 0),
        };
        foreach (var term in DocumentNumberNormalizer.IndexTerms(source.DocumentNumber).Where(term => term.Length > 0))
        {
            document.Add(new StringField(IndexFields.DocumentNumber, term, Field.Store.NO));
        }

        Store(document, Stored.Title, title);
        Store(document, Stored.Body, body);
        Store(document, Stored.Summary, source.Summary);
        Store(document, Stored.TypeKey, source.TypeKey);
        Store(document, Stored.TypeName, source.TypeName);
        Store(document, Stored.DocumentNumber, source.DocumentNumber);
        Store(document, Stored.UnitName, source.UnitName);
        Store(document, Stored.ChannelId, Number(source.ChannelId));
        Store(document, Stored.ChannelName, source.ChannelName);
        Store(document, Stored.Published, source.PublishedAtUtc.Ticks.ToString(CultureInfo.InvariantCulture));
        Store(document, Stored.Validity, source.Validity);
        Store(document, Stored.Url, source.Url);
        return document;
    }

    public static SearchDocument Read(Document document) => new(
        Integer(document, IndexFields.Id),
        document.Get(Stored.TypeKey) ?? "",
        document.Get(Stored.TypeName) ?? "",
        document.Get(Stored.Title) ?? "",
        document.Get(Stored.DocumentNumber),
        document.Get(Stored.Body) ?? "",
        document.Get(Stored.Summary),
        Integer(document, IndexFields.UnitId),
        document.Get(Stored.UnitName) ?? "",
        Integer(document, Stored.ChannelId),
        document.Get(Stored.ChannelName) ?? "",
        new DateTime(long.Parse(document.Get(Stored.Published), CultureInfo.InvariantCulture), DateTimeKind.Utc),
        document.Get(Stored.Validity),
        document.Get(Stored.Url) ?? "");

    /// <summary>部分失效 is still in force in part, so it is not ranked down.</summary>
    public static bool IsLapsed(string? validity) =>
        validity is not null
        && !validity.Contains("部分", StringComparison.Ordinal)
        && (validity.Contains("失效", StringComparison.Ordinal)
            || validity.Contains("废止", StringComparison.Ordinal)
            || validity.Contains("停止执行", StringComparison.Ordinal));

    private static void Store(Document document, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            document.Add(new StoredField(name, value));
        }
    }

    private static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        return char.IsHighSurrogate(text[maxLength - 1]) ? text[..(maxLength - 1)] : text[..maxLength];
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Integer(Document document, string name) => int.Parse(document.Get(name), CultureInfo.InvariantCulture);

    private static FieldType Frozen(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IsStored = false, IndexOptions = options };
        type.Freeze();
        return type;
    }

    private static class Stored
    {
        public const string Title = "s_title";
        public const string Body = "s_body";
        public const string Summary = "s_summary";
        public const string TypeKey = "s_type";
        public const string TypeName = "s_type_name";
        public const string DocumentNumber = "s_number";
        public const string UnitName = "s_unit_name";
        public const string ChannelId = "s_channel";
        public const string ChannelName = "s_channel_name";
        public const string Published = "s_published";
        public const string Validity = "s_validity";
        public const string Url = "s_url";
    }
}
