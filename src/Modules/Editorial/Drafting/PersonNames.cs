using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Persistence;

namespace Shijuan.Cms.Editorial;

/// <summary>姓名：display names of accounts for records that keep numbers.</summary>
internal sealed class PersonNames(CmsDbContext db) : IUseCase
{
    /// <returns>A function that also answers for the system itself and for accounts that are gone.</returns>
    public async Task<Func<int?, string>> ForAsync(IEnumerable<int?> userIds, CancellationToken cancel)
    {
        var ids = userIds.OfType<int>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        return id => id is null ? "系统" : names.GetValueOrDefault(id.Value, "（已注销的账号）");
    }
}
