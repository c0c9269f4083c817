using System.Text.RegularExpressions;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.Core.Units;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Editorial;

/// <summary>工作统计：a unit sees its own, who has a right in the whole county sees all.</summary>
internal sealed partial class Statistics(CmsDbContext db, StatisticsData data, UnitTree units, ChannelTree channels, IEnumerable<RuleTable> rules, TimeProvider time) : IUseCase
{
    public async Task<StatisticsView> LoadAsync(Actor actor, StatisticsFilter filter, CancellationToken cancel)
    {
        var scope = actor.ReadableContent();
        var (unitTree, channelTree) = (await units.LoadAsync(cancel), await channels.LoadAsync(cancel));
        var facts = await data.LoadAsync(actor, filter, cancel);
        var wordings = rules.SelectMany(r => r.Texts).ToDictionary(t => t.Key, t => Placeholder().Replace(t.Message, "…"));
        return new StatisticsView(
            filter,
            StatisticsTables.Of(
                facts, filter, unitTree.NameOf, c => channelTree.Find(c)?.Name ?? "（已撤销的栏目）",
                key => wordings.GetValueOrDefault(key, key), time.GetUtcNow().UtcDateTime),
            unitTree.All.Where(u => !u.IsCollective && scope.Covers(u.Id)).Select(u => new Choice($"{u.Id}", u.Name)).ToList());
    }

    /// <summary>The numbers to export, on record before the first byte leaves.</summary>
    public async Task<StatisticsView> RecordAsync(Actor actor, StatisticsFilter filter, CancellationToken cancel)
    {
        var view = await LoadAsync(actor, filter, cancel);
        db.Audit(AuditDraft.Done(
            actor, "statistics.export", nameof(ContentItem), () => null,
            new { from = StatisticsFilter.NameOf(filter.First), to = StatisticsFilter.NameOf(filter.Last), filter.UnitId }));
        await db.SaveChangesAsync(cancel);
        return view;
    }

    public static async Task WriteAsync(StatisticsView view, TextWriter csv, CancellationToken cancel)
    {
        foreach (var table in view.Tables)
        {
            await csv.WriteAsync(CsvText.Row(table.Title, table.Note).AsMemory(), cancel);
            foreach (var row in table.Rows.Prepend(table.Columns))
            {
                await csv.WriteAsync(CsvText.Row([.. row]).AsMemory(), cancel);
            }

            await csv.WriteAsync("\r\n".AsMemory(), cancel);
        }
    }

    /// <summary>The wording without the words of any single text.</summary>
    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}

/// <summary>工作统计的视图。Immutable.</summary>
internal sealed record StatisticsView(StatisticsFilter Filter, IReadOnlyList<StatisticsTable> Tables, IReadOnlyList<Choice> Units)
{
    public string Query => $"from={StatisticsFilter.NameOf(Filter.First)}&to={StatisticsFilter.NameOf(Filter.Last)}{(Filter.UnitId is { } unit ? $"&unit={unit}" : "")}";
}
