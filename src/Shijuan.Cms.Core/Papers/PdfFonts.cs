using System.Collections.Concurrent;
using SkiaSharp;

namespace Shijuan.Cms.Core.Papers;

/// <summary>PDF 的字体：installed fonts with Chinese characters, embedded into the files. Looked for until found, then kept.</summary>
public static class PdfFonts
{
    public const string HowToInstall =
        "服务器上没有找到中文字体，不能生成 PDF。请安装一种，例如 Debian、Ubuntu：apt-get install fonts-noto-cjk；openEuler、麒麟：dnf install google-noto-sans-cjk-ttc-fonts。安装后不用重启。也可以下载 DOCX。";

    // A character that fonts without Chinese do not have.
    private const char Probe = '卷';

    private static readonly string[] Folders = ["/usr/share/fonts", "/usr/local/share/fonts", @"C:\Windows\Fonts", "/System/Library/Fonts"];

    /// <summary>Any of them serves; in this order, simplified Chinese shapes first.</summary>
    private static readonly string[] Names =
    [
        "NotoSansCJK-Regular", "NotoSansCJKsc-Regular", "NotoSansSC-Regular", "SourceHanSansSC-Regular", "SourceHanSansCN-Regular", "wqy-zenhei", "wqy-microhei",
        "DroidSansFallbackFull", "simhei", "msyh", "simsun", "PingFang",
    ];

    private static readonly string[] Songti = ["FZXBSJW", "FZXBSK", "STZHONGS", "NotoSerifCJK-Bold", "NotoSerifCJKsc-Bold", "NotoSerifCJK-Regular", "simsun"];
    private static readonly string[] Fangsong = ["simfang", "FZFSK", "FZFSJW", "STFANGSO", "fandolfang-regular", "NotoSerifCJK-Regular", "NotoSerifCJKsc-Regular", "simsun"];
    private static readonly string[] Heiti = ["simhei", "FZHTK", "FZHTJW", "STXIHEI", "NotoSansCJK-Medium", "NotoSansCJK-Regular"];

    private static readonly ConcurrentDictionary<PdfFace, SKTypeface> Found = [];

    // One file may stand in for several faces; opened once, it is embedded once.
    private static readonly ConcurrentDictionary<string, SKTypeface?> Opened = new(StringComparer.Ordinal);

    /// <summary>Null when the server has no Chinese font at all.</summary>
    /// <param name="face">The wanted face; another Chinese font stands in for it.</param>
    public static SKTypeface? Find(PdfFace face = PdfFace.Any)
    {
        if (Found.TryGetValue(face, out var known))
        {
            return known;
        }

        return Search([.. Of(face), .. Names]) is { } found ? Found.GetOrAdd(face, found) : null;
    }

    private static string[] Of(PdfFace face) => face switch
    {
        PdfFace.Songti => Songti,
        PdfFace.Fangsong => Fangsong,
        PdfFace.Heiti => Heiti,
        _ => [],
    };

    private static SKTypeface? Search(string[] names) =>
        Folders.Where(Directory.Exists).SelectMany(f => Candidates(f, names)).OrderBy(c => c.Rank).Select(c => Opened.GetOrAdd(c.File, Open)).FirstOrDefault(t => t is not null);

    private static IEnumerable<(string File, int Rank)> Candidates(string folder, string[] names) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".ttc" or ".otf" or ".ttf")
            .Select(f => (File: f, Rank: Array.FindIndex(names, n => Path.GetFileNameWithoutExtension(f).Equals(n, StringComparison.OrdinalIgnoreCase))))
            .Where(f => f.Rank >= 0);

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

/// <summary>字体的用途（GB/T 9704—2012）。</summary>
public enum PdfFace
{
    /// <summary>不讲究。</summary>
    Any = 0,

    /// <summary>小标宋：标题。</summary>
    Songti = 1,

    /// <summary>仿宋：正文。</summary>
    Fangsong = 2,

    /// <summary>黑体：一级标题、条的编号。</summary>
    Heiti = 3,
}
