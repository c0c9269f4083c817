using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.UnitTests.Architecture;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>docs/rules/README.md: the index of the rules leads to pages, rules and demo items that exist.</summary>
public sealed partial class RuleIndexTests
{
    private static readonly string[] Asked =
    [
        "PR01", "PR02", "PR03", "PR04", "PR05", "PR06", "PR07", "PR11", "PR12", "PR15", "PR16", "PR17", "PR18", "PR19", "PR20", "PR21", "PR22", "PR23", "PR24",
    ];

    private static readonly IReadOnlyList<IndexRow> Rows = [.. RuleTable.Rows("README.md", 6).Select(IndexRow.Read)];

    [Fact]
    public void Every_rule_that_is_asked_for_has_its_page() =>
        Assert.Empty(Asked.Except(Rows.Select(r => r.Number), StringComparer.Ordinal));

    [Fact]
    public void Every_page_of_the_index_exists() =>
        Assert.Empty(Rows.Select(r => r.Page).Except(Pages(), StringComparer.Ordinal));

    [Fact]
    public void Every_page_is_in_the_index() => Assert.Empty(NotInTheIndex(Pages()));

    [Fact]
    public void A_page_that_nobody_finds_is_told() => Assert.Equal(["nowhere.md"], NotInTheIndex(Pages().Append("nowhere.md")));

    [Fact]
    public void Every_rule_of_the_index_is_a_rule_of_the_product()
    {
        var services = new ServiceCollection();
        services.AddModules(ProductModules.All());
        var keys = services.Where(s => s.ServiceType == typeof(IPublishRule)).Select(s => ((IPublishRule)RuntimeHelpers.GetUninitializedObject(s.ImplementationType!)).Key);
        Assert.Empty(Rows.SelectMany(r => r.Keys).Except(keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_demo_item_of_the_index_exists()
    {
        var keys = Repository.Files("src/Shijuan.Cms.Web/Demo/Content", ".yaml").SelectMany(f => DemoKey().Matches(f.Text)).Select(m => m.Groups["key"].Value);
        Assert.Empty(Rows.SelectMany(r => r.Demo).Except(keys, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Pages() => Repository.Files("docs/rules", ".md").Select(f => f.Name + ".md");

    /// <summary>The tables of clocks are no publishing rules.</summary>
    private static IEnumerable<string> NotInTheIndex(IEnumerable<string> pages) =>
        pages.Where(p => p != "README.md" && !p.StartsWith("clock-", StringComparison.Ordinal)).Except(Rows.Select(r => r.Page), StringComparer.Ordinal);

    [GeneratedRegex("(?m)^  - key: (?<key>[a-z0-9-]+)\\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DemoKey();

    /// <summary>One row of the index.</summary>
    private sealed record IndexRow(string Number, string Page, IReadOnlyList<string> Keys, IReadOnlyList<string> Demo)
    {
        public static IndexRow Read(string[] row)
        {
            var page = row[2][1..row[2].IndexOf(']', StringComparison.Ordinal)];
            Assert.Equal($"[{page}]({page})", row[2]);
            return new IndexRow(row[0], page, row[3].Split('、'), row[5] == "（无）" ? [] : row[5].Split('、'));
        }
    }
}
