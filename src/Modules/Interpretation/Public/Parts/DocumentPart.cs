using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>文件页的“政策解读” (2.3.04)：its interpretations, or by which day the next one comes: the day of the clock K05.</summary>
internal sealed class DocumentPart(ContentTypes types, ReadInterpretations interpretations, WorkCalendar calendar, TimeProvider time) : IArticlePart
{
    public int Order => 50;

    public bool AppliesTo(string typeKey) => types.Find(typeKey)?.Has(ContentTrait.NeedsInterpretation) == true;

    public async Task<ArticlePart?> ForAsync(Publication live, CancellationToken cancel)
    {
        var found = await interpretations.OfAsync(live.ItemId, cancel);
        if (found.Lines.Count == 0 && !InterpretationPlan.Read(live.Version.InterpretationPlan).IsNeeded)
        {
            return null;
        }

        var promised = Deadline.Promised(calendar, found.Gap, ChinaTime.DateOf(time.GetUtcNow().UtcDateTime));
        return new ArticlePart(ArticleSlot.AfterBody, "/Interpretation/Public/Parts/_Interpretations.cshtml", new InterpretationsView(live.ItemId, found.Lines, promised))
        {
            Tags = [.. found.Lines.Select(l => CacheTags.Item(l.ItemId))],
        };
    }
}

/// <summary>文件页上的解读。Immutable.</summary>
/// <param name="ComesBy">The last day for the next one; null when there is one, or when that day is past.</param>
internal sealed record InterpretationsView(int ItemId, IReadOnlyList<InterpretationLine> Lines, DateOnly? ComesBy);
