using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>解读的各块 (2.3.05, 2.3.06)：in the order in which a citizen asks, in place of the plain list of fields.</summary>
internal sealed class BlocksPart(ReadInterpretations interpretations) : IArticlePart
{
    public int Order => 20;

    public bool AppliesTo(string typeKey) => typeKey == InterpretationText.TypeKey;

    public async Task<ArticlePart?> ForAsync(Publication live, CancellationToken cancel)
    {
        var text = (InterpretationText)live.Version.Detail!;
        var document = (await interpretations.DocumentsAsync(live.VersionId, cancel)).FirstOrDefault(d => d.Url is not null);
        var view = new BlocksView(
            text, MeasureCard.Read(text.Cards), new PictureView(PictureGroup.Of(PictureBlock.Read(text.Picture)), PictureEndpoint.UrlOf(live.ItemId)), live.ItemId, document?.Url);
        return new ArticlePart(ArticleSlot.AfterBody, "/Interpretation/Public/Parts/_Blocks.cshtml", view) { ReplacesFields = true };
    }
}

/// <summary>解读的各块。Immutable.</summary>
/// <param name="DocumentUrl">Of the first document that is public, for links to its articles.</param>
internal sealed record BlocksView(InterpretationText Text, IReadOnlyList<MeasureCard> Cards, PictureView Picture, int ItemId, string? DocumentUrl)
{
    /// <summary>The article of the document that a card names; null when it names none that can be linked.</summary>
    public string? ArticleUrl(MeasureCard card) =>
        DocumentUrl is { } url && ArticleAnchor.Of(card.Article) is { } anchor ? $"{url}#{anchor}" : null;
}
