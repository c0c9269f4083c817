using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Editorial;

/// <summary>保存与送审：submitting saves first, so that what is reviewed is what stands on the screen, whatever the autosave has done.</summary>
internal sealed class SaveDraft(ContentDoor door, DraftEditor editor, Submission submission) : IUseCase
{
    /// <param name="submit">How to submit; null only saves.</param>
    public async Task<SaveResult> SaveAsync(Actor actor, int itemId, PostedDraft posted, SubmitAs? submit, CancellationToken cancel)
    {
        if (await door.OpenAsync(actor, itemId, cancel) is null)
        {
            return new SaveResult(new DraftOutcome.NotFound(), posted);
        }

        var saved = await editor.SaveAsync(actor, itemId, posted.Revision, posted.Fields, cancel, posted.IsOverrunBy);
        if (saved is not DraftOutcome.Done done)
        {
            return new SaveResult(saved, posted);
        }

        var now = posted with { Revision = done.Item.Revision, Copy = 0 };
        return submit is { } how
            ? new SaveResult(await submission.SubmitAsync(actor, itemId, now.Revision, how, cancel), now, done.Removed) { IsStored = true }
            : new SaveResult(saved, now, done.Removed) { IsStored = true };
    }
}

/// <summary>保存的结果。Immutable.</summary>
/// <param name="Posted">What was typed, on the revision where it stands now.</param>
/// <param name="Removed">What the sanitiser took out of the body, in Chinese.</param>
internal sealed record SaveResult(DraftOutcome Outcome, PostedDraft Posted, IReadOnlyList<string>? Removed = null)
{
    /// <summary>The text is stored, whatever became of the submission.</summary>
    public bool IsStored { get; init; }
}
