using Shijuan.Cms.Core.Content;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>解读方案：what a form says becomes one stored text, and that text a plan again.</summary>
public sealed class InterpretationPlanTests
{
    private static readonly (string Field, string Value)[] Whole =
    [
        ("Need", InterpretationPlan.Needed),
        ("Forms", "文字解读；图解"),
        ("Author", "县民政局养老服务股 张样例"),
        ("Spokesperson", "县民政局局长 李样例"),
        ("TargetOn", "2026-03-12"),
        ("Reason", "暂无"),
    ];

    [Fact]
    public void What_is_written_is_read_again()
    {
        var plan = InterpretationPlan.Read(Stored(Whole));

        Assert.All(Whole, w => Assert.Equal(w.Value, plan[w.Field]));
        Assert.True(plan.IsNeeded && !plan.IsNotNeeded);
        Assert.Equal("文字解读、图解", string.Join('、', plan.Forms));
        Assert.Equal(new DateOnly(2026, 3, 12), plan.TargetOn);
    }

    [Fact]
    public void Every_field_of_the_form_is_in_the_example() =>
        Assert.Equal(InterpretationPlan.Fields.Select(f => f.Name), Whole.Select(w => w.Field));

    [Fact]
    public void Nothing_stored_is_an_empty_plan()
    {
        var plan = InterpretationPlan.Read("");

        Assert.All(InterpretationPlan.Fields, f => Assert.Equal("", plan[f.Name]));
        Assert.False(plan.IsNeeded || plan.IsNotNeeded);
        Assert.Empty(plan.Forms);
        Assert.Null(plan.TargetOn);
    }

    [Fact]
    public void Not_to_interpret_is_a_plan_too()
    {
        var plan = InterpretationPlan.Read(Stored(("Need", InterpretationPlan.NotNeeded), ("Reason", "只任免本机关工作人员")));

        Assert.True(plan.IsNotNeeded && !plan.IsNeeded);
        Assert.Equal("只任免本机关工作人员", plan["Reason"]);
    }

    [Fact]
    public void The_same_plan_is_stored_the_same_whatever_the_order_of_the_fields()
    {
        Assert.Equal(Stored(Whole), Stored([.. Enumerable.Reverse(Whole)]));
        Assert.Contains(InterpretationPlan.Needed, Stored(Whole), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("图解,文字解读")]
    [InlineData("图解、文字解读、图解")]
    [InlineData("；文字解读；图解")]
    [InlineData("；图解；；文字解读；")]
    [InlineData(" 图解 ； 文字解读 ")]
    [InlineData("文字解读;图解")]
    [InlineData("图解，文字解读")]
    public void The_forms_are_stored_in_the_order_of_the_list_and_each_once(string typed) =>
        Assert.Equal("文字解读；图解", InterpretationPlan.Read(Stored(("Forms", typed)))["Forms"]);

    [Theory]
    [InlineData("")]
    [InlineData("；")]
    [InlineData(" ，、 ")]
    public void No_form_is_no_form(string typed) => Assert.Equal("", Stored(("Forms", typed)));

    [Fact]
    public void Every_form_of_the_list_can_be_planned()
    {
        var plan = InterpretationPlan.Read(Stored(("Forms", string.Join('；', InterpretationForms.Plannable.Reverse()))));

        Assert.Equal(string.Join('；', InterpretationForms.Plannable), plan["Forms"]);
        Assert.Contains(InterpretationForms.ByLeader, plan.Forms);
    }

    [Fact]
    public void An_unknown_form_is_named_and_the_plan_keeps_its_forms()
    {
        var stored = Stored(Whole);
        var (after, errors) = InterpretationPlan.Write(stored, Typed(("Forms", "文字解读、舞蹈、视频")));

        Assert.Equal(stored, after);
        var (field, message) = Assert.Single(errors);
        Assert.Equal("Plan.Forms", field);
        Assert.Contains("“舞蹈”", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_without_the_fields_leaves_the_plan_as_it_is()
    {
        var stored = Stored(Whole);
        var (after, errors) = InterpretationPlan.Write(stored, new Dictionary<string, string>(StringComparer.Ordinal) { ["Title"] = "标题", ["Need"] = InterpretationPlan.NotNeeded });

        Assert.Empty(errors);
        Assert.Equal(stored, after);
    }

    [Fact]
    public void One_field_changes_and_the_others_stay()
    {
        var plan = InterpretationPlan.Read(InterpretationPlan.Write(Stored(Whole), Typed(("Author", "县民政局办公室 王示例"))).Stored);

        Assert.Equal("县民政局办公室 王示例", plan["Author"]);
        Assert.All(Whole.Where(w => w.Field != "Author"), w => Assert.Equal(w.Value, plan[w.Field]));
    }

    [Fact]
    public void A_plan_that_is_emptied_leaves_nothing_behind() =>
        Assert.Equal("", InterpretationPlan.Write(Stored(Whole), Typed([.. Whole.Select(w => (w.Field, " "))])).Stored);

    [Theory]
    [InlineData("2026-03-12")]
    [InlineData("2026-3-12")]
    [InlineData("2026年3月12日")]
    [InlineData("2026/3/12")]
    [InlineData("2026.3.12")]
    public void A_date_is_read_in_its_usual_forms(string typed) =>
        Assert.Equal("2026-03-12", InterpretationPlan.Read(Stored(("TargetOn", typed)))["TargetOn"]);

    [Theory]
    [InlineData("TargetOn", "下周")]
    [InlineData("TargetOn", "2026-02-30")]
    [InlineData("TargetOn", "1900-01-01")]
    [InlineData("Need", "也许")]
    public void What_cannot_be_understood_stays_as_it_was_and_is_named(string field, string typed)
    {
        var stored = Stored(Whole);
        var (after, errors) = InterpretationPlan.Write(stored, Typed((field, typed)));

        Assert.Equal(stored, after);
        Assert.Equal(InterpretationPlan.Prefix + field, Assert.Single(errors).Field);
    }

    [Fact]
    public void A_field_that_is_too_long_is_refused_and_the_others_are_taken()
    {
        var (after, errors) = InterpretationPlan.Write("", Typed(("Author", new string('字', 301)), ("Reason", new string('字', 300))));

        Assert.Equal("Plan.Author", Assert.Single(errors).Field);
        Assert.Equal(300, InterpretationPlan.Read(after)["Reason"].Length);
        Assert.Equal("", InterpretationPlan.Read(after)["Author"]);
    }

    private static string Stored(params (string Field, string Value)[] values)
    {
        var (stored, errors) = InterpretationPlan.Write("", Typed(values));
        Assert.Empty(errors);
        return stored;
    }

    private static Dictionary<string, string> Typed(params (string Field, string Value)[] values) =>
        values.ToDictionary(v => InterpretationPlan.Prefix + v.Field, v => v.Value, StringComparer.Ordinal);
}
