using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>内容页上的下载：文字版和图片版。</summary>
internal sealed class DownloadsPart : IArticlePart
{
    public int Order => 10;

    public bool AppliesTo(string typeKey) => typeKey == NormativeDocument.Type.Key;

    public Task<ArticlePart?> ForAsync(Publication live, CancellationToken cancel) => Task.FromResult<ArticlePart?>(new(
        ArticleSlot.AfterBody, "/Disclosure/Public/Papers/_Downloads.cshtml",
        new DownloadsView(PaperEndpoints.TextUrl(live.ItemId), PaperPdf.IsPossible ? PaperEndpoints.PageUrl(live.ItemId) : null)));
}

/// <summary>下载的地址。Immutable.</summary>
/// <param name="PageUrl">Null when the server has no Chinese font.</param>
internal sealed record DownloadsView(string TextUrl, string? PageUrl);
