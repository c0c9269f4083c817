using System.Globalization;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>政策解读统计：what is needed, explained, in time, at once and missing. 10 to 14 March 2025 are five working days.</summary>
public sealed class CoverageTablesTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.StateCouncil();
    private static readonly DateOnly Today = new(2025, 3, 20);

    [Theory]
    [InlineData("2025-03-09", 0, true, true)]
    [InlineData("2025-03-10", 0, true, true)]
    [InlineData("2025-03-11", 1, true, false)]
    [InlineData("2025-03-13", 3, true, false)]
    [InlineData("2025-03-14", 4, false, false)]
    [InlineData("2025-03-17", 5, false, false)]
    public void A_document_is_explained_after_so_many_working_days(string day, int days, bool onTime, bool atOnce)
    {
        var document = Document(1, "2025-03-10", Text(11, day, InterpretationForms.Text, Roles.Department));

        Assert.Equal(((int?)days, onTime, atOnce), (document.WorkingDays(Calendar), document.IsOnTime(Calendar), document.IsAtOnce));
    }

    [Fact]
    public void A_document_without_one_has_no_days()
    {
        var document = Document(1, "2025-03-10");

        Assert.Equal(((int?)null, false, false), (document.WorkingDays(Calendar), document.IsOnTime(Calendar), document.IsAtOnce));
    }

    [Fact]
    public void What_is_not_due_yet_is_no_delay_and_what_is_not_needed_is_not_counted()
    {
        var numbers = CoverageTables.NumbersOf(
            [
                Document(1, "2025-03-10", Text(11, "2025-03-10", InterpretationForms.Text, Roles.Leader)),
                Document(2, "2025-03-10", Text(12, "2025-03-18", InterpretationForms.Picture, Roles.Expert)),
                Document(3, "2025-03-10"), Document(4, "2025-03-19"), NotNeeded(5),
            ],
            Calendar, Today);

        Assert.Equal(new CoverageNumbers(Needed: 4, Interpreted: 2, Due: 3, OnTime: 1, AtOnce: 1, NotNeeded: 1), numbers);
        Assert.Equal((2, "50", "33.3"), (numbers.Missing, numbers.Share, numbers.OnTimeShare));
    }

    [Fact]
    public void Nothing_has_no_share() => Assert.Equal("", CoverageTables.NumbersOf([], Calendar, Today).Share);

    [Fact]
    public void An_interpretation_of_two_documents_is_one()
    {
        var both = Text(11, "2025-03-10", InterpretationForms.Picture, Roles.Leader);
        var tables = CoverageTables.Of([Document(1, "2025-03-10", both), Document(2, "2025-03-10", both)], _ => "县民政局", Calendar, Today).ToDictionary(t => t.Key);

        Assert.Equal([InterpretationForms.Picture, "1", "2"], Assert.Single(tables["forms"].Rows).Cells);
        Assert.Equal([Roles.Leader, "1", "2"], Assert.Single(tables["speakers"].Rows).Cells);
    }

    [Fact]
    public void What_is_missing_is_named_with_its_last_day_and_what_is_not_needed_with_its_reason()
    {
        var tables = CoverageTables.Of([Document(3, "2025-03-10"), Document(4, "2025-03-19"), NotNeeded(5)], _ => "县民政局", Calendar, Today).ToDictionary(t => t.Key);

        Assert.Equal(["2025-03-13 超期5个工作日", "2025-03-24 还有2个工作日"], tables["missing"].Rows.Select(r => $"{r.Cells[3]} {r.Cells[4]}"));
        Assert.Equal(["文件5", "县民政局", "2025-03-10", "只任免本机关工作人员"], Assert.Single(tables["not-needed"].Rows).Cells);
        Assert.All(tables.Values, t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Count, r.Cells.Count)));
    }

    private static CoveredDocument NotNeeded(int id) => Document(id, "2025-03-10") with { Plan = Plan(("Need", InterpretationPlan.NotNeeded), ("Reason", "只任免本机关工作人员")) };

    private static CoveredDocument Document(int id, string day, params CoveringText[] texts) => new(id, 7, $"文件{id}", $"/policy/{id}.html", At(day), Plan(("Need", InterpretationPlan.Needed)), texts);

    private static CoveringText Text(int id, string day, string form, string role) => new(id, $"解读{id}", At(day), form, role, "赵样例");

    private static InterpretationPlan Plan(params (string Field, string Value)[] fields) =>
        InterpretationPlan.Read(InterpretationPlan.Write("", fields.ToDictionary(f => InterpretationPlan.Prefix + f.Field, f => f.Value)).Stored);

    /// <summary>Ten in the morning in Beijing.</summary>
    private static DateTime At(string day) => ChinaTime.StartOfDayUtc(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).AddHours(10);
}
