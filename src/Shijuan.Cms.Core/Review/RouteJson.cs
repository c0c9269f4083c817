using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shijuan.Cms.Core.Review;

/// <summary>步骤的存储形式。</summary>
internal static class RouteJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new StepConverter() },
    };

    public static string Write(IReadOnlyList<RouteStep> steps) => JsonSerializer.Serialize(steps, Options);

    /// <exception cref="JsonException">The stored text is not a list of steps.</exception>
    public static IReadOnlyList<RouteStep> Read(string json) =>
        JsonSerializer.Deserialize<List<RouteStep>>(json, Options) ?? throw new JsonException("Steps are missing.");

    private sealed class StepConverter : JsonConverter<ReviewStep>
    {
        public override ReviewStep Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, ReviewStep value, JsonSerializerOptions options) => writer.WriteStringValue(value.Key);
    }
}
