using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The page of docs/rules about forms and what stands in for pictures and sound.</summary>
public sealed class InterpretationFormPageTests
{
    private const string Page = "interpretation-form.md";
    private static readonly string[] Media = ["图片", "视频", "音频"];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["interpretation.form.missing"] = "没有选形式",
        ["interpretation.form.no-picture"] = "没有图",
        ["interpretation.form.no-media"] = "“{0}”没有文件",
        ["interpretation.form.no-transcript"] = "没有文字稿",
        ["interpretation.form.picture-kind"] = "第{0}行的类型“{1}”",
        ["interpretation.form.picture-empty"] = "第{0}行没有写全",
        ["interpretation.form.picture-long"] = "图解太长",
        ["interpretation.form.phone"] = "{0}“{1}”不能拨打",
        ["interpretation.form.address"] = "第{0}条的网址“{1}”",
    };

    public static TheoryData<string[]> Rows => RuleTable.Read(Page, 7);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_form_is_judged_as_the_page_says(string[] row) => Assert.Equal(row[5], InterpretationPage.Verdict(Judge(row), Words));

    [Fact]
    public void Every_fault_of_a_form_is_on_its_page() =>
        InterpretationPage.AssertShown("interpretation.form", RuleTable.Rows(Page, 7).SelectMany(Judge));

    private static IReadOnlyList<Finding> Judge(string[] row)
    {
        var text = new InterpretationText();
        InterpretationPage.Write(text, "解读形式", RuleTable.Typed(row[0]));
        InterpretationPage.Write(text, "文字稿", InterpretationPage.Typed(row[2]));
        InterpretationPage.Write(text, "图解内容", InterpretationPage.Typed(row[3]));
        foreach (var (label, value) in InterpretationPage.Changes(row[4]))
        {
            InterpretationPage.Write(text, label, value);
        }

        var media = RuleTable.Typed(row[1]).Split('、', StringSplitOptions.RemoveEmptyEntries);
        Assert.Empty(media.Except(Media));
        return [.. FormRule.Check(text, new MediaFacts(media.Contains("图片"), media.Contains("视频"), media.Contains("音频")))];
    }
}
