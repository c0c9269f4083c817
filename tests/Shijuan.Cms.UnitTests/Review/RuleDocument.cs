using Shijuan.Cms.UnitTests.Architecture;

namespace Shijuan.Cms.UnitTests.Review;

/// <summary>A document of the repository as it stands in the working copy: the specification is the test.</summary>
internal static class RuleDocument
{
    public static string Read(string path) => Repository.Read(path);

    /// <summary>The rows of the first table, cell by cell.</summary>
    public static IReadOnlyList<string[]> Rows(string path) =>
        [.. Read(path).Split('\n')
            .SkipWhile(line => !line.StartsWith("---", StringComparison.Ordinal))
            .Skip(1)
            .Where(line => line.Contains(" | ", StringComparison.Ordinal))
            .Select(line => line.Split(" | ").Select(cell => cell.Trim()).ToArray())];
}
