using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Editorial;

/// <summary>恢复旧文本为草稿：a version or an earlier save becomes the draft; it goes the whole way through review again and publishes nothing.</summary>
internal sealed class RestoreVersion(ContentDoor door, OldTexts texts, DraftEditor editor) : IUseCase
{
    /// <summary>Files that the old text had come back with it in the same save; what the draft has besides stays, for a person to remove.</summary>
    public async Task<DraftOutcome> RestoreAsync(Actor actor, int itemId, TextRef wanted, int revision, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened || await texts.FindAsync(itemId, wanted, cancel) is not { } old)
        {
            return new DraftOutcome.NotFound();
        }

        if (opened.State != ContentState.Draft)
        {
            var started = await editor.StartEditAsync(actor, itemId, revision, cancel);
            if (started is not DraftOutcome.Done draft)
            {
                return started;
            }

            revision = draft.Item.Revision;
        }

        return await editor.SaveAsync(actor, itemId, revision, old.Text.Fields, cancel, withFiles: old.Text.Files);
    }
}
