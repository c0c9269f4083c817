using System.Text.Encodings.Web;
using System.Text.Json;
using Shijuan.Cms.Core.Content;

namespace Shijuan.Cms.Core.Drafting;

/// <summary>保存下来的全文：every field and file that the fingerprint covers, as a value apart from the version that held it. Immutable.</summary>
/// <param name="Files">By content hash; the bytes stay in the file store.</param>
public sealed record SavedText(DraftFields Fields, IReadOnlyList<SavedFile> Files)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SavedText Of(ContentVersion version) => new(
        DraftFields.From(version),
        [.. version.Attachments.OrderBy(a => a.Kind).ThenBy(a => a.Order).Select(a => new SavedFile(a.Kind, a.Sha256, a.FileName, a.MediaType, a.Size, a.Order))]);

    /// <exception cref="JsonException">Not written by <see cref="ToJson"/>.</exception>
    public static SavedText FromJson(string json)
    {
        var stored = JsonSerializer.Deserialize<Stored>(json, Json) ?? throw new JsonException("A saved text is null.");
        return new SavedText(new DraftFields(stored.Fields), stored.Files);
    }

    public string ToJson() => JsonSerializer.Serialize(new Stored(Fields.Values.ToDictionary(StringComparer.Ordinal), Files), Json);

    private sealed record Stored(Dictionary<string, string> Fields, IReadOnlyList<SavedFile> Files);
}

/// <summary>保存下来的一个文件。Immutable.</summary>
public sealed record SavedFile(AttachmentKind Kind, string Sha256, string FileName, string MediaType, long Size, int Order)
{
    internal Attachment ToAttachment() => new(Kind, Sha256, FileName, MediaType, Size, Order);
}
