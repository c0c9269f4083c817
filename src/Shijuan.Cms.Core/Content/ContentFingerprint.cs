using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Shijuan.Cms.Core.Content;

/// <summary>指纹：binds sign-offs and the gate's pass to the very text, fields, attachments and placement that were judged.</summary>
public static class ContentFingerprint
{
    /// <summary>64 lower-case hexadecimal digits. Two versions have the same fingerprint exactly when their public page would be the same.</summary>
    public static string Of(ContentVersion version) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(version))));

    /// <summary>The canonical form that is hashed: JSON with a fixed order of fields, so that no two contents share one form.</summary>
    internal static string Canonical(ContentVersion version)
    {
        var fields = new List<string?[]>
        {
            Pair("Title", version.Title),
            Pair("Summary", version.Summary),
            Pair("BodyHtml", version.BodyHtml),
            Pair("ChannelId", version.ChannelId.ToString(CultureInfo.InvariantCulture)),
            Pair("Disclosure", version.Disclosure.ToString()),
            Pair("DisclosureReason", version.DisclosureReason),
            Pair("Topic", version.Topic),
            Pair("Genre", version.Genre),
            Pair("Keywords", version.Keywords),
            Pair("Source", version.Source),
            Pair("SourceUrl", version.SourceUrl),
            Pair("FormedOn", version.FormedOn?.ToString("O", CultureInfo.InvariantCulture)),
            Pair("ResponsibleEditor", version.ResponsibleEditor),
        };
        if (version.Relations.Length > 0)
        {
            fields.Add(Pair("Relations", version.Relations));
        }

        if (version.InterpretationPlan.Length > 0)
        {
            fields.Add(Pair("InterpretationPlan", version.InterpretationPlan));
        }

        if (version.Detail is { } detail)
        {
            // An empty field says nothing: a type that gets another field leaves the fingerprints of its old texts as they are.
            fields.AddRange(detail.Fields.Select(f => Pair("Detail." + f.Name, detail.Read(f.Name))).Where(f => !string.IsNullOrEmpty(f[1])));
        }

        fields.AddRange(version.Attachments
            .OrderBy(a => a.Kind).ThenBy(a => a.Order).ThenBy(a => a.Sha256, StringComparer.Ordinal)
            .Select(a => new[] { "Attachment", a.Kind.ToString(), a.Sha256, a.FileName, a.MediaType }));
        return JsonSerializer.Serialize(fields);
    }

    private static string?[] Pair(string name, string? value) => [name, value];
}
