using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>统一社会信用代码 (GB 32100—2015)：the check digit finds every single wrong character and every swap of two neighbours.</summary>
public sealed class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static TheoryData<string> Valid => new("91350100M000100Y43", "91610922MA6YDEMX0Y", "92610922MA6ABCD126", "91610922MA00000060", "91610922MA7000000Q");

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_code_with_its_check_digit_is_accepted(string code) => Assert.True(CreditCode.IsValid(code));

    [Theory]
    [MemberData(nameof(Valid))]
    public void One_wrong_character_anywhere_is_refused(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            var passed = Alphabet.Where(c => c != code[i]).Select(c => code[..i] + c + code[(i + 1)..]).Where(CreditCode.IsValid);
            Assert.Empty(passed);
        }
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void Two_neighbours_swapped_are_refused(string code)
    {
        for (var i = 0; i + 1 < code.Length; i++)
        {
            var swapped = code[..i] + code[i + 1] + code[i] + code[(i + 2)..];
            Assert.Equal(swapped == code, CreditCode.IsValid(swapped));
        }
    }

    [Theory]
    [InlineData("91350100m000100y43")] // lower case
    [InlineData("9135O100M000100Y43")] // letter O for the digit 0
    [InlineData("9I350100M000100Y43")] // letter I for the digit 1
    [InlineData("91350100M000100S43")]
    [InlineData("91350100M000100V43")]
    [InlineData("91350100M000100Z43")]
    [InlineData("91350100M000100Y4")]
    [InlineData("91350100M000100Y430")]
    [InlineData("９１350100M000100Y43")]
    [InlineData("91350100M000100Y 43")]
    [InlineData("610922198001010011")]
    [InlineData("")]
    public void What_is_no_code_is_refused(string code) => Assert.False(CreditCode.IsValid(code));
}
