using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Editorial;

/// <summary>恢复旧版为草稿：an old text becomes the draft; it goes the whole way through review again and publishes nothing.</summary>
internal sealed class RestoreVersion(ContentDoor door, CompareVersions versions, DraftEditor editor, DraftFiles files) : IUseCase
{
    public async Task<DraftOutcome> RestoreAsync(Actor actor, int itemId, int number, int revision, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is not { } opened || await versions.VersionAsync(itemId, number, cancel) is not { } old)
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

        var saved = await editor.SaveAsync(actor, itemId, revision, DraftFields.From(old), cancel);
        return saved is DraftOutcome.Done done ? await WithFilesOfAsync(actor, done, old, cancel) : saved;
    }

    /// <summary>Files of the old version that the draft lacks; what the draft has besides stays, for a person to remove.</summary>
    private async Task<DraftOutcome> WithFilesOfAsync(Actor actor, DraftOutcome.Done saved, ContentVersion old, CancellationToken cancel)
    {
        DraftOutcome outcome = saved;
        var present = saved.Item.Current.Attachments.Select(a => (a.Kind, a.Sha256)).ToHashSet();
        foreach (var file in old.Attachments.Where(a => !present.Contains((a.Kind, a.Sha256))).Select(DraftUpkeep.Copy))
        {
            outcome = await files.AddAsync(actor, saved.Item.Id, file, cancel);
        }

        return outcome;
    }
}
