using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Disclosure;

/// <summary>一个单位的任务：the items of the tree that are mandatory for its kind, the institutions, the leaders, last year's report and the sections of its topics.</summary>
internal static class UnitDutyList
{
    private const string LeaderKey = "leaders";

    /// <summary>The Regulation as revised came into force on this day; older institutions have to be revised (5.16.01).</summary>
    internal static readonly DateOnly RevisedRegulation = new(2019, 5, 15);

    /// <summary>制度：四项必备 (条例第十七条、第四十六条).</summary>
    internal static readonly IReadOnlyList<string> MandatorySlots = ["工作考核", "社会评议", "责任追究", "保密审查"];

    /// <param name="holders">Units whose publications count: for the county also those of the government's office.</param>
    public static IEnumerable<Duty> Of(OrgUnit unit, IReadOnlyList<int> holders, DutyFactsRead facts, DraftStarts starts, DateOnly today)
    {
        var kind = UnitKinds.Of(unit);
        var nodes = StatutoryTree.For(kind).ToList();
        foreach (var node in nodes.Where(n => n.IsMandatoryFor(kind)))
        {
            yield return node.Part == SectionPart.Reports
                ? Report(node, unit, holders, facts, starts, today.Year - 1)
                : Node(node, nodes, unit, holders, facts, starts);
        }

        if (kind != UnitKind.Other)
        {
            yield return Leaders(unit, holders, facts, starts);
            foreach (var slot in MandatorySlots)
            {
                yield return Slot(slot, unit, holders, facts, starts);
            }
        }

        foreach (var section in facts.Sections.Where(s => s.Topic.Unit == unit.Key && s.Topic.IsOpenOn(today)))
        {
            yield return Section(section, unit, starts);
        }
    }

    private static Duty Node(StatutoryNode node, IReadOnlyList<StatutoryNode> nodes, OrgUnit unit, IReadOnlyList<int> holders, DutyFactsRead facts, DraftStarts starts)
    {
        var filter = NodeFilter.Of(node, nodes, facts.Tree);
        var own = facts.Groups.Where(g => holders.Contains(g.UnitId) && filter.Holds(g.TypeKey, g.ChannelId, g.Topic)
            && (node.Key != "organisation" || g.TypeKey != LeaderProfile.Type.Key)).ToList();
        return Filled("node:" + node.Key, node.Name, node.Article, node.Indicators, own.Sum(g => g.Count), own.Count == 0 ? null : own.Max(g => g.NewestUtc),
            node.Part == SectionPart.Content ? $"公开{node.Quote}" : $"公开本单位的{node.Name}", starts.For(unit, node.Types, node.Columns));
    }

    /// <summary>The county's report is another one than that of the office, although the office writes both (<see cref="ReportingUnits"/>).</summary>
    private static Duty Report(StatutoryNode node, OrgUnit unit, IReadOnlyList<int> holders, DutyFactsRead facts, DraftStarts starts, int year)
    {
        var isCounty = UnitKinds.Of(unit) == UnitKind.County;
        var own = facts.Reports.Where(r => r.IsCounty == isCounty && holders.Contains(r.UnitId)).ToList();
        // Of the county's holders the last one is its office: there the report is written.
        var start = starts.For(unit, node.Types, node.Columns) is { } found ? found with { UnitId = holders[^1] } : null;
        return Filled("node:" + node.Key, FormattableString.Invariant($"{year}年度政府信息公开工作年度报告"), node.Article, node.Indicators, own.Count,
            own.Count == 0 ? null : own.Max(r => r.AtUtc), "公开上一年度的年度报告，填写报告年度和报告单位类型", start);
    }

    /// <summary>Exactly one leader of each unit is shown as responsible for disclosure (5.13.02).</summary>
    private static Duty Leaders(OrgUnit unit, IReadOnlyList<int> holders, DutyFactsRead facts, DraftStarts starts)
    {
        var own = facts.Leaders.Where(f => holders.Contains(f.UnitId)).ToList();
        var responsible = own.Count(f => f.Detail["LeadsDisclosure"] == "是");
        var duty = Filled(LeaderKey, "领导信息和分管政务公开的领导", "条例第四条、第二十条第（二）项；通知 5.13.02", ["1.1.01", "5.13.02"], own.Count,
            own.Count == 0 ? null : own.Max(f => f.PublishedAtUtc), "公开领导的姓名、职务、简历和分工", starts.For(unit, [LeaderProfile.Type.Key], [LeaderKey, "organisation"]));
        return own.Count == 0 || responsible == 1
            ? duty
            : duty with { State = DutyState.Wrong, What = $"写明分管政务公开的领导有 {responsible} 位，应当恰好一位" };
    }

    private static Duty Slot(string slot, OrgUnit unit, IReadOnlyList<int> holders, DutyFactsRead facts, DraftStarts starts)
    {
        var own = facts.Institutions.Where(f => holders.Contains(f.UnitId) && f.Detail["Slot"] == slot && f.Detail["Validity"] == "有效").ToList();
        var duty = Filled("slot:" + slot, $"{slot}制度", "条例第十七条、第四十六条；通知 5.16.01", ["5.16.01"], own.Count, own.Count == 0 ? null : own.Max(f => f.PublishedAtUtc),
            $"公开现行有效的{slot}制度，2019年5月15日以后制定或者修订", starts.For(unit, [Institution.Type.Key], StatutoryTree.Get(SectionPart.Institutions).Columns));
        return own.Count == 0 || own.Exists(f => f.Detail.Day("AdoptedOn") is { } day && day >= RevisedRegulation)
            ? duty
            : duty with { State = DutyState.Wrong, What = "须修订：制定日期早于2019年5月15日（修订后的条例施行之日）" };
    }

    private static Duty Section(SectionFact fact, OrgUnit unit, DraftStarts starts)
    {
        var (topic, section) = (fact.Topic, fact.Section);
        var words = section.Words.Count == 0 ? "" : $"，标题或关键词里写明“{string.Join("”或“", section.Words.Take(2))}”";
        return Filled($"topic:{topic.Key}:{section.Key}", $"{topic.Name}：{section.Name}", topic.Basis, topic.Indicators, fact.Count, fact.NewestUtc,
            $"在“{topic.Name}”专题公开{section.Name}{words}", starts.For(unit, section.Draft is { } draft ? [draft] : [], [topic.Column]));
    }

    private static Duty Filled(string key, string name, string basis, IReadOnlyList<string> indicators, int count, DateTime? newest, string what, DraftStart? start) =>
        new(key, name, basis, indicators, count > 0 ? DutyState.Filled : DutyState.Missing, what, count, newest, start);
}
