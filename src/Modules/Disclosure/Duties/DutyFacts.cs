using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Disclosure;

/// <summary>任务所依据的事实：read once for all units that are asked about.</summary>
internal sealed class DutyFacts(StatutoryItems items, PublicForms forms, TopicItems topics, ReportShelf shelf, ChannelTree channels) : IUseCase
{
    public async Task<DutyFactsRead> ReadAsync(int lastYear, IReadOnlySet<string> unitKeys, CancellationToken cancel)
    {
        var tree = await channels.LoadAsync(cancel);
        var reported = (await shelf.PublicAsync(lastYear, cancel)).Select(r => new ReportFact(r.UnitId, r.Kind == AnnualReport.County, r.FirstPublishedAtUtc)).ToList();
        return new DutyFactsRead(
            tree, await items.CountAsync(unitId: null, cancel), await forms.OfAsync(Institution.Type.Key, unitId: null, cancel),
            await forms.OfAsync(LeaderProfile.Type.Key, unitId: null, cancel), reported, await SectionsAsync(tree, unitKeys, cancel));
    }

    private async Task<IReadOnlyList<SectionFact>> SectionsAsync(ChannelTreeSnapshot tree, IReadOnlySet<string> unitKeys, CancellationToken cancel)
    {
        var facts = new List<SectionFact>();
        foreach (var topic in Topics.All.Where(t => unitKeys.Contains(t.Unit) && tree.All.Any(c => c.Key == t.Column)))
        {
            foreach (var section in topic.Sections)
            {
                var rows = await topics.OfAsync(topic, section, cancel);
                var count = await rows.CountAsync(cancel);
                facts.Add(new SectionFact(topic, section, count, count == 0 ? null : await rows.MaxAsync(r => r.PublishedAtUtc, cancel)));
            }
        }

        return facts;
    }
}

/// <summary>读到的事实。Immutable.</summary>
internal sealed record DutyFactsRead(
    ChannelTreeSnapshot Tree, IReadOnlyList<StatutoryGroup> Groups, IReadOnlyList<PublicForm> Institutions, IReadOnlyList<PublicForm> Leaders,
    IReadOnlyList<ReportFact> Reports, IReadOnlyList<SectionFact> Sections);

/// <summary>上一年度的年报，by what its fields say. Immutable.</summary>
/// <param name="IsCounty">全县报告; otherwise the unit's own.</param>
internal sealed record ReportFact(int UnitId, bool IsCounty, DateTime AtUtc);

/// <summary>专题的一节有多少。Immutable.</summary>
internal sealed record SectionFact(Topic Topic, TopicSection Section, int Count, DateTime? NewestUtc);
