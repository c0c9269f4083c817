using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Interpretation;

/// <summary>统计的原始数据：policy documents that were first published in a year and are public, with their interpretations.</summary>
internal sealed class CoverageData(CmsDbContext db, ContentTypes types) : IUseCase
{
    private const int AtOnce = 500;

    public async Task<IReadOnlyList<CoveredDocument>> LoadAsync(UnitScope scope, int year, int? unitId, CancellationToken cancel)
    {
        var keys = types.All.Where(t => t.Has(ContentTrait.NeedsInterpretation)).Select(t => t.Key).ToList();
        var (begin, end) = (ChinaTime.StartOfDayUtc(new DateOnly(year, 1, 1)), ChinaTime.StartOfDayUtc(new DateOnly(year + 1, 1, 1)));
        var (everywhere, mine) = (scope.IsWholeCounty, scope.Units.ToList());
        var documents = await (
            from i in db.ContentItems.AsNoTracking()
            where keys.Contains(i.TypeKey) && (everywhere || mine.Contains(i.UnitId)) && (unitId == null || i.UnitId == unitId)
            join p in db.Publications on i.Id equals p.ItemId
            where p.ClosedAtUtc == null
            let first = db.Publications.Where(f => f.ItemId == i.Id).Min(f => f.PublishedAtUtc)
            where first >= begin && first < end
            select new { i.Id, i.UnitId, p.Path, p.Version.Title, Plan = p.Version.InterpretationPlan, First = first }).ToListAsync(cancel);
        var ids = documents.ConvertAll(d => d.Id);
        var (shown, (texts, explained)) = (await ShownAsync(ids, cancel), await TextsAsync(ids, cancel));
        return [.. documents.OrderBy(d => d.First).ThenBy(d => d.Id)
            .Select(d => new CoveredDocument(
                d.Id, d.UnitId, d.Title, "/" + d.Path, d.First, InterpretationPlan.Read(d.Plan), [.. texts[d.Id].OrderBy(t => t.SinceUtc)],
                InterpretationGap.All(PublicSpan.Merge(shown[d.Id]), PublicSpan.Merge(explained[d.Id]))))];
    }

    /// <summary>When each document was public.</summary>
    private async Task<ILookup<int, PublicSpan>> ShownAsync(List<int> documents, CancellationToken cancel)
    {
        var found = new List<(int DocumentId, PublicSpan Span)>();
        foreach (var some in documents.Chunk(AtOnce))
        {
            var rows = await db.Publications.AsNoTracking().Where(p => some.Contains(p.ItemId)).Select(p => new { p.ItemId, p.PublishedAtUtc, p.ClosedAtUtc }).ToListAsync(cancel);
            found.AddRange(rows.Select(r => (r.ItemId, new PublicSpan(r.PublishedAtUtc, r.ClosedAtUtc))));
        }

        return found.ToLookup(f => f.DocumentId, f => f.Span);
    }

    /// <summary>Interpretations that the public sees now, each since the first time it saw the link; and when there was one, those included that are gone.</summary>
    private async Task<(ILookup<int, CoveringText> Texts, ILookup<int, PublicSpan> Explained)> TextsAsync(List<int> documents, CancellationToken cancel)
    {
        var (found, spans) = (new List<(int DocumentId, CoveringText Text)>(), new List<(int DocumentId, PublicSpan Span)>());
        foreach (var some in documents.Chunk(AtOnce))
        {
            var rows = await (
                from l in db.ContentLinks.AsNoTracking()
                where some.Contains(l.ToItemId) && l.Kind == ContentLinkKind.Interprets
                join p in db.Publications on l.VersionId equals p.VersionId
                join t in db.Set<InterpretationText>() on l.VersionId equals t.VersionId into details
                from t in details.DefaultIfEmpty()
                select new
                {
                    l.ToItemId, l.FromItemId, p.PublishedAtUtc, p.ClosedAtUtc, p.Version.Title,
                    Form = t == null ? "" : t.Form, Role = t == null ? "" : t.Role, Interpreter = t == null ? "" : t.Interpreter,
                }).ToListAsync(cancel);
            spans.AddRange(rows.Select(r => (r.ToItemId, new PublicSpan(r.PublishedAtUtc, r.ClosedAtUtc))));
            found.AddRange(rows.GroupBy(r => (r.ToItemId, r.FromItemId)).Where(g => g.Any(r => r.ClosedAtUtc is null)).Select(g =>
            {
                var open = g.First(r => r.ClosedAtUtc is null);
                return (g.Key.ToItemId, new CoveringText(g.Key.FromItemId, open.Title, g.Min(r => r.PublishedAtUtc), open.Form, open.Role, open.Interpreter));
            }));
        }

        return (found.ToLookup(f => f.DocumentId, f => f.Text), spans.ToLookup(s => s.DocumentId, s => s.Span));
    }
}

