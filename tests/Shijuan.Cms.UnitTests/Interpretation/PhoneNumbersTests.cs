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
}
