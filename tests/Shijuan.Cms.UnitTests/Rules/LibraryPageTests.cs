using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The page of docs/rules about the library of normative documents.</summary>
public sealed class LibraryPageTests
{
    private const string Page = "library.md";
    private static readonly DateOnly FormedOn = new(2026, 3, 10);

    public static TheoryData<string[]> Rows => RuleTable.Read(Page, 4);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_document_is_judged_as_the_page_says(string[] row)
    {
        var (document, findings) = Judge(row);
        var fields = findings.Select(f => f.Target.Field).ToHashSet(StringComparer.Ordinal);
        var labels = document.Fields.Where(f => fields.Remove("Detail." + f.Name)).Select(f => f.Label).ToList();
        if (fields.Remove("ChannelId"))
        {
            labels.Insert(0, "栏目");
        }

        Assert.Empty(fields);
        Assert.Equal(row[2], labels.Count == 0 ? "通过" : "不得发布：" + string.Join('、', labels));
    }

    [Fact]
    public void Every_fault_that_the_rule_finds_is_on_its_page()
    {
        var texts = DisclosureRuleTable.Table.Texts.Select(t => t.Key).Where(k => k.StartsWith("disclosure.library.", StringComparison.Ordinal));
        var shown = RuleTable.Rows(Page, 4).SelectMany(row => Judge(row).Findings).Select(f => f.MessageKey);
        Assert.Empty(texts.Except(shown, StringComparer.Ordinal));
    }

    private static (NormativeDocument Document, IReadOnlyList<Finding> Findings) Judge(string[] row)
    {
        var document = Example();
        foreach (var change in row[0] == "（无）" ? [] : row[0].Split('；'))
        {
            var parts = change.Split('=', 2);
            Assert.Null(document.Write(document.Fields.Single(f => f.Label == parts[0]).Name, RuleTable.Typed(parts[1])));
        }

        return (document, [.. LibraryRule.Check(document, row[1] == "行政规范性文件", FormedOn)]);
    }

    private static NormativeDocument Example()
    {
        var document = new NormativeDocument();
        IReadOnlyList<(string Field, string Value)> values =
        [
            ("DocumentNumber", "石政办发〔2026〕8号"),
            ("Issuer", "石泉县人民政府办公室"),
            ("Validity", "尚未施行"),
            ("EffectiveFrom", "2026-04-01"),
            ("ValidUntil", "2031-03-31"),
            ("Kind", "行政规范性文件"),
            ("RegistrationNumber", "石规〔2026〕003-县政府办003"),
            ("WideInterest", "否"),
        ];
        foreach (var (field, value) in values)
        {
            Assert.Null(document.Write(field, value));
        }

        return document;
    }
}
