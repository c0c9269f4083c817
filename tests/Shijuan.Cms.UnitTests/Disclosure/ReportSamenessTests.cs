using Shijuan.Cms.Core.Text;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

/// <summary>B11: pieces of 30 characters; above 40 % a note, above 60 % no publication.</summary>
public sealed class ReportSamenessTests
{
    private static readonly string Words = ReportWords.Of(ReportSample.Whole());

    [Fact]
    public void The_same_text_is_wholly_the_same_whatever_its_punctuation()
    {
        var other = Words.Replace("，", "、\n ", StringComparison.Ordinal).Replace("。", "；", StringComparison.Ordinal);
        Assert.Equal(100, new TextSameness(Words).With(other).Percent);
    }

    [Fact]
    public void Another_text_is_not_the_same() =>
        Assert.Equal(new Sameness(0, []).Percent, new TextSameness(Words).With(string.Concat(Words.Reverse())).Percent);

    [Fact]
    public void A_text_shorter_than_a_piece_is_like_nothing() => Assert.Equal(0, new TextSameness("情况良好。").With("情况良好。").Percent);

    [Fact]
    public void The_passages_are_the_words_of_the_text_itself()
    {
        const string shared = "围绕中心工作，强化组织领导，压实主体责任，政府信息公开工作取得新的成效，群众满意度不断提高。";
        var same = new TextSameness("本镇情况：" + shared + "今年公开信息八十二条，比往年更多一些，村务公开栏全部更新了一遍。").With("别的开头。" + shared + "别的结尾，与前面完全没有关系。");
        Assert.Equal(shared.TrimEnd('。'), Assert.Single(same.Passages));
        Assert.InRange(same.Percent, 20, 60);
    }

    /// <summary>Each limit with the value that it still admits.</summary>
    [Theory]
    [InlineData(40, null)]
    [InlineData(41, "disclosure.report-sameness.high")]
    [InlineData(60, "disclosure.report-sameness.high")]
    [InlineData(61, "disclosure.report-sameness.too-high")]
    public void The_limits_are_those_of_the_settings(int percent, string? key)
    {
        var compared = new ComparedReport("石泉县某局年度报告", "/zfxxgk/reports/2025/9.html", new Sameness(percent, ["相同的文字"]));
        var found = ReportSamenessRule.Check(ReportSample.Whole(), [compared], ReportLimits.AsShipped).ToList();
        Assert.Equal(key is null ? [] : [key], found.Select(f => f.MessageKey));
        Assert.Equal(percent <= 70 ? 0 : 1, ReportSamenessRule.Check(ReportSample.Whole(), [compared], new ReportLimits(70, 80, "本县规定")).Count());
    }

    [Fact]
    public void Problems_that_are_told_again_need_a_reason()
    {
        var problems = ReportWords.ProblemsOf(ReportSample.Whole());
        var same = new TextSameness(problems).With(problems);
        Assert.Equal("disclosure.report-sameness.problems", Assert.Single(ReportSamenessRule.CheckProblems(same, ReportLimits.AsShipped)).MessageKey);
        Assert.Empty(ReportSamenessRule.CheckProblems(same with { Percent = 40 }, ReportLimits.AsShipped));
        Assert.Empty(ReportSamenessRule.CheckProblems(null, ReportLimits.AsShipped));
    }

    [Fact]
    public void Of_a_report_that_is_not_public_neither_name_nor_words_are_told()
    {
        var compared = new ComparedReport("", null, new Sameness(90, []));
        var finding = Assert.Single(ReportSamenessRule.Check(ReportSample.Whole(), [compared], ReportLimits.AsShipped));
        Assert.Equal("disclosure.report-sameness.hidden-too-high", finding.MessageKey);
        Assert.Equal(new object[] { 90, 60 }, finding.Arguments);
    }
}
