using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;

namespace Shijuan.Cms.Editorial;

/// <summary>草稿的其他操作：放弃、修改、撤回送审、复制。</summary>
internal sealed class DraftUpkeep(ContentDoor door, DraftEditor editor, Submission submission, WorkingCopies copies) : IUseCase
{
    /// <summary>放弃自动保存的内容: only the person's own.</summary>
    public Task DropCopyAsync(Actor actor, int itemId, CancellationToken cancel) => copies.DiscardAsync(actor, itemId, cancel);

    public Task<DraftOutcome> DiscardAsync(Actor actor, int itemId, int revision, string? reason, CancellationToken cancel) =>
        BehindDoorAsync(actor, itemId, () => editor.DiscardAsync(actor, itemId, revision, string.IsNullOrWhiteSpace(reason) ? "放弃草稿" : reason.Trim(), cancel), cancel);

    /// <summary>接手编辑。</summary>
    public Task<DraftOutcome> TakeOverAsync(Actor actor, int itemId, string? reason, CancellationToken cancel) =>
        BehindDoorAsync(actor, itemId, () => editor.TakeOverAsync(actor, itemId, reason, cancel), cancel);

    public Task<DraftOutcome> StartEditAsync(Actor actor, int itemId, int revision, CancellationToken cancel) =>
        BehindDoorAsync(actor, itemId, () => editor.StartEditAsync(actor, itemId, revision, cancel), cancel);

    public Task<DraftOutcome> RecallAsync(Actor actor, int itemId, int revision, CancellationToken cancel) =>
        BehindDoorAsync(actor, itemId, () => submission.RecallAsync(actor, itemId, revision, cancel), cancel);

    /// <summary>复制：text and files; no signatures, number or schedule.</summary>
    public Task<DraftOutcome> DuplicateAsync(Actor actor, int itemId, CancellationToken cancel) =>
        BehindDoorAsync(actor, itemId, async () =>
        {
            var source = await door.ReadAsync((await door.OpenAsync(actor, itemId, cancel))!, cancel);
            return await editor.DuplicateAsync(actor, source, cancel) is { } copy
                ? new DraftOutcome.Done(copy, [])
                : new DraftOutcome.Forbidden("您没有为该单位起草稿件的权限，不能复制。");
        }, cancel);

    public static Attachment Copy(Attachment a) => new(a.Kind, a.Sha256, a.FileName, a.MediaType, a.Size, a.Order);

    private async Task<DraftOutcome> BehindDoorAsync(Actor actor, int itemId, Func<Task<DraftOutcome>> act, CancellationToken cancel) =>
        await door.OpenAsync(actor, itemId, cancel) is null ? new DraftOutcome.NotFound() : await act();
}
