namespace Shijuan.Cms.Web;

/// <summary>What <c>_ItemLines.cshtml</c> shows. Immutable.</summary>
internal sealed record ItemLines(IReadOnlyList<ItemLine> Items, bool Compact);
