using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Disclosure;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>字段格式：what citizens can dial, write to and open.</summary>
public sealed class FieldFormatTests
{
    [Theory]
    [InlineData(FieldFormat.Phone, "0915-6312345")]
    [InlineData(FieldFormat.Phone, "0915—6312345")]
    [InlineData(FieldFormat.Phone, "09156312345")]
    [InlineData(FieldFormat.Phone, "029-87654321")]
    [InlineData(FieldFormat.Phone, "6312345")]
    [InlineData(FieldFormat.Phone, "12345")]
    [InlineData(FieldFormat.Phone, "0915-6312345转801")]
    [InlineData(FieldFormat.Phone, "0915-6312345、0915-6312346")]
    [InlineData(FieldFormat.Phone, "0915-6312345、12345")]
    [InlineData(FieldFormat.Email, "portal@example.gov.cn")]
    [InlineData(FieldFormat.Email, "zwgk_2026@shiquan.example.gov.cn")]
    [InlineData(FieldFormat.PostalCode, "725200")]
    [InlineData(FieldFormat.Url, "https://www.example.gov.cn/a?b=1")]
    [InlineData(FieldFormat.Url, "http://www.example.gov.cn")]
    [InlineData(FieldFormat.SocialCreditCode, "91350100M000100Y43")]
    [InlineData(FieldFormat.None, "随便什么")]
    public void What_can_be_used_is_accepted(FieldFormat format, string value) => Assert.Null(FieldFormats.Fault(format, value));

    [Theory]
    [InlineData(FieldFormat.Phone, "0915-63123")]
    [InlineData(FieldFormat.Phone, "915-6312345")]
    [InlineData(FieldFormat.Phone, "0915-631234567")]
    [InlineData(FieldFormat.Phone, "O915-6312345")]
    [InlineData(FieldFormat.Phone, "０９１５-6312345")]
    [InlineData(FieldFormat.Phone, "见公告")]
    [InlineData(FieldFormat.Phone, "0915-6312345、")]
    [InlineData(FieldFormat.Email, "portal")]
    [InlineData(FieldFormat.Email, "portal@example")]
    [InlineData(FieldFormat.Email, "portal＠example.gov.cn")]
    [InlineData(FieldFormat.Email, "政务公开@example.gov.cn")]
    [InlineData(FieldFormat.Email, "a@example.gov.cn b@example.gov.cn")]
    [InlineData(FieldFormat.PostalCode, "72520")]
    [InlineData(FieldFormat.PostalCode, "7252000")]
    [InlineData(FieldFormat.PostalCode, "７２５２００")]
    [InlineData(FieldFormat.Url, "www.example.gov.cn")]
    [InlineData(FieldFormat.Url, "ftp://example.gov.cn/a")]
    [InlineData(FieldFormat.Url, "javascript:alert(1)")]
    [InlineData(FieldFormat.Url, "/local/page")]
    [InlineData(FieldFormat.SocialCreditCode, "91350100M000100Y44")]
    public void What_cannot_be_used_is_told(FieldFormat format, string value) =>
        Assert.False(string.IsNullOrEmpty(FieldFormats.Fault(format, value)));
}
