using SkiaSharp;

namespace Shijuan.Cms.Disclosure;

/// <summary>报告 PDF 的字体：an installed font with Chinese characters, 仿宋 or 宋 before sans serif. Looked for once.</summary>
internal static class ReportFont
{
    // A character that fonts without Chinese do not have.
    private const char Probe = '卷';

    private static readonly string[] Folders = ["/usr/share/fonts", "/usr/local/share/fonts", @"C:\Windows\Fonts", "/System/Library/Fonts"];

    private static readonly string[] Names =
    [
        "simfang", "FZFSK", "NotoSerifCJK-Regular", "NotoSerifCJKsc-Regular", "NotoSerifSC-Regular", "SourceHanSerifSC-Regular", "simsun",
        "NotoSansCJK-Regular", "NotoSansCJKsc-Regular", "NotoSansSC-Regular", "SourceHanSansSC-Regular", "wqy-zenhei", "wqy-microhei", "DroidSansFallbackFull", "msyh", "PingFang",
    ];

    private static SKTypeface? _found;

    /// <summary>Null when the server has none.</summary>
    public static SKTypeface? Find() => _found ??= Folders.Where(Directory.Exists).SelectMany(Candidates).Select(Open).FirstOrDefault(t => t is not null);

    private static IEnumerable<string> Candidates(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
        where Path.GetExtension(file).ToLowerInvariant() is ".ttc" or ".otf" or ".ttf"
        let rank = Array.FindIndex(Names, n => Path.GetFileNameWithoutExtension(file).Equals(n, StringComparison.OrdinalIgnoreCase))
        where rank >= 0
        orderby rank
        select file;

    /// <summary>A collection holds the shapes of several countries: the simplified Chinese ones if they are there.</summary>
    private static SKTypeface? Open(string file)
    {
        var faces = Enumerable.Range(0, 12).Select(i => SKTypeface.FromFile(file, i)).TakeWhile(f => f is not null).ToList();
        var usable = faces.Where(f => f!.ContainsGlyph(Probe)).ToList();
        var best = usable.Find(f => f!.FamilyName.EndsWith(" SC", StringComparison.Ordinal)) ?? usable.FirstOrDefault();
        faces.Where(f => f != best).ToList().ForEach(f => f!.Dispose());
        return best;
    }
}
