using System.Globalization;
using Shijuan.Cms.Core.Media;

namespace Shijuan.Cms.Media;

/// <summary>素材说明表单：as typed; what was typed comes back after a refusal.</summary>
internal sealed class AssetInput
{
    public int Changes { get; set; }
    public string? Name { get; set; }
    public MediaAlternative Alternative { get; set; }
    public string? AlternativeText { get; set; }
    public string? Caption { get; set; }
    public string? Credit { get; set; }
    public string? Licence { get; set; }
    public string? Tags { get; set; }

    /// <summary>Percent from the left, 0 to 100.</summary>
    public string? FocalX { get; set; }

    /// <summary>Percent from the top, 0 to 100.</summary>
    public string? FocalY { get; set; }

    public static AssetInput Of(MediaAsset asset) => new()
    {
        Changes = asset.Changes,
        Name = asset.Name,
        Alternative = asset.Alternative,
        AlternativeText = asset.AlternativeText,
        Caption = asset.Caption,
        Credit = asset.Credit,
        Licence = asset.Licence,
        Tags = asset.Tags,
        FocalX = Percent(asset.FocalX),
        FocalY = Percent(asset.FocalY),
    };

    public MediaDescription Words() => new()
    {
        Alternative = Alternative,
        AlternativeText = AlternativeText?.Trim() ?? "",
        Caption = Caption?.Trim() ?? "",
        Credit = Credit?.Trim() ?? "",
        Licence = Licence?.Trim() ?? "",
        Tags = Tags?.Trim() ?? "",
        FocalX = Part(FocalX),
        FocalY = Part(FocalY),
    };

    private static string Percent(double part) => Math.Round(part * 100).ToString(CultureInfo.InvariantCulture);

    private static double Part(string? percent) =>
        double.TryParse(percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? Math.Clamp(value / 100, 0, 1) : 0.5;
}
