using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Text;

namespace Shijuan.Cms.Core.Documents;

/// <summary>公文用语：forms of words that every official document uses (GB/T 9704—2012 第7条).</summary>
public static partial class OfficialWords
{
    /// <summary>主送机关：“各镇人民政府，县政府各工作部门：”.</summary>
    public static bool IsAddressee(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 2 and <= 300 && text[^1] is '：' or ':' && !text.Contains('。', StringComparison.Ordinal) && BodyName().IsMatch(text);
    }

    /// <summary>机关的名称：short, without the marks of a sentence, with a word that bodies have in their names.</summary>
    public static bool IsBody(string text) => IsName(text) && BodyName().IsMatch(text);

    /// <summary>Short and without the marks of a sentence: a name, a title.</summary>
    public static bool IsName(string text, int longest = 40)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 1 && text.Length <= longest && text.IndexOfAny(['。', '；', '：', ':', '，']) < 0;
    }

    /// <summary>附件说明 or its first line.</summary>
    public static bool IsAttachmentNote(string text) => AttachmentNoteForm().IsMatch(text);

    /// <summary>附注，如（此件公开发布）。</summary>
    public static bool IsNote(string text) => NoteForm().IsMatch(text);

    /// <summary>What begins the text itself: 第一章, 第一条, 一、, （一）.</summary>
    internal static bool IsNumbered(string text) => NumberedForm().IsMatch(text);

    /// <summary>发文字号 that fills the line, with brackets of any kind brought to 〔〕; 签发人 beside it is overlooked.</summary>
    internal static string? DocumentNumber(string text)
    {
        var match = NumberLine().Match(Squeezed(text));
        return match.Success ? $"{match.Groups["code"].Value}〔{match.Groups["year"].Value}〕{match.Groups["serial"].Value}号" : null;
    }

    /// <summary>登记号 that fills the line.</summary>
    internal static string? RegistrationNumber(string text)
    {
        var match = RegistrationLine().Match(Squeezed(text));
        return match.Success ? match.Groups["number"].Value : null;
    }

    /// <summary>发文机关标志：“石泉县人民政府办公室文件”, also with spaces between the characters.</summary>
    internal static string? RedHead(string text)
    {
        var squeezed = Squeezed(text);
        return squeezed.EndsWith("文件", StringComparison.Ordinal) && IsBody(squeezed[..^2]) && !squeezed.Contains("关于", StringComparison.Ordinal) ? squeezed[..^2] : null;
    }

    /// <summary>密级：“秘密★5年”; null when the line is none.</summary>
    internal static string? SecretMark(string text) => SecretLine().Match(Squeezed(text)) is { Success: true } match ? match.Value : null;

    /// <summary>份号、紧急程度、签发人: stand above the title and are no part of the text.</summary>
    internal static bool IsHeadMark(string text) => HeadMark().IsMatch(Squeezed(text));

    /// <summary>题注.</summary>
    internal static bool IsPreamble(string text) => PreambleForm().IsMatch(text);

    internal static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("人民政府|部门|单位|委员会|办公室|中心|机构|公司|学校|各[县区镇乡村股科]|[局厅委办院司]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BodyName();

    [GeneratedRegex(@"^附\s*件\s*[：:]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AttachmentNoteForm();

    [GeneratedRegex(@"^[（(](?:此件|公开方式|联系人).*[）)]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoteForm();

    [GeneratedRegex($@"^(?:第[{ChineseNumeral.Characters}]+[编章节条](?:\s|$)|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberedForm();

    [GeneratedRegex(@"^(?<code>\p{IsCJKUnifiedIdeographs}{2,12})[〔\[（(【［﹝〖](?<year>[0-9]{4})[〕\]）)】］﹞〗](?<serial>[0-9]{1,5})号(?:签发人.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^(?:规范性文件)?(?:统一)?(?:登记|编)?号?[：:]?(?<number>\p{IsCJKUnifiedIdeographs}{1,6}规〔[0-9]{4}〕[0-9]{1,4}[-－—][\p{IsCJKUnifiedIdeographs}0-9]{2,20})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RegistrationLine();

    [GeneratedRegex(@"^(?:绝密|机密|秘密)(?:[★☆*].{0,8})?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SecretLine();

    [GeneratedRegex(@"^(?:[0-9]{4,8}|特急|加急|平急|急件|签发人[：:].{0,20}|是否宜公开.{0,10})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadMark();

    [GeneratedRegex("^[（(].*(?:通过|公布|发布|施行|修订|修正|印发).*[）)]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PreambleForm();
}
