using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Publishing;
using Shijuan.Cms.UnitTests.Architecture;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.UnitTests.Publishing;

/// <summary>Every finding has its words, every text its finding, and every one its legal basis.</summary>
public sealed partial class RuleTableTests
{
    private static readonly IReadOnlyList<(IModule Module, IReadOnlyList<Type> Rules, IReadOnlyList<RuleText> Texts)> Modules =
        [.. ProductModules.All().Select(module =>
        {
            var services = new ServiceCollection();
            services.AddModules(module);
            IReadOnlyList<Type> rules = [.. services.Where(s => s.ServiceType == typeof(IPublishRule)).Select(s => s.ImplementationType!)];
            IReadOnlyList<RuleText> texts = [.. services.Select(s => s.ImplementationInstance).OfType<RuleTable>().SelectMany(t => t.Texts)];
            return (module, rules, texts);
        })];

    [Fact]
    public void Every_finding_of_a_rule_has_its_words()
    {
        var texts = Modules.SelectMany(m => m.Texts).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var used = FindingKeys();
        Assert.True(used.Count >= 15);
        Assert.Empty(used.Except(texts));
    }

    [Fact]
    public void Every_text_belongs_to_a_finding_of_a_rule() =>
        Assert.Empty(Modules.SelectMany(m => m.Texts).Select(t => t.Key).Except(FindingKeys()));

    [Fact]
    public void Every_rule_bears_the_key_of_its_module_and_every_text_the_key_of_a_rule()
    {
        foreach (var (module, rules, texts) in Modules)
        {
            var keys = rules.Select(KeyOf).ToList();
            Assert.All(keys, key => Assert.StartsWith(module.Key + ".", key, StringComparison.Ordinal));
            Assert.Equal(keys.Count, keys.Distinct().Count());
            Assert.All(texts, t => Assert.Contains(keys, key => t.Key.StartsWith(key + ".", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Every_rule_of_a_module_is_registered()
    {
        foreach (var (module, rules, _) in Modules)
        {
            var written = module.GetType().Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IPublishRule)));
            Assert.Equal(written.OrderBy(t => t.Name), rules.OrderBy(t => t.Name));
        }
    }

    [Fact]
    public void Every_text_says_what_is_wrong_what_to_do_and_on_which_basis() =>
        Assert.All(Modules.SelectMany(m => m.Texts), t =>
            Assert.False(string.IsNullOrWhiteSpace(t.Message) || string.IsNullOrWhiteSpace(t.NextStep) || string.IsNullOrWhiteSpace(t.LegalBasis), t.Key));

    [Fact]
    public void Indicator_ids_have_the_form_of_the_indicator_system() =>
        Assert.All(Modules.SelectMany(m => m.Texts).SelectMany(t => t.IndicatorIds), id => Assert.Matches(@"^[1-5]\.\d{1,2}\.\d{2}[a-c]?$", id));

    // A rule knows its key without what it is given.
    private static string KeyOf(Type rule) => ((IPublishRule)RuntimeHelpers.GetUninitializedObject(rule)).Key;

    private static HashSet<string> FindingKeys()
    {
        var rules = Modules.SelectMany(m => m.Rules).Select(KeyOf).ToList();
        return [.. Repository.Files("src/Modules", ".cs")
            .Where(f => f.Path.Contains("/Rules/", StringComparison.Ordinal) && !f.Name.EndsWith("RuleTable", StringComparison.Ordinal))
            .SelectMany(f => Literal().Matches(f.Text).Select(m => m.Groups["key"].Value))
            .Where(key => rules.Exists(rule => key.StartsWith(rule + ".", StringComparison.Ordinal)))];
    }

    [GeneratedRegex("\"(?<key>[a-z]+(?:\\.[a-z-]+){2,})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();
}
