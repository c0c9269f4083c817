using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Audit;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Units;

namespace Shijuan.Cms.Exchange;

/// <summary>令牌核对：who calls. The caller may draft in the one unit of the token, and nothing else, whatever its account was granted.</summary>
internal sealed class TokenCheck(CmsDbContext db, UnitTree units, TimeProvider time) : IUseCase
{
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    /// <summary>Null for a token that is missing, false, expired or revoked, or whose unit has ended.</summary>
    public async Task<ApiCaller?> FindAsync(string? authorization, CancellationToken cancel)
    {
        const string Scheme = "Bearer ";
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true || TokenMaker.Split(authorization[Scheme.Length..].Trim()) is not { } sent)
        {
            return null;
        }

        var token = await db.Set<ApiToken>().AsNoTracking().SingleOrDefaultAsync(t => t.Prefix == sent.Prefix && t.Kind == ApiTokenKind.Api, cancel);
        return token is not null && TokenMaker.Matches(token, sent.Secret) ? await CallerAsync(token, cancel) : null;
    }

    public async Task<ApiCaller?> CallerAsync(ApiToken token, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var unit = (await units.LoadAsync(cancel)).Publishing.FirstOrDefault(u => u.Id == token.UnitId);
        if (!token.IsUsable(now) || unit is null)
        {
            return null;
        }

        if (token.LastUsedAtUtc is not { } last || now - last >= Noted)
        {
            await db.Set<ApiToken>().Where(t => t.Id == token.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedAtUtc, now), cancel);
        }

        var actor = new Actor(token.AccountId, AccountName(token.Name), [(CorePermissions.Draft, UnitScope.Of([unit.Id]))]);
        return new ApiCaller(token.Id, token.AccountId, unit, actor.Acting(AuditTrigger.Api));
    }

    public static string AccountName(string tokenName) => "接口：" + tokenName;
}

/// <summary>接口的调用者。Immutable.</summary>
internal sealed record ApiCaller(int TokenId, int AccountId, OrgUnit Unit, Actor Actor);
