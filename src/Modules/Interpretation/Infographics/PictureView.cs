namespace Shijuan.Cms.Interpretation;

/// <summary>页面上的图解：the same for the public page and for the preview of its editor. Immutable.</summary>
/// <param name="FileUrl">Of the picture as a file; null where there is none.</param>
internal sealed record PictureView(IReadOnlyList<PictureGroup> Groups, string? FileUrl);
