using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>引用文件的上下文：which words around a cited number repeal it, and which say that it no longer holds.</summary>
public sealed class ValidityWordsTests
{
    private const string Number = "石政办发〔2020〕3号";

    [Theory]
    [InlineData("《石泉县停车管理暂行办法》（石政办发〔2020〕3号）同时废止。")]
    [InlineData("石政办发〔2020〕3号文件自2026年5月1日起废止。")]
    [InlineData("经研究，对石政办发〔2020〕3号予以废止。")]
    public void These_words_repeal_it(string text) => Assert.True(ValidityRule.Repeals(text, After(text)));

    [Theory]
    [InlineData("根据石政办发〔2020〕3号的规定，现就有关事项通知如下。")]
    [InlineData("按照石政办发〔2020〕3号执行。旧办法同时废止。")]
    [InlineData("石政办发〔2020〕3号继续有效；其他文件予以废止。")]
    public void These_words_do_not(string text) => Assert.False(ValidityRule.Repeals(text, After(text)));

    [Theory]
    [InlineData("石政办发〔2020〕3号已废止，按新办法办理。")]
    [InlineData("石政办发〔2020〕3号有效期届满，不再执行。")]
    [InlineData("原《石泉县停车管理暂行办法》（石政办发〔2020〕3号）规定的补贴")]
    [InlineData("已经失效的石政办发〔2020〕3号")]
    public void These_words_say_that_it_has_ended(string text) =>
        Assert.True(ValidityRule.SaysSo(text, text.IndexOf(Number, StringComparison.Ordinal)));

    [Fact]
    public void A_plain_citation_does_not() =>
        Assert.False(ValidityRule.SaysSo("根据石政办发〔2020〕3号的规定，现就有关事项通知如下。", 2));

    private static int After(string text) => text.IndexOf(Number, StringComparison.Ordinal) + Number.Length;
}
