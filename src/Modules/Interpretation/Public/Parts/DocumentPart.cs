using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>文件页的“政策解读” (2.3.04)：its interpretations, or by which day the first one comes.</summary>
internal sealed class DocumentPart(ContentTypes types, ReadInterpretations interpretations, WorkCalendar calendar) : IArticlePart
{
    public int Order => 50;

    public bool AppliesTo(string typeKey) => types.Find(typeKey)?.Has(ContentTrait.NeedsInterpretation) == true;

    public async Task<ArticlePart?> ForAsync(Publication live, CancellationToken cancel)
    {
        var lines = await interpretations.OfAsync(live.ItemId, cancel);
        var plan = InterpretationPlan.Read(live.Version.InterpretationPlan);
        DateOnly? comes = lines.Count == 0 && plan.IsNeeded
            ? Deadline.LastDay(calendar, live.PublishedAtUtc)
            : null;
        return lines.Count == 0 && comes is null
            ? null
            : new ArticlePart(ArticleSlot.AfterBody, "/Interpretation/Public/Parts/_Interpretations.cshtml", new InterpretationsView(live.ItemId, lines, comes))
            {
                Tags = [.. lines.Select(l => CacheTags.Item(l.ItemId))],
            };
    }
}

/// <summary>文件页上的解读。Immutable.</summary>
/// <param name="ComesBy">The last day for the first one; null when there is one, or none is planned.</param>
internal sealed record InterpretationsView(int ItemId, IReadOnlyList<InterpretationLine> Lines, DateOnly? ComesBy);
