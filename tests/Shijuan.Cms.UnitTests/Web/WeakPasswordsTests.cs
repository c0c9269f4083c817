using Shijuan.Cms.Web;
using Xunit;

namespace Shijuan.Cms.UnitTests.Web;

public sealed class WeakPasswordsTests
{
    [Theory]
    [InlineData("Password1234!")]
    [InlineData("P@ssw0rd2031!")]
    [InlineData("Admin@123456789")]
    [InlineData("Qwertyuiop12!")]
    [InlineData("Shiquan@2031!!")]
    [InlineData("1qaz@WSX3edc!!")]
    [InlineData("Welcome2031!!x")]
    public void A_well_known_word_with_decoration_is_refused(string password) =>
        Assert.NotNull(WeakPasswords.WhyWeak(password, "zhang.san"));

    [Theory]
    [InlineData("Tiger-Lake-77-moon")]
    [InlineData("9Kd#vPq2!xLmZ")]
    [InlineData("My admin walks 12 dogs!")]
    public void A_phrase_or_a_random_password_is_taken(string password) =>
        Assert.Null(WeakPasswords.WhyWeak(password, "zhang.san"));

    [Fact]
    public void A_password_with_the_name_of_the_account_is_refused() =>
        Assert.NotNull(WeakPasswords.WhyWeak("Lake-Zhang.San-2031!", "zhang.san"));

    [Fact]
    public void Few_different_characters_are_refused() => Assert.NotNull(WeakPasswords.WhyWeak("Aa1!Aa1!Aa1!", "zhang.san"));
}
