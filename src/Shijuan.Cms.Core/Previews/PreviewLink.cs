using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Core.Previews;

/// <summary>预览链接：lets somebody without an account read one version before it is public. Only the hash of its token is stored.</summary>
public sealed class PreviewLink : IAuditedState
{
    private PreviewLink() { }

    public PreviewLink(int itemId, int versionId, int versionNumber, string tokenHash, string purpose, int createdById, DateTime createdAtUtc, DateTime expiresAtUtc)
    {
        ItemId = itemId;
        VersionId = versionId;
        VersionNumber = versionNumber;
        TokenHash = tokenHash;
        Purpose = purpose;
        CreatedById = createdById;
        CreatedAtUtc = createdAtUtc;
        ExpiresAtUtc = expiresAtUtc;
    }

    public int Id { get; private set; }
    public int ItemId { get; private set; }
    public int VersionId { get; private set; }
    public int VersionNumber { get; private set; }

    /// <summary>SHA-256 of the token, 64 lower-case hexadecimal digits.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>用途，如“县统计局核对数据”。</summary>
    public string Purpose { get; private set; } = "";

    public int CreatedById { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }
    public DateTime ExpiresAtUtc { get; private set; }
    public DateTime? RevokedAtUtc { get; private set; }
    public int? RevokedById { get; private set; }

    /// <summary>How often the page was opened; counted without a record of who.</summary>
    public int OpenedCount { get; private set; }

    public DateTime? LastOpenedAtUtc { get; private set; }

    public void Revoke(int? actorId, DateTime atUtc)
    {
        RevokedAtUtc = atUtc;
        RevokedById = actorId;
    }
}
