using Shijuan.Cms.Interpretation;
using Xunit;

namespace Shijuan.Cms.UnitTests.Interpretation;

/// <summary>问题里的个人信息：numbers of a person are refused, however they are typed; numbers of offices and documents are not. All numbers are invented.</summary>
public sealed class PrivateWordsTests
{
    [Theory]
    [InlineData("我的身份证号是610922199001011234，能不能领？", "身份证号")]
    [InlineData("61092219900101123X", "身份证号")]
    [InlineData("６１０９２２１９９００１０１１２３４", "身份证号")]
    [InlineData("打我电话13900000000", "手机号")]
    [InlineData("打我电话139 0000 0000", "手机号")]
    [InlineData("139-0000-0000", "手机号")]
    [InlineData("１３９００００００００", "手机号")]
    [InlineData("卡号6222020000000000000怎么没到账", "银行卡号")]
    [InlineData("4000000000000000", "银行卡号")]
    [InlineData("+8613800000000", "手机号")]
    [InlineData("8613800000000", "手机号")]
    [InlineData("138.0000.0000", "手机号")]
    [InlineData("1380 0000 000", "手机号")]
    [InlineData("610922 19900101 1234", "身份证号")]
    [InlineData("610922-19900101-1234", "身份证号")]
    [InlineData("6222 0200 0000 0000 000", "银行卡号")]
    public void A_number_of_a_person_is_found(string text, string kind) => Assert.Equal(kind, PrivateWords.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("一个月能领多少钱？找谁办？")]
    [InlineData("打0915-0000201没有人接")]
    [InlineData("12345转给谁了？")]
    [InlineData("石政办发〔2026〕12号第三条是什么意思？")]
    [InlineData("2026年3月10日以后还能申请吗？")]
    [InlineData("91610922MA0000011H 这样的企业能不能享受？")]
    [InlineData("一共投资1390000元")]
    [InlineData("每月300元、400元，2026-03-10 以后是500元吗？")]
    public void Other_numbers_may_stand_in_a_question(string text) => Assert.Null(PrivateWords.Find(text));

    [Fact]
    public void A_question_with_such_a_number_is_told_which()
    {
        Assert.Contains("手机号", AskQuestion.Fault("请打13900000000告诉我"), StringComparison.Ordinal);
        Assert.Null(AskQuestion.Fault("哪些人能领？"));
    }
}
