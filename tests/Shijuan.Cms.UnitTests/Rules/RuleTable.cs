using Shijuan.Cms.UnitTests.Architecture;
using Xunit;

namespace Shijuan.Cms.UnitTests.Rules;

/// <summary>The table of a page in docs/rules: an official reads it, a test runs each row.</summary>
internal static class RuleTable
{
    public static TheoryData<string[]> Read(string page, int columns) =>
        [.. Rows(page, columns).Select(row => new TheoryDataRow<string[]>(row) { TestDisplayName = $"{page}: {string.Join(" | ", row)}" })];

    /// <summary>The rows themselves, for what is asked of a page as a whole.</summary>
    public static IReadOnlyList<string[]> Rows(string page, int columns)
    {
        var rows = Repository.Read($"docs/rules/{page}").Split('\n')
            .SkipWhile(line => !line.StartsWith("--- |", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.Contains(" | ", StringComparison.Ordinal))
            .Select(line => line.Split(" | ").Select(cell => cell.Trim()).ToArray())
            .ToList();
        Assert.True(rows.Count > 10, $"{page} has no table.");
        Assert.All(rows, row => Assert.Equal(columns, row.Length));
        return rows;
    }

    /// <summary>What （空）, （空格）, · and □ stand for.</summary>
    public static string Typed(string cell) => cell switch
    {
        "（空）" or "（无）" => "",
        "（空格）" => " ",
        _ => cell.Replace('·', ' ').Replace('□', '\u3000'),
    };
}
