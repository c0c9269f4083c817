using System.Text.RegularExpressions;

namespace Shijuan.Cms.Disclosure;

/// <summary>姓名的遮盖：姓＋＊ (B07 [P]). A name of a body is not a person's.</summary>
internal static partial class PersonName
{
    private static readonly HashSet<string> DoubleSurnames = new(
        "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五".Split(' '),
        StringComparer.Ordinal);

    /// <summary>Masks each of several names in one cell. Null when it does not look like a name.</summary>
    public static string? Mask(string text)
    {
        var names = text.Split(['、', '，', ',', '；', ';', '/', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var masked = names.Select(MaskOne).ToList();
        return masked.Contains(null) ? null : string.Join('、', masked);
    }

    /// <summary>已经遮盖：a surname and a star, or 某.</summary>
    public static bool IsMasked(string text) => Masked().IsMatch(text);

    /// <summary>A name as it may be published whole: without digits, the spaces inside taken out. Null when it is none.</summary>
    public static string? Whole(string text)
    {
        var plain = Compact(text);
        return plain.Length is >= 2 and <= 30 && !plain.Any(char.IsAsciiDigit) ? plain : null;
    }

    private static string? MaskOne(string name)
    {
        var plain = Compact(name);
        if (plain.Length == 0 || plain.Any(char.IsAsciiDigit))
        {
            return null;
        }

        if (plain.Length >= 4 && Organisation().IsMatch(plain))
        {
            return plain;
        }

        return plain.Length > 30 ? null
            : plain.Length >= 3 && DoubleSurnames.Contains(plain[..2]) ? plain[..2] + "＊"
            : plain[..1] + "＊";
    }

    private static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{1,2}(?:[＊*]{1,3}|某{1,2})$", RegexOptions.None, 1000)]
    private static partial Regex Masked();

    [GeneratedRegex("(?:公司|合作社|合作联社|农场|林场|养殖场|中心|工厂|商店|经营部|委员会|村委会|居委会|协会|学校|幼儿园|医院|卫生院|敬老院|养老院|社区|集体)$", RegexOptions.None, 1000)]
    private static partial Regex Organisation();
}
