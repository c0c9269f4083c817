using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Disclosure;

/// <summary>字段格式：what is wrong with a value, in words, or null.</summary>
internal static partial class FieldFormats
{
    public static string? Fault(FieldFormat format, string value) => format switch
    {
        FieldFormat.Phone => PhoneNumbers.CanBeDialled(value) ? null : PhoneNumbers.HowToWrite,
        FieldFormat.Email => Mail().IsMatch(value) ? null : "写完整的邮箱地址",
        FieldFormat.PostalCode => PostalCode().IsMatch(value) ? null : "邮政编码是六位数字",
        FieldFormat.Url => Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? null : "网址要以 http:// 或 https:// 开头",
        FieldFormat.SocialCreditCode => CreditCode.IsValid(value) ? null : "统一社会信用代码应为18位，末位是校验码，请核对",
        _ => null,
    };

    [GeneratedRegex(@"^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+$", RegexOptions.None, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^[0-9]{6}$", RegexOptions.None, 1000)]
    private static partial Regex PostalCode();
}
