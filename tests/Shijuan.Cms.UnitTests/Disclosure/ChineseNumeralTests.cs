using System.Globalization;
using Shijuan.Cms.Core.Text;
using Xunit;

namespace Shijuan.Cms.UnitTests.Disclosure;

public sealed class ChineseNumeralTests
{
    [Fact]
    public void Every_number_that_is_written_is_read_again() =>
        Assert.All(Enumerable.Range(1, 999), n => Assert.Equal(n, ChineseNumeral.Parse(ChineseNumeral.Write(n))));

    [Theory]
    [InlineData("十", 10)]
    [InlineData("一百十", 110)]
    [InlineData("一百零五", 105)]
    [InlineData("37", 37)]
    [InlineData("", null)]
    [InlineData("十十", null)]
    [InlineData("零", null)]
    [InlineData("一零", null)]
    [InlineData("1234", null)]
    [InlineData("甲", null)]
    public void Numbers_are_read_or_refused(string text, int? expected) => Assert.Equal(expected, ChineseNumeral.Parse(text));

    [Theory]
    [InlineData("二〇二三年十月八日", "2023-10-08")]
    [InlineData("二○二三年十月三十一日", "2023-10-31")]
    [InlineData("2023年10月8日", "2023-10-08")]
    [InlineData("2023年 1 月 08 日", "2023-01-08")]
    [InlineData("2023年2月30日", null)]
    [InlineData("二〇二三年十三月八日", null)]
    [InlineData("2023年10月", null)]
    [InlineData("于2023年10月8日", null)]
    [InlineData("2023.10.8", null)]
    public void Dates_are_read_or_refused(string text, string? expected) =>
        Assert.Equal(expected, ChineseNumeral.ParseDate(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
