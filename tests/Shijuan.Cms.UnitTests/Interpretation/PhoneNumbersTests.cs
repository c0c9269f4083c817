using Shijuan.Cms.Core.Content;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>电话号码：what a citizen can dial; the numbers of forms are tested with their formats.</summary>
public sealed class PhoneNumbersTests
{
    [Theory]
    [InlineData("0915-0000201", true)]
    [InlineData("12345", true)]
    [InlineData("13900000000", true)]
    [InlineData("0915-0000201、13900000000", true)]
    [InlineData("0915-0000201、12345", true)]
    [InlineData("", false)]
    [InlineData("23900000000", false)]
    [InlineData("0915-0000201、老张", false)]
    [InlineData("请打12345", false)]
    public void A_number_can_be_dialled_or_not(string words, bool expected) => Assert.Equal(expected, PhoneNumbers.CanBeDialled(words));

    /// <summary>Links as ［words→number］.</summary>
    [Theory]
    [InlineData("0915-0000201", "［0915-0000201→0915-0000201］")]
    [InlineData("0915 0000201", "［0915 0000201→0915-0000201］")]
    [InlineData("0915—0000201", "［0915—0000201→0915-0000201］")]
    [InlineData("0915－0000201", "［0915－0000201→0915-0000201］")]
    [InlineData("09150000201", "［09150000201→09150000201］")]
    [InlineData("0000201", "［0000201→0000201］")]
    [InlineData("12345", "［12345→12345］")]
    [InlineData("0915-0000201、0915-0000202", "［0915-0000201→0915-0000201］、［0915-0000202→0915-0000202］")]
    [InlineData("0915-0000201/0000202", "［0915-0000201→0915-0000201］/［0000202→0000202］")]
    [InlineData("0915-0000201 12345", "［0915-0000201→0915-0000201］ ［12345→12345］")]
    [InlineData("0915 0000201，13900000000", "［0915 0000201→0915-0000201］，［13900000000→13900000000］")]
    [InlineData("0915-0000201转8001", "［0915-0000201转8001→0915-0000201］")]
    [InlineData("0915-0000201 转 8001、12345", "［0915-0000201 转 8001→0915-0000201］、［12345→12345］")]
    [InlineData("0915-0000201-8001", "［0915-0000201-8001→0915-0000201］")]
    [InlineData("0915-0000201-13900000000", "［0915-0000201→0915-0000201］-［13900000000→13900000000］")]
    [InlineData("+86 915-0000201", "［+86 915-0000201→+86-915-0000201］")]
    [InlineData("+8613900000000", "［+8613900000000→+8613900000000］")]
    [InlineData("民政局0915-0000201（工作日）", "民政局［0915-0000201→0915-0000201］（工作日）")]
    [InlineData("请到窗口", "请到窗口")]
    [InlineData("2026-03-12", "2026-03-12")]
    [InlineData("0915-00002011234567", "0915-00002011234567")]
    [InlineData("", "")]
    public void Each_number_is_a_part_of_its_own_and_the_words_stay(string words, string expected)
    {
        var parts = PhoneNumbers.Parts(words);

        Assert.Equal(expected, string.Concat(parts.Select(p => p.Number is { } number ? $"［{p.Words}→{number}］" : p.Words)));
        Assert.Equal(words, string.Concat(parts.Select(p => p.Words)));
    }
}
