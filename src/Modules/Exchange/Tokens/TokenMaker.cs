using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Shijuan.Cms.Core.Modules;

namespace Shijuan.Cms.Exchange;

/// <summary>令牌的生成与核对：256 random bits, so a plain hash is enough.</summary>
internal sealed class TokenMaker(IDataProtectionProvider protection) : IUseCase
{
    public const string Mark = "sjk_";
    private const int PrefixLength = 8;
    private const string PrefixLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private readonly IDataProtector _protector = protection.CreateProtector("exchange.hook-secret");

    public TokenSecret Make(ApiTokenKind kind)
    {
        var prefix = RandomNumberGenerator.GetString(PrefixLetters, PrefixLength);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return new TokenSecret(
            kind == ApiTokenKind.Api ? $"{Mark}{prefix}_{secret}" : secret, prefix, HashOf(secret), kind == ApiTokenKind.OaHook ? _protector.Protect(secret) : null);
    }

    /// <summary>Splits what was sent into its two parts, or null when it has another form.</summary>
    public static (string Prefix, string Secret)? Split(string sent) =>
        sent.StartsWith(Mark, StringComparison.Ordinal) && sent.Length is > 13 and < 100 && sent[Mark.Length + PrefixLength] == '_'
            ? (sent.Substring(Mark.Length, PrefixLength), sent[(Mark.Length + PrefixLength + 1)..])
            : null;

    public static bool Matches(ApiToken token, string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token.SecretHash), Encoding.ASCII.GetBytes(HashOf(secret)));

    /// <summary>The secret of a hook, or null when the keys of the site cannot open it any more.</summary>
    public string? SecretOf(ApiToken token)
    {
        try
        {
            return token.ProtectedSecret is { } kept ? _protector.Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            // Encrypted with keys that are gone: as good as not configured.
            return null;
        }
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
