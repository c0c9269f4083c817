using Shijuan.Cms.Core.Channels;
using Shijuan.Cms.Core.Content;
using Shijuan.Cms.Core.Drafting;
using Shijuan.Cms.Core.Modules;
using Shijuan.Cms.Core.Permissions;
using Shijuan.Cms.Core.Presence;

namespace Shijuan.Cms.Editorial;

/// <summary>两份内容对比：mine beside theirs, field by field; nothing is lost until a person decides.</summary>
internal sealed class CompareConflict(ContentDoor door, WorkingCopies copies, ChannelTree channels, LastChanges lastChanges, DraftLocks locks) : IUseCase
{
    /// <summary>What the person typed in this tab beside what is stored now: the saved draft, or what the same person's other tab kept.</summary>
    public async Task<ConflictView> WithStoredAsync(Actor actor, OpenedItem opened, PostedDraft mine, string message, CancellationToken cancel)
    {
        var item = await door.ReadAsync(opened, cancel);
        var copy = await copies.FindAsync(actor, opened.Id, cancel);
        var otherTab = copy is not null && copy.BaseRevision == item.Revision && PostedDraft.TabOf(copy) != mine.Tab;
        var theirs = otherTab ? DraftFields.FromJson(copy!.Fields) : DraftFields.From(item.Current);
        var label = otherTab
            ? $"您在另一个窗口 {ContentTexts.Clock(copy!.SavedAtUtc)} 自动保存的内容"
            : await SavedByAsync(opened.Id, cancel);
        var stands = mine with { Revision = item.Revision, Copy = copy?.Revision ?? 0 };
        return await ViewAsync(actor, item, stands, "您在本页输入的内容", theirs, label, message, cancel);
    }

    /// <summary>What the person left unsaved on an older text beside what is saved now. Null when there is nothing to decide.</summary>
    public async Task<ConflictView?> WithLeftOverAsync(Actor actor, OpenedItem opened, CancellationToken cancel)
    {
        if (await copies.FindAsync(actor, opened.Id, cancel) is not { } copy || copy.BaseRevision == opened.Revision)
        {
            return null;
        }

        var item = await door.ReadAsync(opened, cancel);
        var mine = new PostedDraft(item.Revision, copy.Revision, PostedDraft.TabOf(copy), DraftFields.FromJson(copy.Fields));
        return await ViewAsync(
            actor, item, mine, $"您 {ContentTexts.Minute(copy.SavedAtUtc)} 自动保存的内容", DraftFields.From(item.Current),
            await SavedByAsync(opened.Id, cancel), "您有一份没有正式保存的内容，但之后稿件又有了别的改动。请先决定保留哪一份。", cancel);
    }

    private async Task<string> SavedByAsync(int itemId, CancellationToken cancel) =>
        await lastChanges.OfAsync(itemId, cancel) is { } last
            ? $"{last.Name} {ContentTexts.Minute(last.AtUtc)} 保存的内容"
            : "现在保存的内容";

    private async Task<ConflictView> ViewAsync(
        Actor actor, ContentItem item, PostedDraft mine, string mineLabel, DraftFields theirs, string theirsLabel, string message, CancellationToken cancel)
    {
        var mayWrite = item.State == ContentState.Draft && actor.MayWriteContentOf(item.UnitId);
        var held = mayWrite ? await locks.AgainstAsync(actor, item.Id, cancel) : null;
        return new ConflictView(
            item.Id, ContentTexts.TitleOf(item.Current.Title), message, mineLabel, theirsLabel, mayWrite && held is null, held, mine,
            DraftFieldNames.Compare(mine.Fields, theirs, item.Current.Detail?.Fields ?? [], await channels.LoadAsync(cancel)));
    }
}

/// <summary>冲突对比页。Immutable.</summary>
/// <param name="MayOverwrite">False when the item is no draft any more: then the text can only be copied out.</param>
/// <param name="Lock">Somebody else is changing the draft: then the person waits, or takes over with a reason; the words stay here.</param>
/// <param name="Mine">On the revision that is stored now.</param>
internal sealed record ConflictView(
    int ItemId, string Title, string Message, string MineLabel, string TheirsLabel, bool MayOverwrite, HeldLock? Lock, PostedDraft Mine, IReadOnlyList<FieldPair> Fields);
