using System.Globalization;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Clocks;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Interpretation;

/// <summary>政策解读统计 (2.3.01–2.3.03, 2.3.08)：a unit sees its own, who has a right in the whole county sees all. Only what is public is counted.</summary>
internal sealed class InterpretationStatistics(CmsDbContext db, CoverageData data, UnitTree units, WorkCalendar calendar, TimeProvider time) : IUseCase
{
    public const string Address = "/admin/interpretation";

    /// <summary>Years to choose from, this one included.</summary>
    private const int Years = 5;

    private static readonly string[] Headings =
        ["单位", "文件", "网址", "发布时间", "要不要解读", "不需要解读的理由", "公开的第一篇解读", "第一次有解读的时间", "用了几个工作日", "是否按时", "解读形式", "解读人"];

    private DateOnly Today => ChinaTime.DateOf(time.GetUtcNow().UtcDateTime);

    /// <param name="year">Of the first publication; null, or one that cannot be, is this year.</param>
    public async Task<CoverageView> LoadAsync(Actor actor, int? year, int? unitId, CancellationToken cancel)
    {
        var today = Today;
        var chosen = year is >= 2000 and <= 2100 ? year.Value : today.Year;
        var scope = ScopeOf(actor);
        var tree = await units.LoadAsync(cancel);
        var documents = await data.LoadAsync(scope, chosen, unitId, cancel);
        return new CoverageView(
            chosen,
            unitId,
            [.. Enumerable.Range(0, Years).Select(n => today.Year - n).Append(chosen).Distinct().OrderDescending()],
            [.. tree.All.Where(u => !u.IsCollective && scope.Covers(u.Id)).Select(u => (u.Id, u.Name))],
            documents,
            CoverageTables.NumbersOf(documents, calendar, today),
            CoverageTables.Of(documents, tree.NameOf, calendar, today));
    }

    /// <summary>What is exported, on record before the first byte leaves.</summary>
    public async Task<CoverageView> RecordAsync(Actor actor, int? year, int? unitId, CancellationToken cancel)
    {
        var view = await LoadAsync(actor, year, unitId, cancel);
        db.Audit(AuditDraft.Done(actor, "statistics.export", nameof(ContentItem), () => null, new { what = "interpretation", year = view.Year, unit = view.UnitId }));
        await db.SaveChangesAsync(cancel);
        return view;
    }

    /// <summary>台账：one line for each document, as evidence.</summary>
    public async Task WriteAsync(CoverageView view, TextWriter csv, CancellationToken cancel)
    {
        var tree = await units.LoadAsync(cancel);
        await csv.WriteAsync(CsvText.Row(Headings).AsMemory(), cancel);
        foreach (var document in view.Documents)
        {
            await csv.WriteAsync(CsvText.Row(
                tree.FullNameOf(document.UnitId), document.Title, document.Url, PublicTime.Minute(document.PublishedAtUtc),
                document.IsNeeded ? InterpretationPlan.Needed : InterpretationPlan.NotNeeded,
                document.IsNeeded ? "" : document.Plan["Reason"],
                document.First?.Title,
                document.FirstAtUtc is { } first ? PublicTime.Minute(first) : "",
                document.WorkingDays(calendar)?.ToString(CultureInfo.InvariantCulture),
                !document.IsNeeded ? "" : document.WasWithdrawn ? "解读已经撤回" : document.First is null ? "没有解读" : document.IsOnTime(calendar) ? "按时" : "超期",
                string.Join('、', document.Texts.Select(t => t.FormName).Distinct()),
                string.Join('、', document.Texts.Select(t => t.Speaker).Where(s => s.Length > 0).Distinct())).AsMemory(), cancel);
        }
    }

    private static UnitScope ScopeOf(Actor actor) =>
        ContentReading.Permissions.Append(CorePermissions.ManageSite).Select(actor.ScopeOf).Aggregate(UnitScope.None, (all, scope) => all.Union(scope));
}

/// <summary>统计页。Immutable.</summary>
internal sealed record CoverageView(
    int Year, int? UnitId, IReadOnlyList<int> Years, IReadOnlyList<(int Id, string Name)> Units,
    IReadOnlyList<CoveredDocument> Documents, CoverageNumbers Numbers, IReadOnlyList<CoverageTable> Tables)
{
    public string Query => string.Create(CultureInfo.InvariantCulture, $"year={Year}{(UnitId is { } unit ? $"&unit={unit}" : "")}");
}
