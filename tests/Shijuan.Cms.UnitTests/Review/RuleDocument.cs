using System.Runtime.CompilerServices;

namespace Shijuan.Cms.UnitTests.Review;

/// <summary>A document of the repository as it stands in the working copy: the specification is the test.</summary>
internal static class RuleDocument
{
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root(), path));

    /// <summary>The rows of the first table, cell by cell.</summary>
    public static IReadOnlyList<string[]> Rows(string path) =>
        [.. Read(path).Split('\n')
            .SkipWhile(line => !line.StartsWith("---", StringComparison.Ordinal))
            .Skip(1)
            .Where(line => line.Contains(" | ", StringComparison.Ordinal))
            .Select(line => line.Split(" | ").Select(cell => cell.Trim()).ToArray())];

    private static string Root([CallerFilePath] string here = "")
    {
        for (var at = new DirectoryInfo(Path.GetDirectoryName(here)!); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Cms.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("No Cms.sln above " + here);
    }
}