/// <summary>一份政策文件和它的解读。Immutable.</summary>
/// <param name="PublishedAtUtc">Of its first publication.</param>
/// <param name="Texts">What the public sees now, the first one first.</param>
/// <param name="Gaps">When it had none, at least once: before the first one, and after each time the last one was withdrawn.</param>
internal sealed record CoveredDocument(
    int ItemId, int UnitId, string Title, string Url, DateTime PublishedAtUtc, InterpretationPlan Plan, IReadOnlyList<CoveringText> Texts, IReadOnlyList<InterpretationGap> Gaps)
{
    /// <summary>A document without a plan, from before there were plans, needs one too: K05 counts it as well.</summary>
    public bool IsNeeded => !Plan.IsNotNeeded;

    /// <summary>Of those that are public now; null while there is none.</summary>
    public CoveringText? First => Texts.Count > 0 ? Texts[0] : null;

    /// <summary>When the public had one for the first time, also one that was withdrawn since; null when it never had any.</summary>
    public DateTime? FirstAtUtc => Gaps[0].UntilUtc;

    /// <summary>Had one, and has none now.</summary>
    public bool WasWithdrawn => First is null && FirstAtUtc is not null;

    public bool IsByLeader => Texts.Any(t => t.Role == Roles.Leader);

    public bool IsAtOnce => First is not null && CameAtOnce;

    private DateOnly PublishedOn => ChinaTime.DateOf(PublishedAtUtc);

    private bool CameAtOnce => FirstAtUtc is { } first && ChinaTime.DateOf(first) <= PublishedOn;

    /// <summary>最迟：of the gap that counts now. When the last interpretation is withdrawn, the days run anew.</summary>
    public DateOnly LastDay(WorkCalendar calendar) => Deadline.LastDay(calendar, Gaps[^1].SinceUtc);

    /// <summary>按时 as K05 has it: each gap ended within its days.</summary>
    public bool IsOnTime(WorkCalendar calendar) =>
        Gaps.All(g => g.UntilUtc is { } until && ChinaTime.DateOf(until) <= Deadline.LastDay(calendar, g.SinceUtc));

    /// <summary>第一篇用了几个工作日：0 on the same day or before; null when there never was one.</summary>
    public int? WorkingDays(WorkCalendar calendar) =>
        FirstAtUtc is not { } first ? null : CameAtOnce ? 0 : calendar.WorkdaysBetween(PublishedOn, ChinaTime.DateOf(first));
}

/// <summary>一篇解读。Immutable.</summary>
/// <param name="SinceUtc">Since when the public sees it beside the document.</param>
internal sealed record CoveringText(int ItemId, string Title, DateTime SinceUtc, string Form, string Role, string Interpreter)
{
    public string FormName => Form.Length > 0 ? Form : "未写明";

    public string RoleName => Role.Length > 0 ? Role : "未写明";

    public string Speaker => Interpreter.Length > 0 ? $"{Interpreter}（{RoleName}）" : "";
}
