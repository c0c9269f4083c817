using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Disclosure;

/// <summary>读取期限事实：what the policies ask for, for many items at once in a fixed number of queries.</summary>
internal sealed class ClockFacts(CmsDbContext db, ContentTypes types, TimeProvider time) : IUseCase
{
    private static readonly ContentLinkKind[] Effects = [ContentLinkKind.Amends, ContentLinkKind.Repeals, ContentLinkKind.Supersedes];

    public async Task<IReadOnlyList<ItemFacts>> LoadAsync(IReadOnlyCollection<int> ids, CancellationToken cancel)
    {
        var today = ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);
        var items = await db.ContentItems.AsNoTracking().Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, i.TypeKey, i.UnitId, i.CreatedAtUtc, i.State, i.CurrentNumber }).ToListAsync(cancel);
        var shows = (await db.Publications.AsNoTracking().Where(p => ids.Contains(p.ItemId)).OrderBy(p => p.Id)
            .Select(p => new Show(p.ItemId, p.VersionId, p.PublishedAtUtc, p.ClosedAtUtc)).ToListAsync(cancel)).ToLookup(s => s.ItemId);
        var current = await (
            from i in db.ContentItems.AsNoTracking()
            join v in db.ContentVersions on new { ItemId = i.Id, Number = i.CurrentNumber } equals new { v.ItemId, v.Number }
            where ids.Contains(i.Id)
            select new { v.ItemId, v.Id, v.FormedOn, v.Disclosure }).ToDictionaryAsync(v => v.ItemId, cancel);
        var versions = current.Values.Select(v => v.Id).Concat(shows.SelectMany(s => s).Where(s => s.ClosedAtUtc is null).Select(s => s.VersionId)).ToHashSet();
        var details = (await db.Set<FormDetail>().AsNoTracking().Where(d => versions.Contains(d.VersionId)).ToListAsync(cancel)).Cast<VersionDetail>()
            .Concat(await db.Set<NormativeDocument>().AsNoTracking().Where(d => versions.Contains(d.VersionId)).ToListAsync(cancel))
            .ToDictionary(d => d.VersionId);
        var plans = await db.ContentVersions.AsNoTracking().Where(v => versions.Contains(v.Id) && v.InterpretationPlan != "")
            .ToDictionaryAsync(v => v.Id, v => v.InterpretationPlan, cancel);
        var links = await LinksAsync(ids, cancel);
        var shown = await ShownAsync(ids, cancel);
        return items.ConvertAll(i =>
        {
            var (now, own) = (current[i.Id], shows[i.Id].ToList());
            var live = own.Find(s => s.ClosedAtUtc is null);
            var type = types.Find(i.TypeKey);
            var liveDetail = live is null ? null : details.GetValueOrDefault(live.VersionId);
            return new ItemFacts
            {
                ItemId = i.Id,
                TypeKey = i.TypeKey,
                UnitId = i.UnitId,
                CreatedAtUtc = i.CreatedAtUtc,
                Today = today,
                IsDiscarded = i.State == ContentState.Discarded,
                IsStatutory = type?.Has(ContentTrait.StatutoryDisclosure) == true,
                NeedsInterpretation = type?.Has(ContentTrait.NeedsInterpretation) == true && live is not null && !InterpretationPlan.Read(plans.GetValueOrDefault(live.VersionId, "")).IsNotNeeded,
                FormedOn = now.FormedOn,
                Disclosure = now.Disclosure,
                Detail = details.GetValueOrDefault(now.Id),
                LiveDetail = liveDetail,
                FirstPublishedAtUtc = own.Count > 0 ? own[0].PublishedAtUtc : null,
                LivePublishedAtUtc = live?.PublishedAtUtc,
                WithdrawnAtUtc = live is null && own.Count > 0 ? own[^1].ClosedAtUtc : null,
                Received = [.. links.Open[i.Id].Select(l => l.Link)],
                Public = PublicSpan.Merge(own.Select(s => new PublicSpan(s.PublishedAtUtc, s.ClosedAtUtc))),
                Interpreted = PublicSpan.Merge(links.Interpretations[i.Id]),
                Validity = liveDetail is NormativeDocument document ? ValidityFact.On(today, document.Stated, [.. links.Open[i.Id].Select(l => l.Effect).OfType<ValidityEffect>()]) : null,
                Shown = shown.GetValueOrDefault(i.Id),
            };
        });
    }

    /// <summary>Links that the public sees now, each since the first time it saw it; and when there were interpretations.</summary>
    private async Task<(ILookup<int, (ReceivedLink Link, ValidityEffect? Effect)> Open, ILookup<int, PublicSpan> Interpretations)> LinksAsync(IReadOnlyCollection<int> ids, CancellationToken cancel)
    {
        var seen = await (
            from l in db.ContentLinks.AsNoTracking()
            join p in db.Publications on l.VersionId equals p.VersionId
            join i in db.ContentItems on l.FromItemId equals i.Id
            where ids.Contains(l.ToItemId) && l.Kind != ContentLinkKind.Mentions
            select new { l.ToItemId, l.FromItemId, l.Kind, i.TypeKey, p.VersionId, p.PublishedAtUtc, p.ClosedAtUtc }).ToListAsync(cancel);
        var live = seen.Where(s => s.ClosedAtUtc is null && Effects.Contains(s.Kind)).Select(s => s.VersionId).ToHashSet();
        var effective = await db.Set<NormativeDocument>().AsNoTracking().Where(d => live.Contains(d.VersionId))
            .Select(d => new { d.VersionId, d.EffectiveFrom }).ToDictionaryAsync(d => d.VersionId, d => d.EffectiveFrom, cancel);
        var open = seen.GroupBy(s => (s.ToItemId, s.FromItemId, s.Kind)).Where(g => g.Any(s => s.ClosedAtUtc is null)).Select(g =>
        {
            var (shown, since) = (g.First(s => s.ClosedAtUtc is null), g.Min(s => s.PublishedAtUtc));
            var from = effective.GetValueOrDefault(shown.VersionId) ?? ChinaTime.DateOf(since);
            return (
                g.Key.ToItemId,
                Link: new ReceivedLink(g.Key.Kind, g.Key.FromItemId, shown.TypeKey, since),
                Effect: Effects.Contains(g.Key.Kind) ? new ValidityEffect(g.Key.FromItemId, g.Key.Kind, from) : null);
        }).ToLookup(x => x.ToItemId, x => (x.Link, x.Effect));
        return (open, seen.Where(s => s.Kind == ContentLinkKind.Interprets).ToLookup(s => s.ToItemId, s => new PublicSpan(s.PublishedAtUtc, s.ClosedAtUtc)));
    }

    private async Task<IReadOnlyDictionary<int, ShownValidity>> ShownAsync(IReadOnlyCollection<int> ids, CancellationToken cancel)
    {
        var changes = await db.Set<DocumentStatusChange>().AsNoTracking().Where(c => ids.Contains(c.ItemId)).OrderBy(c => c.Id).ToListAsync(cancel);
        var latest = changes.GroupBy(c => c.ItemId).ToDictionary(g => g.Key, g => g.Last());
        var now = time.GetUtcNow().UtcDateTime;
        return await db.Set<DocumentStatus>().AsNoTracking().Where(s => ids.Contains(s.ItemId)).ToDictionaryAsync(
            s => s.ItemId,
            s => new ShownValidity(s.Validity, s.Since, latest.TryGetValue(s.ItemId, out var change) && change.Validity == s.Validity ? change.AtUtc : now),
            cancel);
    }

    private sealed record Show(int ItemId, int VersionId, DateTime PublishedAtUtc, DateTime? ClosedAtUtc);
}
