using System.Globalization;
using System.Text.RegularExpressions;

namespace Shijuan.Cms.Search;

/// <summary>
/// 索引文件夹: the generations side by side and the small file that names the current one. Replacing that file is the switch.
/// </summary>
internal sealed partial class IndexFolder(string root)
{
    private readonly string _pointer = Path.Combine(root, "current");

    /// <summary>The current generation's directory; null when there is none.</summary>
    public string? Current()
    {
        if (!File.Exists(_pointer))
        {
            return null;
        }

        var name = File.ReadAllText(_pointer).Trim();
        var path = Path.Combine(root, name);
        return GenerationName().IsMatch(name) && Directory.Exists(path) ? path : null;
    }

    /// <summary>Claims a directory that no generation has had so far.</summary>
    public string Next()
    {
        Directory.CreateDirectory(root);
        var last = Generations()
            .Select(path => int.Parse(Path.GetFileName(path).AsSpan(Prefix.Length), CultureInfo.InvariantCulture))
            .DefaultIfEmpty(0)
            .Max();
        var next = Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{last + 1:D6}"));
        Directory.CreateDirectory(next);
        return next;
    }

    /// <summary>After this the generation is the current one, also for a process that starts after a crash.</summary>
    public void PointTo(string generation)
    {
        var replacement = _pointer + ".new";
        using (var stream = new FileStream(replacement, FileMode.Create, FileAccess.Write))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(Path.GetFileName(generation));
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        // Should a power cut undo the rename, the old name points to a deleted directory: seen at start, rebuilt.
        File.Move(replacement, _pointer, overwrite: true);
    }

    /// <summary>Removes what is left of other generations; what cannot be removed now is tried again after the next rebuild.</summary>
    public void DeleteAllBut(string generation)
    {
        foreach (var other in Generations().Where(path => Path.GetFileName(path) != Path.GetFileName(generation)))
        {
            Delete(other);
        }
    }

    public static void Delete(string generation)
    {
        try
        {
            Directory.Delete(generation, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Leftover files cost space, not correctness: a search may still be reading them on a system that locks open files.
        }
    }

    private const string Prefix = "index-";

    private List<string> Generations() =>
        Directory.Exists(root)
            ? [.. Directory.EnumerateDirectories(root, Prefix + "*").Where(path => GenerationName().IsMatch(Path.GetFileName(path)))]
            : [];

    [GeneratedRegex("^index-[0-9]{6}$", RegexOptions.NonBacktracking)]
    private static partial Regex GenerationName();
}
