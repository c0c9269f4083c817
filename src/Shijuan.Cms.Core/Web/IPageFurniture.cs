namespace Shijuan.Cms.Core.Web;

/// <summary>页脚入口：a link that stands in the foot of every public page without exception (B04).</summary>
public interface IPageFurniture
{
    int Order { get; }

    /// <param name="siteIdCode">政府网站标识码。</param>
    /// <param name="pageUrl">Absolute address of the page on which it stands.</param>
    FurnitureLink For(string siteIdCode, string pageUrl);
}

/// <summary>页脚链接。Immutable.</summary>
public sealed record FurnitureLink(string Label, string Url);
