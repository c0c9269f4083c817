using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Exchange;

/// <summary>OA 推送的核对：HMAC-SHA256 over time and body. Nothing configured, nothing taken: it fails closed.</summary>
internal sealed class OaHook(CmsDbContext db, TokenMaker maker, TokenCheck check, TimeProvider time) : IUseCase
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <param name="key">Prefix of the token; may be left out when there is one token only.</param>
    /// <param name="timestamp">Seconds since 1970, UTC.</param>
    /// <param name="signature">Hexadecimal HMAC-SHA256 of <c>timestamp + "." + body</c>.</param>
    public async Task<HookOutcome> CheckAsync(string? key, string? timestamp, string? signature, byte[] body, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var open = (await db.Set<ApiToken>().AsNoTracking().Where(t => t.Kind == ApiTokenKind.OaHook && t.RevokedAtUtc == null).ToListAsync(cancel))
            .Select(t => (Token: t, Secret: t.IsUsable(now.UtcDateTime) ? maker.SecretOf(t) : null))
            .Where(t => t.Secret is not null).ToList();
        if (open.Count == 0)
        {
            return new HookOutcome.NotConfigured();
        }

        var (token, secret) = string.IsNullOrEmpty(key) ? (open.Count == 1 ? open[0] : default) : open.Find(t => t.Token.Prefix == key);
        if (token is null || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253_402_300_799
            || (now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > Tolerance || !IsSigned(secret!, timestamp, body, signature))
        {
            return new HookOutcome.Refused();
        }

        return await check.CallerAsync(token, cancel) is { } caller ? new HookOutcome.Accepted(caller) : new HookOutcome.NotConfigured();
    }

    internal static string Sign(string secret, string timestamp, byte[] body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.ASCII.GetBytes(timestamp + "."), .. body]));

    private static bool IsSigned(string secret, string timestamp, byte[] body, string? signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(secret, timestamp, body)), Encoding.ASCII.GetBytes((signature ?? "").Trim().ToLowerInvariant()));
}

/// <summary>核对的结果：closed.</summary>
internal abstract record HookOutcome
{
    private HookOutcome() { }

    public sealed record Accepted(ApiCaller Caller) : HookOutcome;

    public sealed record Refused : HookOutcome;

    public sealed record NotConfigured : HookOutcome;
}
