using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

/// <summary>I7: what the library counts at the end of a year.</summary>
public sealed class DocumentFiguresTests
{
    [Fact]
    public void Documents_are_counted_as_they_stood_on_the_last_day_of_the_year()
    {
        CountedDocument[] library =
        [
            // In force since 2020; repealed by a document of 2024; repealed in 2025 only.
            Document("2020-03-01"),
            Document("2019-05-01", effects: new ValidityEffect(9, ContentLinkKind.Repeals, new DateOnly(2024, 6, 1))),
            Document("2021-05-01", effects: new ValidityEffect(9, ContentLinkKind.Supersedes, new DateOnly(2025, 2, 1))),
            // Issued in the year: one in force, one not yet.
            Document("2024-02-01"),
            Document("2024-12-20", from: "2025-02-01"),
            // Lapsed by itself in the year, and long before.
            Document("2019-07-01", until: "2024-07-31"),
            Document("2015-01-01", until: "2019-12-31"),
            // Amended documents are in force. Later ones are not there yet.
            Document("2018-01-01", effects: new ValidityEffect(9, ContentLinkKind.Amends, new DateOnly(2023, 6, 1))),
            Document("2025-01-03"),
            // Says only that it is repealed, not since when.
            new CountedDocument(new DateOnly(2010, 1, 1), new StatedValidity(Validity.Repealed, null, null), []),
        ];
        Assert.Equal(new DocumentFigures(Issued: 2, Repealed: 2, InForce: 4), DocumentFigures.Of(library, 2024));
    }

    private static CountedDocument Document(string formed, string? from = null, string? until = null, params ValidityEffect[] effects) =>
        new(Day(formed), new StatedValidity(Validity.InForce, from is null ? null : Day(from), until is null ? null : Day(until)), effects);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
