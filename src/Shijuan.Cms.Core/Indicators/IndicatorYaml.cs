using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shijuan.Cms.Core.Indicators;

/// <summary>评估指标数据文件的读取。</summary>
internal static class IndicatorYaml
{
    /// <param name="file">File name below Indicators/Data.</param>
    internal static string EmbeddedText(string file)
    {
        var resource = "Shijuan.Cms.Core.Indicators.Data." + file;
        using var stream = typeof(IndicatorYaml).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"程序集中缺少资源 {resource}。");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <exception cref="FormatException">The text is not such a file.</exception>
    internal static T Read<T>(string yaml, bool strict)
        where T : class
    {
        var builder = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance);
        try
        {
            return (strict ? builder : builder.IgnoreUnmatchedProperties()).Build().Deserialize<T?>(yaml)
                ?? throw new FormatException("评估指标数据文件是空的。");
        }
        catch (YamlException e)
        {
            // The caller knows one failure, "not such a file"; the library's own type must not leak.
            throw new FormatException("评估指标数据不是有效的 YAML：" + e.Message, e);
        }
    }
}
