using Shijuan.Cms.Core.Audit;

namespace Shijuan.Cms.Exchange;

/// <summary>接口令牌：lets another system act as one named account in one unit, with the rights of an editor and no more. Only its fingerprint is kept. Revoked once, otherwise immutable.</summary>
internal sealed class ApiToken : IAuditedState
{
    private ApiToken() { }

    public ApiToken(string name, ApiTokenKind kind, int unitId, int accountId, TokenSecret secret, int? createdById, DateTime atUtc, DateTime expiresAtUtc)
    {
        Name = name;
        Kind = kind;
        UnitId = unitId;
        AccountId = accountId;
        Prefix = secret.Prefix;
        SecretHash = secret.Hash;
        ProtectedSecret = secret.Protected;
        CreatedById = createdById;
        CreatedAtUtc = atUtc;
        ExpiresAtUtc = expiresAtUtc;
    }

    public int Id { get; private set; }

    /// <summary>来源系统的名称，如“县融媒体中心”。</summary>
    public string Name { get; private set; } = "";

    public ApiTokenKind Kind { get; private set; }
    public int UnitId { get; private set; }

    /// <summary>接口账号：no person, cannot sign in, stands in the trail.</summary>
    public int AccountId { get; private set; }

    /// <summary>The public part, shown in lists.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>SHA-256 of the secret part, 64 hexadecimal digits.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>A signature can only be checked with the secret itself: kept encrypted with the keys of the site. Null for <see cref="ApiTokenKind.Api"/>.</summary>
    public string? ProtectedSecret { get; private set; }

    public int? CreatedById { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }
    public DateTime ExpiresAtUtc { get; private set; }

    /// <summary>UTC, to the minute.</summary>
    public DateTime? LastUsedAtUtc { get; private set; }

    public DateTime? RevokedAtUtc { get; private set; }
    public int? RevokedById { get; private set; }

    public bool IsUsable(DateTime nowUtc) => RevokedAtUtc is null && nowUtc < ExpiresAtUtc;

    public void Revoke(int? actorId, DateTime atUtc)
    {
        RevokedAtUtc = atUtc;
        RevokedById = actorId;
    }
}

/// <summary>令牌用途。</summary>
internal enum ApiTokenKind
{
    /// <summary>接口调用。</summary>
    Api = 1,

    /// <summary>OA 推送：signs what it sends instead of sending the secret.</summary>
    OaHook = 2,
}

/// <summary>新令牌的各部分。Immutable.</summary>
/// <param name="Whole">What the other system is given, once.</param>
internal sealed record TokenSecret(string Whole, string Prefix, string Hash, string? Protected);
