using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Shijuan.Cms.UnitTests.Architecture;

/// <summary>What the compiler cannot guard, as pure functions of files to what is wrong with them.</summary>
internal static partial class Rules
{
    /// <summary>Core knows nothing of ours, data and modules know Core, the theme knows Core, the host knows all; a module never knows a module.</summary>
    public static IEnumerable<string> WrongReferences(IEnumerable<SourceFile> projects)
    {
        foreach (var project in projects)
        {
            foreach (var to in XDocument.Parse(project.Text).Descendants("ProjectReference").Select(r => (string)r.Attribute("Include")!))
            {
                var target = LayerOf(to.Replace('\\', '/'));
                if (!Allowed(LayerOf(project.Path)).Contains(target))
                {
                    yield return $"{project.Path} refers to {to}";
                }
            }
        }
    }

    /// <summary>A module's project file says nothing but its packages: everything else comes from the shared properties.</summary>
    public static IEnumerable<string> TalkativeModuleProjects(IEnumerable<SourceFile> projects) =>
        from project in projects
        where LayerOf(project.Path) == "Module"
        from element in XDocument.Parse(project.Text).Root!.Descendants()
        where element.Name.LocalName is not ("ItemGroup" or "PackageReference")
        select $"{project.Path} has {element.Name.LocalName}";

    /// <summary>A page is reachable only where its path says who sees it.</summary>
    public static IEnumerable<string> MisplacedPages(IEnumerable<SourceFile> views) =>
        from view in views
        where PageDirective().IsMatch(view.Text)
        where !view.Path.Split('/').Any(folder => folder is "Admin" or "Public" or "Accounts")
        select $"{view.Path} has @page outside Admin, Public and Accounts";

    /// <summary>A module shows its XxxModule class and its Contracts folder, nothing else.</summary>
    public static IEnumerable<string> ExposedTypes(IEnumerable<SourceFile> sources) =>
        from source in sources
        where source.Path.StartsWith("src/Modules/", StringComparison.Ordinal)
        where !source.Path.Contains("/Contracts/", StringComparison.Ordinal) && !source.Name.EndsWith("Module", StringComparison.Ordinal)
        from Match match in PublicType().Matches(source.Text)
        select $"{source.Path} exposes {match.Groups["name"].Value}";

    /// <summary>Words that only certain files may contain.</summary>
    public static IEnumerable<string> WordsElsewhere(IEnumerable<SourceFile> sources, Regex words, params string[] allowedIn) =>
        from source in sources
        where !allowedIn.Any(a => source.Path.StartsWith(a, StringComparison.Ordinal))
        from line in source.CodeLines
        where words.IsMatch(line)
        select $"{source.Path}: {line.Trim()}";

    public static IEnumerable<string> LongFiles(IEnumerable<SourceFile> sources, int limit) =>
        from source in sources
        where !source.Path.Contains("/Migrations/", StringComparison.Ordinal)
        let lines = source.Text.Count(c => c == '\n')
        where lines > limit
        select $"{source.Path} has {lines} lines";

    private static string LayerOf(string path) => path switch
    {
        _ when path.Contains("Modules/", StringComparison.Ordinal) => "Module",
        _ when path.Contains("Themes/", StringComparison.Ordinal) => "Theme",
        _ when path.EndsWith("Shijuan.Cms.Core.csproj", StringComparison.Ordinal) => "Core",
        _ when path.EndsWith("Shijuan.Cms.Data.csproj", StringComparison.Ordinal) => "Data",
        _ when path.EndsWith("Shijuan.Cms.Web.csproj", StringComparison.Ordinal) => "Web",
        _ => "Unknown",
    };

    private static string[] Allowed(string layer) => layer switch
    {
        "Data" or "Module" or "Theme" => ["Core"],
        "Web" => ["Core", "Data", "Module", "Theme"],
        _ => [],
    };

    [GeneratedRegex(@"^@page\b", RegexOptions.Multiline, 1000)]
    private static partial Regex PageDirective();

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly) )*(?:class|record|interface|enum|struct|delegate)(?: struct| class)? (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PublicType();
}
