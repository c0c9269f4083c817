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

        Assert.Equal(new CoverageNumbers(Needed: 4, Interpreted: 2, Due: 3, OnTime: 1, AtOnce: 1, ByLeader: 1, NotNeeded: 1), numbers);
        Assert.Equal((2, "50", "33.3"), (numbers.Missing, numbers.Share, numbers.OnTimeShare));
    }

    /// <summary>As K05 runs again: published on 10 March with its interpretation, which is withdrawn on 17 March.</summary>
    [Theory]
    [InlineData("2025-03-18", 0, 0, "解读已经撤回，还有2个工作日")]
    [InlineData("2025-03-20", 0, 0, "解读已经撤回，今天到期")]
    [InlineData("2025-03-21", 1, 0, "解读已经撤回，超期1个工作日")]
    public void A_document_whose_only_interpretation_was_withdrawn_has_none_and_its_days_run_anew(string today, int due, int onTime, string state)
    {
        var document = Document(1, "2025-03-10") with { Gaps = Gaps("2025-03-10", ("2025-03-10", "2025-03-17")) };
        var day = DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(new CoverageNumbers(Needed: 1, Interpreted: 0, due, onTime, AtOnce: 0, ByLeader: 0, NotNeeded: 0), CoverageTables.NumbersOf([document], Calendar, day));
        var row = Assert.Single(CoverageTables.Of([document], _ => "县民政局", Calendar, day).Single(t => t.Key == "missing").Rows);
        Assert.Equal(["2025-03-20", state], row.Cells.Skip(3));
        Assert.True(document.WasWithdrawn);
    }

    [Theory]
    [InlineData("2025-03-17", "2025-03-17", true)]
    [InlineData("2025-03-17", "2025-03-20", true)]
    [InlineData("2025-03-17", "2025-03-21", false)]
    public void Who_replaces_a_withdrawn_interpretation_in_time_was_in_time(string withdrawn, string again, bool onTime)
    {
        var document = Document(1, "2025-03-10", Text(12, again, InterpretationForms.Text, Roles.Department)) with
        {
            Gaps = Gaps("2025-03-10", ("2025-03-11", withdrawn), (again, null)),
        };

        Assert.Equal((onTime, (int?)1, false), (document.IsOnTime(Calendar), document.WorkingDays(Calendar), document.WasWithdrawn));
        Assert.Equal(onTime ? 1 : 0, CoverageTables.NumbersOf([document], Calendar, Today).OnTime);
    }

    [Fact]
    public void A_first_interpretation_that_was_late_stays_late_however_quickly_it_was_replaced()
    {
        var document = Document(1, "2025-03-10", Text(12, "2025-03-19", InterpretationForms.Text, Roles.Department)) with
        {
            Gaps = Gaps("2025-03-10", ("2025-03-17", "2025-03-19"), ("2025-03-19", null)),
        };

        Assert.False(document.IsOnTime(Calendar));
    }

    [Fact]
    public void Nothing_has_no_share() => Assert.Equal("", CoverageTables.NumbersOf([], Calendar, Today).Share);

    [Fact]
    public void An_interpretation_of_two_documents_is_one()
    {
        var both = Text(11, "2025-03-10", InterpretationForms.Picture, Roles.Leader);
        var tables = CoverageTables.Of([Document(1, "2025-03-10", both), Document(2, "2025-03-10", both)], _ => "县民政局", Calendar, Today).ToDictionary(t => t.Key);

        Assert.Equal([InterpretationForms.Picture, "1", "2", "100"], Assert.Single(tables["forms"].Rows).Cells);
        Assert.Equal([Roles.Leader, "1", "2", "100"], Assert.Single(tables["speakers"].Rows).Cells);
    }

    [Fact]
    public void Leaders_and_experts_are_named_with_what_they_explained_and_nobody_else_is()
    {
        var tables = CoverageTables.Of(
            [
                Document(1, "2025-03-10", Text(11, "2025-03-10", InterpretationForms.Text, Roles.Leader), Text(12, "2025-03-11", InterpretationForms.Picture, Roles.Department)),
                Document(2, "2025-03-10", Text(13, "2025-03-10", InterpretationForms.Text, Roles.Leader), Text(14, "2025-03-11", InterpretationForms.Text, Roles.Expert)),
                Document(3, "2025-03-10"), Document(4, "2025-03-10"),
            ],
            _ => "县民政局", Calendar, Today).ToDictionary(t => t.Key);

        Assert.Equal(["赵样例（负责同志） 2 2 50", "赵样例（专家学者） 1 1 25"], tables["persons"].Rows.Select(r => string.Join(' ', r.Cells)));
        Assert.Equal("2", Assert.Single(tables["units"].Rows).Cells[4]);
    }

    [Fact]
    public void Every_column_that_is_drawn_holds_numbers()
    {
        var tables = CoverageTables.Of([Document(1, "2025-03-10", Text(11, "2025-03-10", InterpretationForms.Text, Roles.Leader)), NotNeeded(5)], _ => "县民政局", Calendar, Today);

        Assert.Equal(4, tables.Count(t => t.Drawn > 0));
        Assert.All(tables, t => Assert.All(t.Rows, r => Assert.All(r.Cells.Skip(1).Take(t.Drawn), c => Assert.True(int.TryParse(c, CultureInfo.InvariantCulture, out _), c))));
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

    private static CoveredDocument Document(int id, string day, params CoveringText[] texts) => new(
        id, 7, $"文件{id}", $"/policy/{id}.html", At(day), Plan(("Need", InterpretationPlan.Needed)), texts,
        InterpretationGap.All([new PublicSpan(At(day), null)], PublicSpan.Merge(texts.Select(t => new PublicSpan(t.SinceUtc, null)))));

    /// <param name="explained">From which day until which day it had an interpretation; null for until now.</param>
    private static IReadOnlyList<InterpretationGap> Gaps(string day, params (string From, string? Until)[] explained) => InterpretationGap.All(
        [new PublicSpan(At(day), null)], PublicSpan.Merge(explained.Select(e => new PublicSpan(At(e.From), e.Until is null ? null : At(e.Until).AddHours(1)))));

    private static CoveringText Text(int id, string day, string form, string role) => new(id, $"解读{id}", At(day), form, role, "赵样例");

    private static InterpretationPlan Plan(params (string Field, string Value)[] fields) =>
        InterpretationPlan.Read(InterpretationPlan.Write("", fields.ToDictionary(f => InterpretationPlan.Prefix + f.Field, f => f.Value)).Stored);

    /// <summary>Ten in the morning in Beijing.</summary>
    private static DateTime At(string day) => ChinaTime.StartOfDayUtc(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).AddHours(10);
}
