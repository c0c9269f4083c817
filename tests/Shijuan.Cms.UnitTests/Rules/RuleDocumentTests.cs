using System.Globalization;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Disclosure;
using Shijuan.Cms.Editorial;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The specification is the test: each row of docs/rules is run against the rule's own function.</summary>
public sealed class RuleDocumentTests
{
    private const string Passes = "通过";
    private const string Blocked = "不得发布";

    public static TheoryData<string[]> DocumentNumbers => RuleTable.Read("document-number.md", 4);

    public static TheoryData<string[]> FormedOnDates => RuleTable.Read("formed-on.md", 4);

    public static TheoryData<string[]> DisclosureAttributes => RuleTable.Read("disclosure-attribute.md", 4);

    public static TheoryData<string[]> AttachmentsNamed => RuleTable.Read("attachments-named.md", 4);

    [Theory]
    [MemberData(nameof(DocumentNumbers))]
    public void A_document_number_is_judged_as_the_page_says(string[] row)
    {
        var fault = DocumentNumberRule.Check(RuleTable.Typed(row[0]), int.Parse(row[1], CultureInfo.InvariantCulture));
        Assert.Equal(row[2], fault is null ? Passes : Blocked);
    }

    [Theory]
    [MemberData(nameof(FormedOnDates))]
    public void A_date_of_forming_is_judged_as_the_page_says(string[] row)
    {
        var item = new ContentItem(GeneralNotice.Type, 1, 1, null, default);
        var fields = new DraftFields([new("FormedOn", RuleTable.Typed(row[0]))]);
        var read = new DraftReader(new RichTextSanitizer()).Read(fields, item.Current, new ChannelTreeSnapshot([]));
        var today = DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var passes = read.Errors.Count == 0 && read.Text.FormedOn is { } date && !FormedOnRule.IsInFuture(date, today);
        Assert.Equal(row[2], passes ? Passes : Blocked);
    }

    [Theory]
    [MemberData(nameof(DisclosureAttributes))]
    public void A_disclosure_attribute_is_judged_as_the_page_says(string[] row)
    {
        var attribute = row[0] == "未选"
            ? DisclosureAttribute.Undecided
            : Enum.GetValues<DisclosureAttribute>().Single(a => ContentStateNames.Of(a) == row[0]);
        var found = DisclosureAttributeRule.Check(attribute, RuleTable.Typed(row[1])).Select(f => f.Key switch
        {
            "editorial.disclosure-attribute.undecided" => "不得发布：未选公开属性",
            "editorial.disclosure-attribute.not-public" => "不得发布：非主动公开",
            "editorial.disclosure-attribute.no-reason" => "不得发布：缺少理由",
            _ => f.Key,
        });
        var expected = row[2] == Passes ? [] : row[2].Split('；');
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AttachmentsNamed))]
    public void The_attachments_a_text_speaks_of_are_counted_as_the_page_says(string[] row)
    {
        var present = RuleTable.Typed(row[1]).Split('；', StringSplitOptions.RemoveEmptyEntries).Length;
        var named = AttachmentsNamedRule.CountNamed(RuleTable.Typed(row[0]).Replace("<br>", "\n", StringComparison.Ordinal));
        Assert.Equal(row[2], named > present ? Blocked : Passes);
    }
}
