namespace Shijuan.Cms.Interpretation;

/// <summary>一张图解上的全部文字。Immutable.</summary>
/// <param name="Unit">发布机构全称.</param>
/// <param name="Address">Of the page, as a person types it.</param>
/// <param name="Link">The same with its scheme, where the code leads; null draws none.</param>
internal sealed record InfographicText(string Title, IReadOnlyList<PictureGroup> Groups, string Unit, string Site, string Address, string? Link);
