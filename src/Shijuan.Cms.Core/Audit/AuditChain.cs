using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Shijuan.Cms.Core.Audit;

/// <summary>留痕链：each entry's hash covers the entry before it, so that no row can be changed, removed, added or reordered unnoticed.</summary>
public static class AuditChain
{
    /// <summary>The hash before the first entry.</summary>
    public static readonly string Genesis = new('0', 64);

    /// <summary>64 lower-case hexadecimal digits over every column of the entry.</summary>
    public static string HashOf(AuditEntry e)
    {
        string?[] fields =
        [
            e.PreviousHash,
            e.Sequence.ToString(CultureInfo.InvariantCulture),
            e.Id.ToString("D"),
            e.AtUtc.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture),
            e.ActorId?.ToString(CultureInfo.InvariantCulture),
            e.ActorName,
            e.Trigger.ToString(),
            e.Action,
            e.SubjectType,
            e.SubjectId?.ToString(CultureInfo.InvariantCulture),
            e.Outcome.ToString(),
            e.Data,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(fields))));
    }
}
