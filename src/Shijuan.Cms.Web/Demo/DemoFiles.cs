using System.Reflection;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shijuan.Cms.Web.Demo;

/// <summary>演示内容文件：embedded in the assembly, so that the demo runs from any folder.</summary>
internal static class DemoFiles
{
    private const string Prefix = "Demo/";
    private static readonly Assembly Source = typeof(DemoFiles).Assembly;

    public static T Read<T>(string name)
    {
        using var reader = new StreamReader(Open(name));
        return new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .IgnoreUnmatchedProperties()
            .Build()
            .Deserialize<T>(reader);
    }

    public static IEnumerable<string> Named(string start) => Source.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix + start, StringComparison.Ordinal))
        .Select(n => n[Prefix.Length..])
        .Order(StringComparer.Ordinal);

    public static Stream Open(string name) =>
        Source.GetManifestResourceStream(Prefix + name) ?? throw new InvalidOperationException($"Demo file {name} is missing.");

    /// <summary>A file of the demo, seekable.</summary>
    public static async Task<MemoryStream> BufferAsync(string file, CancellationToken cancel)
    {
        await using var source = Open("files/" + Path.GetFileName(file));
        var buffer = new MemoryStream();
        await source.CopyToAsync(buffer, cancel);
        buffer.Position = 0;
        return buffer;
    }
}
