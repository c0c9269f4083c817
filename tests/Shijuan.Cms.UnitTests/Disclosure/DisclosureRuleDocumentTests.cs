using System.Globalization;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.UnitTests.Rules;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

/// <summary>The tables of PR04, PR19 and PR20 in docs/rules, run row by row.</summary>
public sealed class DisclosureRuleDocumentTests
{
    private static readonly DateOnly Today = new(2025, 3, 10);

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["disclosure.data-table.profile"] = "没有遮盖规定",
        ["disclosure.data-table.column"] = "栏不在规定里",
        ["disclosure.data-table.missing-column"] = "缺栏",
        ["disclosure.data-table.shape"] = "栏数不一致",
        ["disclosure.data-table.personal"] = "个人信息",
        ["disclosure.data-table.personal-words"] = "个人信息",
        ["disclosure.data-table.sheet"] = "电子表格",
        ["disclosure.data-table.unmasked"] = "没有遮盖",
        ["disclosure.data-table.withdraw-missing"] = "缺撤下日期",
        ["disclosure.data-table.withdraw-past"] = "撤下日期已过",
        ["disclosure.data-table.withdraw-short"] = "公示期太短",
        ["disclosure.decision-row.number"] = "缺文号",
        ["disclosure.decision-row.code-missing"] = "缺代码",
        ["disclosure.decision-row.code-wrong"] = "代码不对",
        ["disclosure.decision-row.code-of-person"] = "自然人有代码",
        ["disclosure.decision-row.person-name"] = "姓名没有遮盖",
        ["disclosure.decision-row.date"] = "缺日期",
        ["disclosure.decision-row.date-future"] = "日期未到",
        ["disclosure.decision-row.until"] = "截止日期太早",
        ["disclosure.decision-row.personal"] = "个人信息",
        ["disclosure.penalty.parts"] = "缺项",
        ["disclosure.penalty.warning-only"] = "仅警告",
        ["disclosure.penalty.revoked"] = "已撤销",
    };

    public static TheoryData<string[]> DataTables => Rules.RuleTable.Read("data-table.md", 6);

    public static TheoryData<string[]> DecisionRows => Rules.RuleTable.Read("decision-row.md", 8);

    public static TheoryData<string[]> PersonalWords => Rules.RuleTable.Read("personal-words.md", 5);

    public static TheoryData<string[]> Penalties => Rules.RuleTable.Read("penalty.md", 5);

    [Theory]
    [MemberData(nameof(DataTables))]
    public void A_data_table_is_judged_as_the_page_says(string[] row)
    {
        var table = new TableFacts(
            Typed(row[0]), row[1].Split('／'), [.. row[2].Split('；').Select(line => (IReadOnlyList<string>)line.Split('／'))], Day(row[3]));
        Expect(row[4], DataTableRule.Check(table, Today).Select(f => f.MessageKey));
    }

    [Theory]
    [MemberData(nameof(DecisionRows))]
    public void A_decision_is_judged_as_the_page_says(string[] row)
    {
        var decision = new DecisionRow(Typed(row[0]), Typed(row[1]), row[2], Typed(row[3]), "内容", Day(row[4]), Day(row[5]));
        Expect(row[6], DecisionRowRule.Check(decision, Today).Select(f => f.Key));
    }

    [Theory]
    [MemberData(nameof(PersonalWords))]
    public void What_stands_beside_the_data_is_judged_as_the_page_says(string[] row)
    {
        if (row[1] == "附件")
        {
            Assert.Equal(row[3], DataTableRule.IsSheet(row[2]) ? "不得发布：电子表格" : "通过");
            return;
        }

        var common = new Dictionary<string, string>(StringComparer.Ordinal) { ["标题"] = "Title", ["摘要"] = "Summary", ["正文"] = "Body" };
        IEnumerable<(string Field, string Text)> words = common.TryGetValue(row[1], out var name) ? [(name, row[2])] : DecisionRowRule.OtherFields(DecisionWith(row[0], row[1], row[2]));
        Assert.Equal(row[3], PublicWords.Personal(words).Any() ? "不得发布：个人信息" : "通过");
    }

    [Theory]
    [MemberData(nameof(Penalties))]
    public void A_penalty_is_judged_as_the_page_says(string[] row)
    {
        var missing = Typed(row[0]).Split('、');
        var found = PenaltyRule.Check(field =>
            missing.Contains(field) ? "" : field switch { "Penalty" => row[1], "RevokedOn" => Typed(row[2]), _ => "已填" });
        Expect(row[3], found.Select(f => f.MessageKey));
    }

    [Fact]
    public void Every_message_of_the_rules_has_its_text()
    {
        var texts = TableRuleTable.Table.Texts.Concat(DecisionRuleTable.Table.Texts).Select(t => t.Key);
        Assert.Equal(Words.Keys.Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
    }

    private static void Expect(string result, IEnumerable<string> keys)
    {
        var expected = result == "通过" ? [] : result["不得发布：".Length..].Split('；');
        Assert.Equal(expected.Order(StringComparer.Ordinal), keys.Select(k => Words[k]).Distinct().Order(StringComparer.Ordinal));
    }

    private static FormDetail DecisionWith(string kind, string label, string value)
    {
        var detail = new FormDetail(kind == "处罚决定" ? PenaltyDecision.Type : PermitDecision.Type);
        detail.Set(detail.Fields.Single(f => f.Label == label).Name, value);
        return detail;
    }

    // Spaces and dots mean themselves here.
    private static string Typed(string cell) => cell == "（空）" ? "" : cell;

    private static DateOnly? Day(string cell) =>
        cell == "（空）" ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
