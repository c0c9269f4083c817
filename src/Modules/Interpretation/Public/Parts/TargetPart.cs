using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>解读页的“解读的文件” (2.3.04)：before the text, with a mark when the document no longer holds.</summary>
internal sealed class TargetPart(ReadInterpretations interpretations, ValidityReader validity) : IArticlePart
{
    public int Order => 10;

    public bool AppliesTo(string typeKey) => typeKey == InterpretationText.TypeKey;

    public async Task<ArticlePart?> ForAsync(Publication live, CancellationToken cancel)
    {
        var documents = await interpretations.DocumentsAsync(live.VersionId, cancel);
        var present = await validity.OfAsync([.. documents.Select(d => d.ItemId)], cancel);
        var view = new TargetView(
            (InterpretationText)live.Version.Detail!,
            [.. documents.Select(d => d with { Validity = present.GetValueOrDefault(d.ItemId)?.Validity })]);
        return new ArticlePart(ArticleSlot.BeforeBody, "/Interpretation/Public/Parts/_Target.cshtml", view)
        {
            Tags = [.. documents.Select(d => CacheTags.Item(d.ItemId))],
        };
    }
}

/// <summary>解读页的开头。Immutable.</summary>
internal sealed record TargetView(InterpretationText Text, IReadOnlyList<DocumentLine> Documents);
