using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shijuan.Cms.Disclosure;

/// <summary>随产品带的数据文件：read strictly; a property that nobody knows stops the start.</summary>
internal static class EmbeddedYaml
{
    public static T Read<T>(string name) =>
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<T>(EmbeddedData.Text(name));
}
