using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Editorial;

/// <summary>自动保存：keeps what is being typed. A tab is known by its mark, so that a repeated request after a lost answer is not taken for a second tab.</summary>
internal sealed class AutosaveDraft(ContentDoor door, WorkingCopies copies) : IUseCase
{
    /// <summary>Null when the person may not know of the item.</summary>
    public async Task<AutosaveOutcome?> KeepAsync(Actor actor, int itemId, PostedDraft posted, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is null)
        {
            return null;
        }

        var kept = await copies.FindAsync(actor, itemId, cancel);
        var known = kept is not null && posted.Tab.Length > 0 && PostedDraft.TabOf(kept) == posted.Tab ? kept.Revision : posted.Copy;
        return await copies.KeepAsync(actor, itemId, posted.Revision, known, posted.WithTab(), cancel);
    }
}
