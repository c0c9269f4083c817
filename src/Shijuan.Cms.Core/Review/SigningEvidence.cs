using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shijuan.Cms.Core.Review;

/// <summary>通读和查验记录：what a proofreader ticked and how each finding was judged; stored with the signature. Immutable.</summary>
/// <param name="Paragraphs">How many paragraphs the text has.</param>
/// <param name="Ticked">Numbers (from 1) of those that were read and ticked.</param>
public sealed record SigningEvidence(int Paragraphs, IReadOnlyList<int> Ticked, IReadOnlyList<FindingMark> Marks)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Null for a signature without evidence.</summary>
    public static SigningEvidence? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<SigningEvidence>(json, Options);
}

/// <summary>对一项检查结果的判断。Immutable.</summary>
/// <param name="Key">Key of the finding.</param>
/// <param name="Message">Its wording when it was judged.</param>
/// <param name="Note">理由；demanded for <see cref="FindingVerdict.Accepted"/>.</param>
public sealed record FindingMark(string Key, string Message, FindingVerdict Verdict, string? Note);

/// <summary>判断。</summary>
public enum FindingVerdict
{
    /// <summary>须改正：the text goes back.</summary>
    MustCorrect = 1,

    /// <summary>误报。</summary>
    False = 2,

    /// <summary>属实，说明理由后保留。</summary>
    Accepted = 3,
}
