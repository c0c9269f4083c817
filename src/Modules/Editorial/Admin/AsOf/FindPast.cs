using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Publishing;

namespace Shijuan.Cms.Editorial;

/// <summary>按网址查：from a public address to the item it belongs to.</summary>
internal sealed class FindPast(ContentDoor door, PublicPast past) : IUseCase
{
    /// <summary>Null when it is no article's address, or of an item the person may not know of: the answer is the same.</summary>
    public async Task<int?> FindAsync(Actor actor, string address, CancellationToken cancel) =>
        await past.ItemAtAsync(address.Trim(), cancel) is { } itemId && await door.OpenAsync(actor, itemId, cancel) is not null ? itemId : null;
}
