using SkiaSharp;

namespace Shijuan.Cms.Editorial;

/// <summary>审批单的字体：an installed font with Chinese characters, embedded into the PDF. Looked for once.</summary>
internal static class SheetFonts
{
    public const string HowToInstall =
        "服务器上没有找到中文字体，不能生成 PDF。请安装一种，例如 Debian、Ubuntu：apt-get install fonts-noto-cjk；openEuler、麒麟：dnf install google-noto-sans-cjk-ttc-fonts。安装后不用重启。也可以下载 DOCX。";

    // A character that fonts without Chinese do not have.
    private const char Probe = '卷';

    private static readonly string[] Folders = ["/usr/share/fonts", "/usr/local/share/fonts", @"C:\Windows\Fonts", "/System/Library/Fonts"];

    /// <summary>In this order; simplified Chinese shapes first.</summary>
    private static readonly string[] Names =
    [
        "NotoSansCJK-Regular", "NotoSansCJKsc-Regular", "NotoSansSC-Regular", "SourceHanSansSC-Regular", "SourceHanSansCN-Regular", "wqy-zenhei", "wqy-microhei",
        "DroidSansFallbackFull", "simhei", "msyh", "simsun", "PingFang",
    ];

    private static SKTypeface? _found;

    /// <summary>Null when the server has none.</summary>
    public static SKTypeface? Find() => _found ??= Folders.Where(Directory.Exists).SelectMany(Candidates).Select(Open).FirstOrDefault(t => t is not null);

    private static IEnumerable<string> Candidates(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".ttc" or ".otf" or ".ttf")
            .Select(f => (File: f, Rank: Array.FindIndex(Names, n => Path.GetFileNameWithoutExtension(f).Equals(n, StringComparison.OrdinalIgnoreCase))))
            .Where(f => f.Rank >= 0)
            .OrderBy(f => f.Rank)
            .Select(f => f.File);

    /// <summary>A collection holds the shapes of several countries: the simplified Chinese ones if they are there.</summary>
    private static SKTypeface? Open(string file)
    {
        SKTypeface? best = null;
        for (var index = 0; index < 12 && SKTypeface.FromFile(file, index) is { } face; index++)
        {
            if (!face.ContainsGlyph(Probe))
            {
                face.Dispose();
            }
            else if (best is null || (IsSimplified(face) && !IsSimplified(best)))
            {
                best?.Dispose();
                best = face;
            }
            else
            {
                face.Dispose();
            }
        }

        return best;
    }

    private static bool IsSimplified(SKTypeface face) => face.FamilyName.EndsWith(" SC", StringComparison.Ordinal);
}
