using CsCheck;
using Shijuan.Cms.Core.Files;
using Xunit;

namespace Shijuan.Cms.UnitTests.Files;

public class SafeFileNameTests
{
    [Theory]
    [InlineData("关于印发《办法》的通知（2024）.docx", "关于印发《办法》的通知（2024）.docx")]
    [InlineData("𠮷镇 名单.XLSX", "𠮷镇 名单.xlsx")]
    [InlineData("C:\\Users\\me\\通知.pdf", "通知.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\u202Efdp.exe", "afdp.exe")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf")]
    [InlineData("a\0.pdf", "a.pdf")]
    [InlineData("a\"b;c.pdf", "a_b_c.pdf")]
    [InlineData("e\u0301.pdf", "é.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("com1.tar.zip", "_com1.tar.zip")]
    [InlineData("contract.pdf", "contract.pdf")]
    [InlineData(" .pdf", "未命名.pdf")]
    [InlineData("...", "未命名")]
    [InlineData("", "未命名")]
    [InlineData(null, "未命名")]
    [InlineData("a.pdf. ", "a.pdf")]
    [InlineData("%2e%2e%2fa.pdf", "_2e_2e_2fa.pdf")]
    public void A_name_stays_readable_and_becomes_harmless(string? name, string expected) =>
        Assert.Equal(expected, SafeFileName.From(name));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_extension()
    {
        var name = SafeFileName.From(string.Concat(Enumerable.Repeat("𠮷", 100)) + ".docx");

        Assert.InRange(name.Length, SafeFileName.MaxLength - 2, SafeFileName.MaxLength);
        Assert.EndsWith("𠮷.docx", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_name_becomes_one_that_is_safe_and_stays_as_it_is() =>
        Gen.String.Sample(
            any =>
            {
                var name = SafeFileName.From(any);
                Assert.Equal(name, SafeFileName.From(name));
                Assert.InRange(name.Length, 1, SafeFileName.MaxLength);
                Assert.DoesNotContain(name, c => char.IsControl(c) || c is '/' or '\\' or '"' or ':' or '\u202E');
                Assert.True(name.IsNormalized());
            },
            iter: 20_000);
}
