using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Shijuan.Cms.Core.Access;
using Shijuan.Cms.Core.Accounts;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Core.Web;

/// <summary>当前行为人：turns the signed-in account into an <see cref="Actor"/> that pages pass on as a parameter. Only pages ask for it.</summary>
public sealed class CurrentActor(IHttpContextAccessor http, ActorLoader loader, KnowingCircle circle)
{
    private Actor? _actor;

    /// <summary>Null for a visitor who has not signed in.</summary>
    public async Task<Actor?> FindAsync(CancellationToken cancel)
    {
        if (_actor is not null)
        {
            return _actor;
        }

        var id = http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier);
        _actor = id is null ? null : await loader.LoadAsync(int.Parse(id, CultureInfo.InvariantCulture), cancel);
        if (_actor is not null)
        {
            // Whoever knows who asks also reads as that person: no page can forget it.
            await circle.ReadAsAsync(_actor, cancel);
        }

        return _actor;
    }

    /// <exception cref="InvalidOperationException">Nobody is signed in; guarded pages never see it.</exception>
    public async Task<Actor> GetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ?? throw new InvalidOperationException("No one is signed in.");
}
