using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shijuan.Cms.Disclosure;

/// <summary>随产品带的 YAML 数据：read strictly; a property that nobody knows stops the start.</summary>
internal static class EmbeddedYaml
{
    /// <param name="resource">Name of the file in the build.</param>
    public static T Read<T>(string resource) => Parse<T>(EmbeddedData.Text(resource));

    public static T Parse<T>(string yaml) => new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<T>(yaml);
}
