using System.Globalization;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>文件页许诺的日子：that of the clock K05, and never one that is past. 10 to 14 March 2025 are five working days.</summary>
public sealed class DeadlineTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil();

    [Theory]
    [InlineData("2025-03-10", "2025-03-10", "2025-03-13")]
    [InlineData("2025-03-10", "2025-03-13", "2025-03-13")]
    [InlineData("2025-03-10", "2025-03-14", null)]
    [InlineData("2025-03-14", "2025-03-15", "2025-03-19")]
    [InlineData("2025-03-10", "2026-03-10", null)]
    public void What_is_past_is_not_promised(string since, string today, string? expected)
    {
        DateOnly? promised = expected is null ? null : Day(expected);
        Assert.Equal(promised, Deadline.Promised(Calendar, new InterpretationGap(At(since), UntilUtc: null), Day(today)));
    }

    [Fact]
    public void Where_there_is_an_interpretation_or_the_document_was_never_public_nothing_is_promised()
    {
        Assert.Null(Deadline.Promised(Calendar, new InterpretationGap(At("2025-03-10"), At("2025-03-11")), Day("2025-03-11")));
        Assert.Null(Deadline.Promised(Calendar, gap: null, Day("2025-03-11")));
    }

    /// <summary>A text that only replaces another does not put the day off; an interpretation that went begins a new count.</summary>
    [Fact]
    public void It_counts_from_the_first_publication_or_from_the_moment_the_last_interpretation_went()
    {
        var document = PublicSpan.Merge([new PublicSpan(At("2025-03-10"), At("2025-03-12")), new PublicSpan(At("2025-03-12"), UntilUtc: null)]);

        Assert.Equal(Day("2025-03-13"), Deadline.Promised(Calendar, InterpretationGap.Last(document, []), Day("2025-03-12")));
        Assert.Equal(Day("2025-03-20"), Deadline.Promised(Calendar, InterpretationGap.Last(document, [new PublicSpan(At("2025-03-11"), At("2025-03-17"))]), Day("2025-03-18")));
    }

    private static DateTime At(string day) => ChinaTime.StartOfDayUtc(Day(day)).AddHours(10);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
