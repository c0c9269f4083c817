using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.UnitTests.Architecture;
using Shijuan.Cms.Web.Hosting;
using Xunit;

namespace Shijuan.Cms.UnitTests.Glossary;

/// <summary>One table of terms for code, documentation and screens, held true both ways.</summary>
public sealed partial class GlossaryTests
{
    [Fact]
    public void Every_identifier_of_the_glossary_is_a_type_or_a_member()
    {
        var names = ProductModules.All().Select(m => m.GetType().Assembly)
            .Append(typeof(CmsDbContext).Assembly).Distinct()
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(m => m.Name).Prepend(t.Name))
            .ToHashSet(StringComparer.Ordinal);
        Assert.True(Identifiers().Count > 40);
        Assert.Empty(Identifiers().Except(names));
    }

    [Fact]
    public void Every_entity_is_explained()
    {
        using var db = DesignTime.Sqlite();
        var entities = db.Model.GetEntityTypes().Select(e => e.ClrType)
            .Where(t => t.Namespace!.StartsWith("Shijuan", StringComparison.Ordinal) || t == typeof(CmsUser))
            .Select(t => t.Name).Distinct();
        Assert.Empty(entities.Except(Identifiers()));
    }

    [Fact]
    public void No_term_is_explained_twice()
    {
        var terms = Rows().Select(r => r[0]).ToList();
        Assert.Equal(terms.Distinct(), terms);
    }

    [Fact]
    public void Every_term_has_its_definition_and_its_basis() =>
        Assert.All(Rows(), row =>
        {
            Assert.Equal(5, row.Length);
            Assert.True(row[2].Length > 5, row[0]);
            Assert.Matches(@"\[(C·r|C|B|T|P)", row[3]);
        });

    private static HashSet<string> Identifiers() => [.. Rows().SelectMany(row => Code().Matches(row[1]).Select(m => m.Groups["name"].Value))];

    private static List<string[]> Rows() =>
        [.. Repository.Read("docs/glossary.md").Split('\n')
            .SkipWhile(line => !line.StartsWith("--- |", StringComparison.Ordinal)).Skip(1)
            .Where(line => line.Contains(" | ", StringComparison.Ordinal))
            .Select(line => line.Split(" | ").Select(cell => cell.Trim()).ToArray())];

    [GeneratedRegex("`(?<name>[A-Za-z]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
