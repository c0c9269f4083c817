using Microsoft.EntityFrameworkCore;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Persistence;
using Shijuan.Cms.Core.Presence;

namespace Shijuan.Cms.Editorial;

/// <summary>谁在这里：tells a page every few seconds who else has the item open and who is changing it.</summary>
internal sealed class PeopleHere(CmsDbContext db, ContentDoor door, WhoIsHere here, DraftLocks locks) : IUseCase
{
    /// <summary>Null when the person may not know of the item.</summary>
    public async Task<PresenceView?> FindAsync(Actor actor, int itemId, CancellationToken cancel) =>
        await door.OpenAsync(actor, itemId, cancel) is { } opened ? await ViewAsync(actor, opened, cancel) : null;

    /// <inheritdoc cref="FindAsync"/>
    public async Task<PresenceView?> BeatAsync(Actor actor, int itemId, PresenceBeat beat, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened)
        {
            return null;
        }

        if (beat.Leaving)
        {
            await here.LeaveAsync(actor, itemId, cancel);
            await locks.ReleaseAsync(actor, itemId, cancel);
        }
        else
        {
            await here.BeatAsync(actor, itemId, TimeSpan.FromSeconds(beat.Idle), cancel);
        }

        return await ViewAsync(actor, opened, cancel);
    }

    private async Task<PresenceView> ViewAsync(Actor actor, OpenedItem opened, CancellationToken cancel) => new(
        opened.Id,
        await db.ContentItems.Where(i => i.Id == opened.Id).Select(i => i.Revision).SingleAsync(cancel),
        await here.OthersAsync(actor, opened.Id, cancel),
        opened.State == ContentState.Draft ? await locks.AgainstAsync(actor, opened.Id, cancel) : null);
}

/// <summary>一次心跳。Immutable.</summary>
/// <param name="Idle">Seconds since the person last touched the page.</param>
/// <param name="Leaving">The page is being closed.</param>
internal sealed record PresenceBeat(int Idle, bool Leaving);

/// <summary>谁在这里。Immutable.</summary>
/// <param name="Lock">Only somebody else's.</param>
internal sealed record PresenceView(int ItemId, int Revision, IReadOnlyList<PersonHere> Others, HeldLock? Lock)
{
    public static string Of(PersonHere person) =>
        person.IdleMinutes is { } minutes ? $"{person.Name}（打开着，{minutes} 分钟没有操作）" : $"{person.Name}（正在看）";

    public string Words => Others.Count == 0 ? "" : "同时打开这份稿件的还有：" + string.Join("、", Others.Select(Of));
}
