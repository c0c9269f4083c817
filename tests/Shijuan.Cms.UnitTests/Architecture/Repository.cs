namespace Shijuan.Cms.UnitTests.Architecture;

/// <summary>The repository as it stands on disk, so that a new module is covered the day it exists.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", "node_modules", "wwwroot", "App_Data"];

    // Not by the path of this source file: a build for CI replaces it.
    public static string Root { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Files below a folder with one ending, by their path from the root with forward slashes.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder, string ending) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*" + ending, SearchOption.AllDirectories)
            .Select(path => (Full: path, Short: Path.GetRelativePath(Root, path).Replace('\\', '/')))
            .Where(f => !f.Short.Split('/').Any(NotOurs.Contains))
            .OrderBy(f => f.Short, StringComparer.Ordinal)
            .Select(f => new SourceFile(f.Short, File.ReadAllText(f.Full)))];

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Cms.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("No Cms.sln above " + AppContext.BaseDirectory);
    }
}

/// <summary>One source file.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Lines with their comments taken out.</summary>
    public IEnumerable<string> CodeLines => Text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));
}
