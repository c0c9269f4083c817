using Shijuan.Cms.Core.Content;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>解读空缺：each time that a public document had no interpretation. Days of March 2025.</summary>
public sealed class InterpretationGapTests
{
    [Fact]
    public void A_document_that_was_never_public_has_none()
    {
        Assert.Empty(InterpretationGap.All([], [Span(3, null)]));
        Assert.Null(InterpretationGap.Last([], [Span(3, null)]));
    }

    [Fact]
    public void One_without_interpretation_has_been_without_since_its_publication() =>
        Assert.Equal([Gap(10, null)], InterpretationGap.All([Span(10, null)], []));

    [Fact]
    public void Each_withdrawal_of_the_last_one_begins_another()
    {
        var gaps = InterpretationGap.All([Span(10, null)], [Span(11, 14), Span(17, 19)]);

        Assert.Equal([Gap(10, 11), Gap(14, 17), Gap(19, null)], gaps);
        Assert.Equal(gaps[^1], InterpretationGap.Last([Span(10, null)], [Span(11, 14), Span(17, 19)]));
    }

    [Fact]
    public void One_that_came_first_leaves_nothing_to_wait_for() =>
        Assert.Equal([Gap(10, 7)], InterpretationGap.All([Span(10, null)], [Span(7, null)]));

    [Fact]
    public void What_went_before_the_document_came_does_not_count() =>
        Assert.Equal([Gap(10, 12)], InterpretationGap.All([Span(10, null)], [Span(3, 7), Span(12, null)]));

    [Fact]
    public void While_the_document_was_down_nobody_missed_it()
    {
        Assert.Equal([Gap(10, 10), Gap(24, null)], InterpretationGap.All([Span(10, 14), Span(24, null)], [Span(10, 14)]));
        Assert.Equal([Gap(10, 10), Gap(24, null)], InterpretationGap.All([Span(10, 14), Span(24, null)], [Span(10, 14), Span(17, 18)]));
        Assert.Equal([Gap(10, 10), Gap(24, 24)], InterpretationGap.All([Span(10, 14), Span(24, null)], [Span(10, 14), Span(24, null)]));
    }

    private static PublicSpan Span(int from, int? until) => new(Day(from), until is { } day ? Day(day) : null);

    private static InterpretationGap Gap(int since, int? until) => new(Day(since), until is { } day ? Day(day) : null);

    private static DateTime Day(int day) => new(2025, 3, day, 2, 0, 0, DateTimeKind.Utc);
}
