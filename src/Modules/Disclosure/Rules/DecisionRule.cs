using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Disclosure;

/// <summary>重大决策预公开 (PR12)：a document of wide interest is final only after its draft, basis, explanation and thirty days were public.</summary>
internal sealed class DecisionRule(CmsDbContext db) : IPublishRule
{
    public string Key => "disclosure.decision";

    public bool AppliesTo(Candidate candidate) => candidate.Detail is NormativeDocument;

    public async IAsyncEnumerable<Finding> CheckAsync(Candidate candidate, [EnumeratorCancellation] CancellationToken cancel)
    {
        var document = (NormativeDocument)candidate.Detail!;
        var days = document.WideInterest == "是" ? await ConsultationsAsync(candidate, cancel) : [];
        if (Check(document.Kind, document.WideInterest, days) is { } key)
        {
            yield return new Finding(key, Target.Of(key == "disclosure.decision.undecided" ? "Detail.WideInterest" : RelationField.Prefix + ContentLinkKind.RespondsTo));
        }
    }

    /// <summary>docs/rules/decision.md is its table.</summary>
    /// <param name="wideInterest">是, 否 or nothing.</param>
    /// <param name="days">How long each public consultation was open whose result the document states; with or without a reason for less.</param>
    internal static string? Check(string kind, string wideInterest, IReadOnlyList<(int Days, bool HasReason)> days) => wideInterest switch
    {
        "" when kind == DocumentKind.Normative => "disclosure.decision.undecided",
        "是" when days.Count == 0 => "disclosure.decision.no-dossier",
        "是" when !days.Any(d => d.Days >= ConsultationRule.ShortestDays || d.HasReason) => "disclosure.decision.short",
        _ => null,
    };

    /// <summary>Counted from the day on which citizens could read it: a start that was set back opens nothing.</summary>
    private static int DaysOpen(FormDetail consultation, DateOnly published)
    {
        var starts = consultation.Day("StartsOn") is { } stated && stated > published ? stated : published;
        return (consultation.Day("EndsOn") ?? starts).DayNumber - starts.DayNumber;
    }

    /// <summary>The public results that the document states, each with the consultation it answers.</summary>
    private async Task<IReadOnlyList<(int Days, bool HasReason)>> ConsultationsAsync(Candidate candidate, CancellationToken cancel)
    {
        var ids = candidate.Relations.Where(r => r.Kind == ContentLinkKind.RespondsTo).Select(r => r.ItemId).ToList();
        var open = db.Publications.AsNoTracking().Where(p => p.ClosedAtUtc == null);
        var results = await open.Where(p => ids.Contains(p.ItemId))
            .Join(db.Set<FormDetail>().Where(d => d.FormKey == ConsultationFeedback.Type.Key), p => p.VersionId, d => d.VersionId, (p, d) => p.VersionId)
            .ToListAsync(cancel);
        var asked = await (
            from l in db.ContentLinks.AsNoTracking()
            where results.Contains(l.VersionId) && l.Kind == ContentLinkKind.RespondsTo
            join p in open on l.ToItemId equals p.ItemId
            join d in db.Set<FormDetail>() on p.VersionId equals d.VersionId
            where d.FormKey == DecisionConsultation.Type.Key
            select new { Detail = d, FirstAt = db.Publications.Where(q => q.ItemId == p.ItemId).Min(q => q.PublishedAtUtc) }).ToListAsync(cancel);
        return [.. asked.Select(a => (DaysOpen(a.Detail, ChinaTime.DateOf(a.FirstAt)), a.Detail["ShorterReason"].Length > 0))];
    }
}
