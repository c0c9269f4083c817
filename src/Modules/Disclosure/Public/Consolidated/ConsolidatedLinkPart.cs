using System.Globalization;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Disclosure;

/// <summary>内容页上的入口：to the text as amended, when other documents amend it article by article.</summary>
internal sealed class ConsolidatedLinkPart(PublicAmendments amendments) : IArticlePart
{
    public int Order => 5;

    public bool AppliesTo(string typeKey) => typeKey == NormativeDocument.Type.Key;

    public async Task<ArticlePart?> ForAsync(Publication live, CancellationToken cancel)
    {
        var found = await amendments.OfAsync(live.ItemId, cancel);
        return found.Count == 0 ? null : new ArticlePart(
            ArticleSlot.BeforeBody, "/Disclosure/Public/Consolidated/_Link.cshtml",
            new ConsolidatedLink(Consolidated.UrlOf(live.ItemId), found.Count.ToString(CultureInfo.InvariantCulture)))
        {
            Tags = [.. found.Select(a => CacheTags.Item(a.ItemId))],
        };
    }
}

/// <summary>到修改后全文的入口。Immutable.</summary>
internal sealed record ConsolidatedLink(string Url, string Count);
