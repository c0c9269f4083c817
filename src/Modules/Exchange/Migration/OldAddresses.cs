using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Web;

namespace Shijuan.Cms.Exchange;

/// <summary>旧网址跳转：only to what is public now.</summary>
internal sealed class OldAddresses(CmsDbContext db) : IOldAddresses
{
    public async Task<string?> FindAsync(string pathAndQuery, CancellationToken cancel)
    {
        if (pathAndQuery.Length is 0 or > OldAddress.Longest)
        {
            return null;
        }

        var path = await db.Set<OldAddress>().AsNoTracking().Where(a => a.Path == pathAndQuery)
            .Join(db.Publications.Where(p => p.ClosedAtUtc == null), a => a.ItemId, p => p.ItemId, (_, p) => p.Path)
            .FirstOrDefaultAsync(cancel);
        return path is null ? null : "/" + path;
    }
}
