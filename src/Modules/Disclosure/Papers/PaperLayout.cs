namespace Shijuan.Cms.Disclosure;

/// <summary>公文用纸和版面（GB/T 9704—2012 第5、6条）：A4，天头 37 mm，订口 28 mm，版心 156 × 225 mm，每面 22 行、每行 28 字。</summary>
internal static class PaperLayout
{
    public const float PageWidth = 210 * PointsPerMillimetre;
    public const float PageHeight = 297 * PointsPerMillimetre;
    public const float Top = 37 * PointsPerMillimetre;
    public const float Left = 28 * PointsPerMillimetre;
    public const float Width = 156 * PointsPerMillimetre;
    public const float Height = 225 * PointsPerMillimetre;
    public const int LinesOnPage = 22;
    public const int CharactersInLine = 28;

    /// <summary>行距.</summary>
    public const float Pitch = Height / LinesOnPage;

    /// <summary>2号、3号、4号字 in points.</summary>
    public const float TitleSize = 22;
    public const float BodySize = 16;
    public const float SmallSize = 14;

    /// <summary>表格中的字：小四号.</summary>
    public const float TableSize = 12;

    /// <summary>The share of its width that a 3号 character takes, so that 28 fill a line.</summary>
    public const float Squeeze = Width / CharactersInLine / BodySize;

    private const float PointsPerMillimetre = 72f / 25.4f;

    public static int Twips(float points) => (int)MathF.Round(points * 20);
}
