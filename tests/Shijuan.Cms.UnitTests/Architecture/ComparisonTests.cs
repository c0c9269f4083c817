using System.Text.RegularExpressions;
using Xunit;

namespace Shijuan.Cms.UnitTests.Architecture;

/// <summary>docs/comparison.md claims nothing that no test proves: every row is there once, every test it names exists, its totals are those of its rows.</summary>
public sealed partial class ComparisonTests
{
    private const string Done = "已做";
    private static readonly string[] States = [Done, "部分", "不做"];

    /// <summary>How many rows each group of the comparison has.</summary>
    private static readonly (char Group, int Rows)[] Groups =
    [
        ('A', 16), ('B', 23), ('C', 24), ('D', 13), ('E', 12), ('F', 12), ('G', 9), ('H', 7), ('I', 6), ('J', 8), ('K', 7), ('L', 4),
    ];

    private static readonly Lazy<IReadOnlyList<string>> TestFiles = new(() => [.. Repository.Files("tests", ".cs").Select(f => f.Text)]);

    [Fact]
    public void The_comparison_claims_nothing_that_is_not_proven() =>
        Assert.Empty(Faults(Repository.Read("docs/comparison.md")));

    [Theory]
    [InlineData("| A1 |", "| A17 |", "A1: missing")]
    [InlineData("| A2 |", "| A1 |", "A1: twice")]
    [InlineData("`GateTests.", "`GuessTests.", "no test GuessTests")]
    [InlineData("All_findings_come_at_once_with_words_basis_and_place", "All_findings_come_some_day", "no test GateTests.All_findings_come_some_day")]
    [InlineData("| T2 |", "| T41 |", "T2: missing")]
    public void A_planted_fault_is_found(string there, string instead, string fault)
    {
        var text = Repository.Read("docs/comparison.md");
        var planted = text.Insert(text.IndexOf(there, StringComparison.Ordinal), instead).Replace(instead + there, instead, StringComparison.Ordinal);
        Assert.NotEqual(text, planted);
        Assert.Contains(Faults(planted), f => f.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_state_that_is_none_and_a_total_that_is_wrong_are_found()
    {
        var text = Repository.Read("docs/comparison.md");
        var row = Row().Match(text).Value;
        Assert.Contains(Faults(text.Replace(row, row.Replace(Done, "快好了", StringComparison.Ordinal), StringComparison.Ordinal)), f => f.Contains("快好了", StringComparison.Ordinal));
        Assert.Contains(Faults(text.Replace(row, row.Replace(Done, "不做", StringComparison.Ordinal), StringComparison.Ordinal)), f => f.StartsWith("A: the head says", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_claims_without_naming_a_test_is_found()
    {
        var text = Repository.Read("docs/comparison.md");
        var row = Row().Match(text).Value;
        Assert.Contains(Faults(text.Replace(row, "| A1 | 功能 | 已做 | 大家都知道 |", StringComparison.Ordinal)), f => f == "A1: names no test");
    }

    private static List<string> Faults(string text)
    {
        var rows = Row().Matches(text).Select(m => (Id: m.Groups["id"].Value, State: m.Groups["state"].Value, Proof: m.Groups["proof"].Value)).ToList();
        var features = rows.Where(r => r.Id[0] != 'T').ToList();
        var faults = Missing(rows.ConvertAll(r => r.Id)).ToList();
        faults.AddRange(rows.Where(r => !States.Contains(r.State)).Select(r => $"{r.Id}: no such state {r.State}"));
        faults.AddRange(rows.Where(r => r.State == Done && !Code().IsMatch(r.Proof)).Select(r => $"{r.Id}: names no test"));
        faults.AddRange(rows.SelectMany(r => Code().Matches(r.Proof).Where(m => !Exists(m)).Select(m => $"{r.Id}: no test {m.Groups["name"].Value}")));
        foreach (var group in Groups.Select(g => g.Group.ToString()).Append("合计"))
        {
            var members = features.Where(r => group == "合计" || r.Id.StartsWith(group, StringComparison.Ordinal)).ToList();
            var counted = $"{string.Join(" | ", States.Select(s => members.Count(r => r.State == s)))} | {members.Count}";
            var said = Regex.Match(text, $@"^\| {group}[^|]* \| (?<said>\d+ \| \d+ \| \d+ \| \d+) \|\r?$", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Groups["said"].Value;
            if (said != counted)
            {
                faults.Add($"{group}: the head says {said}, the rows {counted}");
            }
        }

        return faults;
    }

    private static IEnumerable<string> Missing(List<string> ids)
    {
        var expected = Groups.Append((Group: 'T', Rows: 40)).SelectMany(g => Enumerable.Range(1, g.Rows).Select(n => $"{g.Group}{n}")).ToList();
        return expected.Except(ids).Select(id => $"{id}: missing")
            .Concat(ids.Except(expected).Select(id => $"{id}: unknown"))
            .Concat(ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => $"{g.Key}: twice"));
    }

    /// <summary>A class of that name, and, if one is named, a method of it in the same file.</summary>
    private static bool Exists(Match name) => TestFiles.Value.Any(text =>
        text.Contains($"class {name.Groups["class"].Value}", StringComparison.Ordinal)
        && Regex.IsMatch(text, $@"\bclass {name.Groups["class"].Value}\b", RegexOptions.None, TimeSpan.FromSeconds(1))
        && (!name.Groups["method"].Success || text.Contains($" {name.Groups["method"].Value}(", StringComparison.Ordinal)));

    [GeneratedRegex(@"^\| (?<id>[A-LT]\d+) \| [^|]+ \| (?<state>[^|]+) \| (?<proof>[^|]+) \|\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<name>(?<class>[A-Z]\w*Tests)(\.(?<method>\w+))?)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
